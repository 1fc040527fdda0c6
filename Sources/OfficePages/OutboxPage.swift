import Domain
import HTTP
import Web

/// The mail that goes out: what waits, what has gone, what came back.
enum OutboxPage {
    private static let onAPage = 50

    static func show(_ desk: OfficeDesk) throws -> Response {
        let messages = desk.messages
        let state = MessageState(rawValue: desk.asked("state"))
        let counts = try desk.context.store.read { try $0.messageCounts(viewer: desk.viewer) }
        let total = state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
        let pages = max(1, (total + onAPage - 1) / onAPage)
        let page = min(max(1, Int(desk.asked("page")) ?? 1), pages)
        let list = try desk.context.store.read { reader in
            try OutboxTable(
                desk: desk, list: reader.messages(in: state, from: (page - 1) * onAPage, atMost: onAPage, viewer: desk.viewer), in: reader)
        }
        let links = Pagination.render(messages, page: page, of: pages) { number in
            Address.outbox.path + "?" + PercentEncoding.query(["state": state?.rawValue ?? "", "page": String(number)])
        }
        let title = messages[OutboxMessage.title]
        let nothing: HTML = "<p>\(messages[state == nil ? OutboxMessage.none : .noneInState])</p>"
        let main: HTML = """
            \(notice(desk))<h1>\(title)</h1>
            <p>\(messages[OutboxMessage.intro])</p>
            \(buttons(messages, held: counts[.held] ?? 0))
            \(filter(messages, counts, state))
            \(list.isEmpty ? nothing : list.html)
            \(links)
            """
        return desk.context.page(title, main: main)
    }

    /// What was done before the browser was sent here.
    private static func notice(_ desk: OfficeDesk) -> HTML {
        let messages = desk.messages
        let lines = [(OutboxCount.prepared, "prepared"), (.notPrepared, "dropped"), (.released, "released")].compactMap { key, name in
            Int(desk.asked(name)).map { count -> HTML in "<p>\(messages.count(key, count))</p>" }
        }
        return lines.isEmpty ? "" : Notice.success("\(lines)")
    }

    private static func buttons(_ messages: Messages, held: Int) -> HTML {
        let prepare = Buttons.link(messages[OutboxMessage.prepare], to: .reminders)
        let letters = Buttons.secondaryLink(messages[LetterMessage.title], to: .letters)
        return held == 0
            ? Buttons.row(prepare, letters)
            : Buttons.row(prepare, letters, Buttons.secondaryLink(messages[OutboxMessage.releaseAll], to: .releaseMessages))
    }

    private static func filter(_ messages: Messages, _ counts: [MessageState: Int], _ chosen: MessageState?) -> HTML {
        let all = link(messages[OutboxMessage.all], counts.values.reduce(0, +), query: "", isHere: chosen == nil)
        let states = MessageState.allCases.filter { counts[$0] != nil || $0 == chosen }.map { state in
            link(
                messages[dynamic: OutboxMessage.state(state)], counts[state] ?? 0, query: "?state=\(state.rawValue)",
                isHere: state == chosen)
        }
        return "<nav aria-label=\"\(messages[OutboxMessage.filter])\" class=\"acts\">\(all)\(states)</nav>\n"
    }

    private static func link(_ text: String, _ count: Int, query: String, isHere: Bool) -> HTML {
        "<a href=\"\(Address.outbox.path)\(query)\"\(" aria-current=\"true\"", if: isHere)>\(text) (\(count))</a> "
    }
}
