import Domain
import Testing

@testable import Web

struct LayoutTests {
    @Test(arguments: Language.allCases)
    func `a page says its language, its title and where its content starts`(language: Language) throws {
        let frame = try frame(.primary, language)
        let text = Layout.page(frame, title: "Members & more", section: "Office", main: "<h1>Members &amp; more</h1>").text
        let page = Markup(text)
        #expect(text.hasPrefix("<!doctype html>\n") && page.nestingProblems == [])
        #expect(page.all("html")[0]["lang"] == language.rawValue)
        #expect(text.contains("<title>Members &amp; more – Office – \(frame.messages[FrameMessage.service]) ECCAR</title>"))
        let first = try #require(page.all("a", "button", "input", "summary").first)
        #expect(first["href"] == "#main" && page.all("main")[0]["id"] == "main")
        #expect(page.all("h1").count == 1)
    }

    @Test func `a page with errors says so first in its title`() throws {
        let frame = try frame(nil)
        #expect(Layout.page(frame, title: "Sign in", hasErrors: true, main: "").text.contains("<title>Error: Sign in – "))
    }

    @Test(arguments: [
        (nil, ["/account/sign-in", "/help"]), (Role.primary, ["/report/2027/graz", "/account/colleagues", "/library", "/prize", "/help"]),
        (.secondary, ["/report/2027/graz", "/library", "/prize", "/help"]),
        (.admin, ["/office/members", "/office/logins", "/office/assignments", "/office/outbox", "/library", "/prize", "/help"]),
        (.council, ["/council", "/library", "/prize", "/help"]),
        (.board, ["/library", "/prize", "/help"]),
    ])
    func `the menu has what the role needs, and Help at its end`(role: Role?, links: [String]) throws {
        #expect(Markup(MainMenu.render(try frame(role)).text).all("a").map { $0["href"] } == links)
    }

    @Test func `the menu marks where one is`() throws {
        var frame = try frame(.primary)
        frame.path = "/report/2027/graz/gov"
        #expect(Markup(MainMenu.render(frame).text).all("a").map { $0["aria-current"] } == ["page", nil, nil, nil, nil])
        frame.path = "/report/2027/grazx"
        #expect(Markup(MainMenu.render(frame).text).all("a").allSatisfy { $0["aria-current"] == nil })
    }

    @Test func `each language is a link to the same page under its own name`() throws {
        var frame = try frame(nil, .fr)
        frame.path = "/help/measures"
        let text = LanguageMenu.render(frame).text
        let links = Markup(text).all("a")
        #expect(links.map { $0["href"] } == ["/help/measures?lang=en", "/help/measures?lang=fr", "/help/measures?lang=de"])
        #expect(links.map { $0["lang"] } == ["en", "fr", "de"] && links.map { $0["hreflang"] } == ["en", "fr", "de"])
        #expect(["English", "Français", "Deutsch"].allSatisfy(text.contains))
    }

    @Test func `signing out is a form with the token, and only for whoever is signed in`() throws {
        let text = Layout.page(try frame(.secondary), title: "T", main: "").text
        let form = try #require(Markup(text).all("form").first)
        #expect(form["method"] == "post" && form["action"] == "/account/sign-out")
        #expect(text.contains("<input type=\"hidden\" name=\"csrf\" value=\"token&quot;&lt;\">"))
        #expect(Markup(Layout.page(try frame(nil), title: "T", main: "").text).all("form").isEmpty)
    }

    @Test func `no style, no inline script and no foreign address is needed to draw a page`() throws {
        let page = Markup(Layout.page(try frame(.admin), title: "T", main: "").text)
        #expect(page.all("style").isEmpty && page.elements.allSatisfy { $0["style"] == nil })
        #expect(page.all("script").map { $0["src"] } == ["/js/site.js"])
        #expect(page.all("link", "img").allSatisfy { ($0["href"] ?? $0["src"] ?? "").hasPrefix("/") })
    }

    private func frame(_ role: Role?, _ language: Language = .en) throws -> Frame {
        Frame(
            messages: try Sample.messages(language), viewer: role.map { Viewer(account: 1, name: "Maria <Huber>", role: $0, member: 1) },
            memberName: role?.belongsToMember == true ? "Graz" : nil, path: "/", csrf: "token\"<",
            coalition: Coalition(name: "Coalition", shortName: "ECCAR", contactEmail: "a@example.org", website: "https://example.org"),
            reportAddress: .report(year: 2027, member: "graz"))
    }
}
