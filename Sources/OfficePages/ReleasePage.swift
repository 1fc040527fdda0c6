import Domain
import HTTP
import UseCases
import Web

/// Letting messages go: all that are held, or one. What cannot be taken back has a page of its own, which names everybody who gets mail.
enum ReleasePage {
    static func confirm(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages
        let held = try desk.context.store.read { try $0.messages(in: .held, viewer: desk.viewer) }
        let one = Int64(desk.asked("message"))
        let shown = one == nil ? held : held.filter { $0.id == one }
        guard !shown.isEmpty else {
            let title = messages[OutboxMessage.title]
            return desk.context.page(
                title,
                main: """
                    \(Breadcrumbs.back(messages, to: .outbox))<h1>\(title)</h1><p>\(messages[OutboxMessage.releaseNone])</p>
                    """)
        }
        let title = messages.count(OutboxCount.releaseTitle, shown.count)
        let people = shown.map { message -> HTML in
            """
            <li><a href="\(Address.message(message.id).path)">\(message.content.recipientName)</a> \
            <span class="address">\(message.content.recipientEmail)</span></li>

            """
        }
        let page = ConfirmPage(
            title: title, explanation: "<p>\(messages[OutboxMessage.releaseText])</p><ul>\(people)</ul>",
            button: messages.count(OutboxCount.releaseButton, shown.count), isFinal: true, action: .releaseMessages,
            hidden: [(name: "messages", value: shown.map { "\($0.id):\($0.revision)" }.joined(separator: ","))],
            cancel: one.map { .message($0) } ?? .outbox)
        return desk.context.page(title, section: messages[OutboxMessage.title], main: page.main(desk.context.frame))
    }

    static func release(_ desk: OfficeDesk) throws -> Response {
        let pairs = desk.context.field("messages").split(separator: ",").compactMap { pair -> (Int64, Int)? in
            let pieces = pair.split(separator: ":")
            guard pieces.count == 2, let id = Int64(pieces[0]), let revision = Int(pieces[1]) else { return nil }
            return (id, revision)
        }
        let shown = Dictionary(pairs) { first, _ in first }
        let count = try ChangeMessages(store: desk.context.store).release(shown, wish: desk.wish)
        return desk.context.redirect(to: .outbox, query: "released=\(count)")
    }
}
