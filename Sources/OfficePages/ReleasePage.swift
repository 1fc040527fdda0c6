import Domain
import HTTP
import UseCases
import Web

/// Letting messages go: all that are held, or one. What cannot be taken back has a page of its own, which names everybody who gets mail.
enum ReleasePage {
    static func confirm(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages
        let (held, obstacles) = try desk.context.store.read { reader in
            (try reader.messages(in: .held, viewer: desk.viewer), try reader.letterObstacles(viewer: desk.viewer))
        }
        let one = Int64(desk.asked("message"))
        let wanted = one == nil ? held : held.filter { $0.id == one }
        let shown = wanted.filter { obstacles[$0.id] == nil }
        let withheld = withheld(wanted, obstacles, messages)
        guard !shown.isEmpty else {
            let title = messages[OutboxMessage.title]
            return desk.context.page(
                title,
                main: """
                    \(Breadcrumbs.back(messages, to: .outbox))<h1>\(title)</h1><p>\(messages[OutboxMessage.releaseNone])</p>\(withheld)
                    """)
        }
        let title = messages.count(OutboxCount.releaseTitle, shown.count)
        let page = ConfirmPage(
            title: title,
            explanation: "<p>\(messages[OutboxMessage.releaseText])</p><ul>\(shown.map { item($0, messages) })</ul>\(withheld)",
            button: messages.count(OutboxCount.releaseButton, shown.count), isFinal: true, action: .releaseMessages,
            hidden: [(name: "messages", value: shown.map { "\($0.id):\($0.revision)" }.joined(separator: ","))],
            cancel: one.map { .message($0) } ?? .outbox)
        return desk.context.page(title, section: messages[OutboxMessage.title], main: page.main(desk.context.frame))
    }

    /// Who would get mail, and with what.
    private static func item(_ message: Message, _ messages: Messages, why: String = "") -> HTML {
        let reason: HTML? = why.isEmpty ? nil : " – \(why)"
        return """
            <li><a href="\(Address.message(message.id).path)">\(message.content.recipientName)</a> \
            <span class="address">\(message.content.recipientEmail)</span> (\(MessageKind.words(message.content.kind, messages)))\(reason)</li>

            """
    }

    /// Those that stay where they are, and why.
    private static func withheld(_ wanted: [Message], _ obstacles: [Int64: LetterObstacle], _ messages: Messages) -> HTML {
        let stay = wanted.compactMap { message in obstacles[message.id].map { (message, $0) } }
        guard !stay.isEmpty else { return "" }
        let items = stay.map { item($0, messages, why: messages[dynamic: LetterMessage.obstacle($1)]) }
        return "<p>\(messages.count(LetterCount.withheld, stay.count))</p><ul>\(items)</ul>"
    }

    static func release(_ desk: OfficeDesk) throws -> Response {
        let pairs = desk.context.listed("messages").compactMap { pair -> (Int64, Int)? in
            let pieces = pair.split(separator: ":")
            guard pieces.count == 2, let id = Int64(pieces[0]), let revision = Int(pieces[1]) else { return nil }
            return (id, revision)
        }
        let shown = Dictionary(pairs) { first, _ in first }
        let count = try ChangeMessages(store: desk.context.store).release(shown, wish: desk.wish)
        return desk.context.redirect(to: .outbox, query: "released=\(count)")
    }
}
