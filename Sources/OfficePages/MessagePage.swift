import Domain
import HTTP
import UseCases
import Web

/// One message: the whole text exactly as it goes, and what can be done with it now.
enum MessagePage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        return try page(desk, message, typed: message.content.text, problems: [])
    }

    static func save(_ desk: OfficeDesk) throws -> Response {
        let message = try desk.message()
        let context = desk.context
        do {
            let subject = try context.field("subject", .text(MessageText.subjectLimit))
            let body = try context.field("body", .text(MessageText.bodyLimit))
            let text = MessageText(subject: subject, body: body)
            try ChangeMessages(store: context.store).edit(
                message.id, text, revision: Int(context.value("revision")) ?? 0, wish: desk.wish)
            return context.redirect(to: .message(message.id), query: "done=saved")
        } catch Refusal.invalid(let problems) {
            let typed = MessageText(subject: context.typed("subject"), body: context.typed("body"))
            return try page(desk, message, typed: typed, problems: problems)
        }
    }

    private static func page(_ desk: OfficeDesk, _ message: Message, typed: MessageText, problems: [InputProblem]) throws -> Response {
        let messages = desk.messages
        let form = InputForm(messages: messages, problems: problems)
        let title = messages(OutboxMessage.messageTitle, ["name": message.content.recipientName])
        let saved = desk.asked("done") == "saved" && problems.isEmpty
        let lost: HTML? = message.state == .unknown ? Notice.warning("<p>\(messages[OutboxMessage.unknownHint])</p>") : nil
        let main: HTML = """
            \(Breadcrumbs.render(messages, [(messages[OutboxMessage.title], .outbox)]))\(form.summary)\
            \(Notice.success("<p>\(messages[OutboxMessage.saved])</p>"), if: saved)<h1>\(title)</h1>
            \(lost)\(try MessageFacts(desk: desk, message: message).html)
            \(acts(desk, message))
            <h2>\(messages[OutboxMessage.text])</h2>
            \("<p>\(messages[LetterMessage.receiptHint])</p>", if: message.content.text.body.contains(ReceiveLetter.secretPlace))
            \(message.state.canBeEdited ? fields(desk, message, typed, form) : words(message))
            \(try MessageHistory(desk: desk, message: message).html)
            """
        return desk.context.page(
            title, section: messages[OutboxMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }

    private static func fields(_ desk: OfficeDesk, _ message: Message, _ typed: MessageText, _ form: InputForm) -> HTML {
        let messages = desk.messages, language = message.content.writtenIn
        let subject = FormField(
            "subject", label: messages[OutboxMessage.subject], value: typed.subject, autocomplete: "off", language: language)
        let body = FormField("body", label: messages[OutboxMessage.body], kind: .area(rows: 18), value: typed.body, language: language)
        return PostForm.post(
            desk.context.frame, to: .message(message.id), hidden: [(name: "revision", value: String(message.revision))],
            content: "\(form.field(subject))\(form.field(body))\(Buttons.row(Buttons.main(messages[OutboxMessage.save])))")
    }

    private static func words(_ message: Message) -> HTML {
        let text = message.content.text
        return """
            <div lang="\(message.content.writtenIn)"><p><strong>\(text.subject)</strong></p>
            <p class="words">\(text.body)</p></div>
            """
    }

    private static func acts(_ desk: OfficeDesk, _ message: Message) -> HTML {
        let messages = desk.messages
        let release: HTML = "<a href=\"\(Address.releaseMessages.path)?message=\(message.id)\">\(messages[OutboxMessage.release])</a>"
        let resend: HTML = "<a href=\"\(Address.outgoing(.resend(message.id)).path)\">\(messages[OutboxMessage.resend])</a>"
        let hold = button(desk, .hold, .outgoing(.hold(message.id))), cancel = button(desk, .cancel, .outgoing(.cancel(message.id)))
        return """
            <div class="acts">\(release, if: message.state.after(.release) != nil)\
            \(resend, if: message.state.after(.resend) != nil)\(hold, if: message.state.after(.hold) != nil)\
            \(cancel, if: message.state.after(.cancel) != nil)</div>
            """
    }

    private static func button(_ desk: OfficeDesk, _ text: OutboxMessage, _ address: Address) -> HTML {
        PostForm.post(desk.context.frame, to: address, content: Buttons.quiet(desk.messages[text]))
    }
}
