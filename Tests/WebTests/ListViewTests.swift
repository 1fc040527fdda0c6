import Domain
import Testing
import Web

struct ListViewTests {
    @Test(arguments: [
        (1, 1, []), (1, 2, ["1", "2", "Next page"]), (2, 2, ["Previous page", "1", "2"]),
        (5, 9, ["Previous page", "1", "…", "4", "5", "6", "…", "9", "Next page"]),
    ])
    func `the links to other pages leave out what is far`(page: Int, pages: Int, shown: [String]) throws {
        let html = Pagination.render(try Sample.messages(), page: page, of: pages) { "?page=\($0)&q=a" }
        #expect(Markup(html.text).all("a", "li").map(\.text).filter { !$0.isEmpty } == shown)
        #expect(!html.text.contains("page=1&q"), "addresses are escaped")
    }

    @Test func `a row of the task list is one link, described by its status`() throws {
        let row = TaskList.Row(title: "Profile", address: .section(year: 2027, member: "graz", section: "prof"), status: .problem)
        let page = Markup(TaskList.render(try Sample.messages(), id: "city", [row, row]).text)
        #expect(page.all("a").map { $0["href"] } == Array(repeating: "/report/2027/graz/prof", count: 2))
        #expect(page.all("a").map { $0["aria-describedby"] } == ["city-1-status", "city-2-status"])
        #expect(Set(page.ids) == ["city-1-status", "city-2-status"] && page.nestingProblems == [])
    }

    @Test func `each "Change" tells what it changes`() throws {
        let row = DefinitionRows.Row(term: "Name", value: "<p>Graz</p>", change: ("/x#a", "the name"), problem: "Enter <b>")
        let html = DefinitionRows.render(try Sample.messages(), [row]).text
        #expect(html.contains("<a href=\"/x#a\">Change<span class=\"unseen\"> the name</span></a>"))
        #expect(html.contains("<p class=\"error\">Enter &lt;b&gt;</p><p>Graz</p>"))
        #expect(Markup(html).nestingProblems == [])
    }

    @Test func `a page that confirms something sends a form with the token, and only a final act has the red button`() throws {
        let frame = Frame(
            messages: try Sample.messages(), viewer: nil, memberName: nil, path: "/", csrf: "t",
            coalition: Coalition(name: "C", shortName: "C", contactEmail: "a@example.org", website: ""))
        func classes(isFinal: Bool) -> [String?] {
            let page = ConfirmPage(
                title: "Remove", explanation: "<p>It goes.</p>", button: "Remove", isFinal: isFinal, action: .colleagues,
                hidden: [("id", "7")],
                cancel: .front)
            let markup = Markup(page.main(frame).text)
            #expect(markup.all("input").map { $0["name"] } == ["csrf", "id"] && markup.nestingProblems == [])
            return markup.all("button").map { $0["class"] }
        }
        #expect(classes(isFinal: true) == ["button button-danger"])
        #expect(classes(isFinal: false) == ["button"])
    }
}
