import Domain
import Foundation
import HTTP
import Store
import Testing
import TestSupport
import Web

@Suite("Forms that could not be stored")
struct UnsavedFormTests {
    private let path = "/report/2027/graz/prof"
    private let typed = ["prof.name": "City \"of\" Graz & <more>", "prof.context": "First line\r\n\r\n  third line, ä ό ж"]

    /// Of a site whose disk is full, as far as this address is concerned.
    private func fill(_ browser: Browser, _ pattern: String) {
        browser.routes =
            [.change(pattern) { _ in throw StoreProblem.interrupted("SQLite error 13: database or disk is full") }] + Browser.routes
    }

    @Test("Everything typed waits in the page, and one click saves it when there is room again")
    func fullDisk() throws {
        let city = try City.started(), log = LogBook(), browser = try Browser(city.site, log: log)
        _ = try browser.signIn("graz")
        let page = try browser.open(path + "?from=check")
        fill(browser, "report/{year}/{member}/{section}")
        let first = try browser.submit(page, to: path + "?from=check", typed)
        #expect(log.lines == ["error: 503: not stored: SQLite error 13: database or disk is full"])
        // Sent again too early, it waits on.
        let answer = try browser.submit(first, to: path + "?from=check")
        for answer in [first, answer] {
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.header("Retry-After") == "60")
            let words = PageReading(answer).words
            #expect(PageReading(answer).heading == "Not saved yet")
            #expect(words.contains("Everything you typed is still in this page: leave it open and send it again in a few minutes."))
            #expect(words.contains("third line, ä ό ж"))
            #expect(words.contains("office@example.org"))
            // Nothing that leads away from the only copy stands beside the button.
            #expect(!answer.text.contains("class=\"onward\""))
        }
        browser.routes = Browser.routes
        #expect(PageReading(try browser.open(path)).value(of: "prof.name") == "Graz")
        #expect(try browser.submit(answer, to: path + "?from=check").target == "/report/2027/graz/check#section-prof")
        let after = PageReading(try browser.open(path))
        #expect(after.value(of: "prof.name") == typed["prof.name"])
        #expect(after.value(of: "prof.context") == typed["prof.context"]?.replacing("\r\n", with: "\n"))
    }

    @Test("In the person's language", arguments: [("fr", "Pas encore enregistré"), ("de", "Noch nicht gespeichert")])
    func language(code: String, heading: String) throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        _ = try browser.open(path + "?lang=\(code)")
        let page = try browser.open(path)
        fill(browser, "report/{year}/{member}/{section}")
        let answer = try browser.submit(page, to: path, typed)
        #expect(PageReading(answer).heading == heading)
        #expect(answer.text.contains("<html lang=\"\(code)\">"))
    }

    @Test("Passwords do not wait in the page: they are typed again, into the same form")
    func passwords() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        fill(browser, "account/sign-in")
        let answer = try browser.signIn("graz")
        #expect(answer.status == .serviceUnavailable)
        #expect(!answer.text.contains(Site.password))
        #expect(PageReading(answer).tags("<input").filter { $0.contains("type=\"password\"") }.count == 1)
        #expect(PageReading(answer).words.contains("Password"))
        browser.routes = Browser.routes
        #expect(try browser.submit(answer, to: "/account/sign-in", ["password": Site.password]).status == .seeOther)

        let page = try browser.open("/account/password")
        fill(browser, "account/password")
        let secrets = ["current": Site.password, "password": "the new secret one", "repeated": "the new secret one"]
        let unsaved = try browser.submit(page, to: "/account/password", secrets)
        for secret in secrets.values { #expect(!unsaved.text.contains(secret)) }
        for label in ["Current password", "New password", "Repeat the new password"] {
            #expect(PageReading(unsaved).words.contains(label))
        }
        browser.routes = Browser.routes
        #expect(try browser.submit(unsaved, to: "/account/password", secrets).target == "/account/password?changed=1")
    }

    @Test("What waits for signing in waits on when signing in is not possible either")
    func kept() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        city.site.now = Site.noon + 30 * 86_400
        let signIn = try browser.submit(page, to: path, typed)
        fill(browser, "account/sign-in")
        let unsaved = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(unsaved.status == .serviceUnavailable)
        browser.routes = Browser.routes
        let again = try browser.submit(unsaved, to: "/account/sign-in", ["password": Site.password])
        #expect(try browser.submit(again, to: path).status == .seeOther)
        #expect(PageReading(try browser.open(path)).value(of: "prof.name") == typed["prof.name"])
    }

    @Test("Also where not even the database could be opened; another site's form is not given back")
    func noDatabase() throws {
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let city = try City.started(), own = try Browser(city.site, signedInAs: city.primary)
        let fields = try #require(SentForm(in: try own.open(path).text, action: path)).fields(typed)
        let browser = try Browser(city.site, folder: folder)
        let answer = try browser.post(path, fields)
        #expect(answer.status == .serviceUnavailable)
        #expect(PageReading(answer).heading == "Not saved yet")
        let sent = try #require(SentForm(in: answer.text, action: path)).fields()
        // As a browser reads a page, a line break in it is one character.
        let typedFields = fields.map { "\($0.0)=\($0.1)".replacing("\r\n", with: "\n") }
        #expect(sent.map { "\($0.0)=\($0.1)" }.sorted() == typedFields.sorted())
        #expect(try own.submit(answer, to: path).status == .seeOther)

        browser.origin = "https://evil.example"
        let foreign = try browser.post(path, fields)
        #expect(foreign.status == .serviceUnavailable)
        #expect(PageReading(foreign).heading == "The site is being worked on")
        #expect(!foreign.text.contains("third line"))
    }
}
