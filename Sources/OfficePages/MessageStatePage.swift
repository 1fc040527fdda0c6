import Domain
import HTTP
import UseCases
import Web

/// Stopping a message, and giving one that did not arrive another try.
enum MessageStatePage {
    static func hold(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        try ChangeMessages(store: desk.context.store).hold(message.id, wish: desk.wish)
        return desk.context.redirect(to: .message(message.id))
    }

    static func cancel(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        try ChangeMessages(store: desk.context.store).cancel(message.id, wish: desk.wish)
        return desk.context.redirect(to: .message(message.id))
    }

    static func confirmResend(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        guard message.state.after(.resend) != nil else { throw Refusal.wrongState(.messageMovedOn) }
        let messages = desk.messages
        let title = messages(OutboxMessage.resendTitle, ["name": message.content.recipientName])
        let page = ConfirmPage(
            title: title,
            explanation: "<p>\(messages(OutboxMessage.resendText, ["address": message.content.recipientEmail]))</p>",
            button: messages[OutboxMessage.resend], isFinal: true, action: .outgoing(.resend(message.id)), cancel: .message(message.id))
        return desk.context.page(title, section: messages[OutboxMessage.title], main: page.main(desk.context.frame))
    }

    static func resend(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        try ChangeMessages(store: desk.context.store).resend(message.id, wish: desk.wish)
        return desk.context.redirect(to: .message(message.id))
    }
}
