import AccountPages
import Domain
import HTTP
import Processes
import Store
import TestSupport
import Testing
import UseCases

@Suite("Signing in again inside a page")
struct SessionPageTests {
    private func signIn(_ browser: Browser, _ userName: String, password: String = Site.password, csrf: String? = nil) throws -> Response {
        let seal = try csrf ?? ScriptReply(browser.open("/account/session")).csrf ?? ""
        return try browser.post("/account/session", [("username", userName), ("password", password), ("csrf", seal)])
    }

    @Test("A stranger is told a seal and given the form; whoever is signed in is told who")
    func standing() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        let stranger = try ScriptReply(browser.open("/account/session"))
        #expect(stranger.account == nil && stranger.name == nil && stranger.csrf?.isEmpty == false)
        let form = PageReading(markup: stranger.html ?? "")
        #expect(form.names == ["csrf", "username", "password", "close"] && form.actions == ["/account/session"])
        #expect(form.value(of: "csrf") == stranger.csrf)
        let known = try ScriptReply(Browser(city.site, signedInAs: city.primary).open("/account/session"))
        #expect(known.account == city.primary.viewer.account && known.name == "Graz" && known.csrf != stranger.csrf)
    }

    @Test("The right password: a session, and the seal of its forms")
    func right() throws {
        let city = try City.started(), browser = try Browser(city.site)
        let answer = try signIn(browser, " GRAZ ")
        #expect(answer.status == .ok && answer.header("Content-Type") == "application/json")
        let reply = try ScriptReply(answer)
        #expect(reply.account == city.primary.viewer.account && reply.name == "Graz")
        let saved = try browser.post(
            "\(city.home)/prof/answer", [("csrf", reply.csrf ?? ""), ("base", "prof.context:0"), ("prof.context", "kept")])
        #expect(saved.status == .ok)
    }

    @Test("A wrong password, an unknown user and a disabled one hear the same, and no session begins")
    func wrong() throws {
        let city = try City(Site())
        let admin = try city.site.signIn("office", role: .admin)
        try DisableLogin(store: city.site.store).perform(
            account: city.colleague.viewer.account, by: .person(admin.viewer), now: city.site.now)
        for (user, password) in [("graz", "not this"), ("nobody", Site.password), ("graz.colleague", Site.password)] {
            let browser = try Browser(city.site)
            let answer = try signIn(browser, user, password: password)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text == #"{"text":"User name and password do not match. Check both and try again."}"#)
            #expect(browser.cookies["ocrt"] == nil)
        }
    }

    @Test("Too many failures slow down here as on the page, and count together")
    func slowdown() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        for _ in 0..<5 { _ = try browser.signIn("graz", password: "not this") }
        let answer = try signIn(browser, "graz")
        #expect(answer.status == .tooManyRequests && answer.header("Retry-After") == "15")
        #expect(try ScriptReply(answer).text?.contains("You can try again in 15 seconds.") == true)
    }

    @Test("A busy server says so in a sentence, so that what was typed stays")
    func busy() throws {
        let city = try City(Site()), browser = try Browser(city.site, [.hashingsAtOnce: "1"], patience: 50)
        let place = try #require(try PlaceFile(file: "\(city.site.folder)/hashing.lock", count: 1).take(seconds: 0))
        let answer = try signIn(browser, "graz")
        place.leave()
        #expect(answer.status == .serviceUnavailable && answer.header("Retry-After") == "5")
        #expect(answer.header("Content-Type") == "application/json")
        #expect(try ScriptReply(answer).text?.contains("Try again in a moment.") == true)
    }

    @Test("A device that signed in on the page has its lane here, and the other way round")
    func knownDevice() throws {
        let city = try City(Site()), browser = try Browser(city.site), stranger = try Browser(city.site)
        #expect(try signIn(browser, "graz").status == .ok)
        for _ in 0..<5 { _ = try stranger.signIn("graz", password: "not this") }
        #expect(try signIn(stranger, "graz").status == .tooManyRequests)
        #expect(try signIn(browser, "graz").status == .ok)
    }

    @Test("A seal that has ended: 401 with a new one, and nothing is counted as a failure")
    func again() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        _ = try browser.open("/account/session")
        let stale = try signIn(browser, "graz", csrf: "stale")
        #expect(stale.status == .unauthorized)
        #expect(try signIn(browser, "graz", csrf: ScriptReply(stale).csrf).status == .ok)
    }

    @Test("A signed-in person can be followed by another; both are told by name")
    func another() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.colleague)
        #expect(try ScriptReply(browser.open("/account/session")).name == "Graz.Colleague")
        #expect(try ScriptReply(signIn(browser, "graz")).name == "Graz")
        #expect(try ScriptReply(browser.open("/account/session")).name == "Graz")
    }
}
