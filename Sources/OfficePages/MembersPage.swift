import Domain
import HTTP
import UseCases
import Web

/// The list of members: searched, fifty a page, with how far each one's report and login are.
enum MembersPage {
    static func show(_ desk: OfficeDesk) throws -> Response {
        let text = desk.asked("q")
        let list = try desk.context.store.read { reader in
            try MemberList(
                matching: text, page: Int(desk.asked("page")) ?? 1, viewer: desk.viewer, wish: { prizeWish(desk, $0) }, in: reader)
        }
        let messages = desk.messages
        let title = messages[MembersMessage.title]
        let count =
            text.isEmpty ? messages.count(MembersCount.total, list.total) : messages.count(MembersCount.found, list.total, ["text": text])
        let pages = Pagination.render(messages, page: list.page, of: list.pages) { page in
            Address.members.path + "?" + PercentEncoding.query(["q": text, "page": String(page)])
        }
        let main: HTML = """
            <h1>\(title)</h1>
            \(links(messages))
            \(search(messages, text))
            <p class="caption" role="status">\(count)</p>
            \(list.members.isEmpty ? nothing(messages, text) : MemberTable(desk: desk, list: list).html)
            \(pages)
            """
        return desk.context.page(title, main: main)
    }

    private static func prizeWish(_ desk: OfficeDesk, _ year: Int) -> PrizeWish {
        PrizeWish(
            year: year, viewer: desk.viewer, now: desk.context.now,
            sizeLine: Int64(desk.context.application.configuration[number: .sizeLine]))
    }

    private static func links(_ messages: Messages) -> HTML {
        Buttons.row(
            Buttons.link(messages[MembersMessage.add], to: .newMember),
            Buttons.secondaryLink(messages[MembersMessage.import], to: .importMembers))
    }

    private static func search(_ messages: Messages, _ text: String) -> HTML {
        let all: HTML = "<a href=\"\(Address.members.path)\">\(messages[MembersMessage.showAll])</a>"
        return """
            <form method="get" action="\(Address.members.path)" role="search" class="search">
            <label for="q">\(messages[MembersMessage.search])</label>
            <div class="search-row"><input type="search" class="line line-medium" id="q" name="q" value="\(text)" autocomplete="off" spellcheck="false">
            \(Buttons.secondary(messages[MembersMessage.searchButton])) \(all, if: !text.isEmpty)</div>
            </form>
            """
    }

    private static func nothing(_ messages: Messages, _ text: String) -> HTML {
        "<p>\(messages[text.isEmpty ? MembersMessage.none : .noneFound])</p>"
    }
}
