import AccountPages
import Domain
import HTTP
import Processes
import Store
import Testing
import TestSupport
import UseCases

@Suite("Signing in and out")
struct SignInPageTests {
    /// A page without what differs from visit to visit: its seal.
    private func stable(_ response: Response) -> String {
        response.text.replacing(/name="csrf" value="[^"]*"/, with: "")
    }

    @Test("The right password leads to the front page, signed in")
    func right() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        let answer = try browser.signIn("graz")
        #expect(answer.status == .seeOther)
        #expect(answer.target == "/")
        #expect(try PageReading(browser.open("/account/password")).heading == "Change your password")
        #expect(try browser.open("/account/sign-in").target == "/")
    }

    @Test("User names are taken in any case and with spaces around")
    func userName() throws {
        let city = try City(Site())
        #expect(try Browser(city.site).signIn("  GRAZ ").status == .seeOther)
    }

    @Test("Wrong password, unknown user, disabled and not yet activated: the same page, apart from the name typed")
    func wrong() throws {
        let city = try City(Site()), site = city.site
        let admin = try site.signIn("office", role: .admin)
        try DisableLogin(store: site.store).perform(account: city.colleague.viewer.account, by: .person(admin.viewer), now: site.now)
        let invited = try IssueLogin(store: site.store).perform(
            LoginInput(userName: "invited", name: "Ida", email: ""), role: .secondary, member: city.member, by: .person(admin.viewer),
            now: site.now)
        #expect(invited.account.userName == "invited")
        let expected = try Browser(site).signIn("graz", password: "not the password")
        #expect(expected.status == .unprocessableContent)
        #expect(PageReading(expected).words.contains("User name and password do not match. Check both and try again."))
        #expect(PageReading(expected).value(of: "username") == "graz")
        #expect(expected.text.contains("<title>Error: Sign in"))
        for (name, password) in [
            ("nobody", Site.password), ("graz.colleague", Site.password), ("invited", ""), ("invited", Site.password), ("", ""),
        ] {
            let answer = try Browser(site).signIn(name, password: password)
            #expect(answer.status == expected.status)
            #expect(stable(answer) == stable(expected).replacing("value=\"graz\"", with: "value=\"\(name)\""), "\(name)")
            #expect(answer.headers.map(\.name) == expected.headers.map(\.name), "\(name)")
        }
    }

    @Test("The typed password never comes back")
    func passwordStays() throws {
        let city = try City(Site())
        #expect(try !Browser(city.site).signIn("graz", password: "my secret words").text.contains("my secret words"))
    }

    @Test("Too often: 429, with the time to wait in seconds and in words, also for the right password")
    func tooOften() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        for _ in 1...5 { #expect(try browser.signIn("graz", password: "wrong").status == .unprocessableContent) }
        let refused = try browser.signIn("graz")
        #expect(refused.status == .tooManyRequests)
        #expect(refused.header("Retry-After") == "15")
        #expect(PageReading(refused).words.contains("You can try again in 15 seconds."))
        #expect(
            PageReading(refused).words.contains("On a device on which you have signed in before you need not wait for others’ attempts."))
        #expect(PageReading(refused).value(of: "username") == "graz")
        city.site.now = Site.noon + 14
        let last = try browser.signIn("graz")
        #expect(last.header("Retry-After") == "1")
        #expect(PageReading(last).words.contains("You can try again in one second."))
        city.site.now = Site.noon + 15
        for _ in 1...4 {
            _ = try browser.signIn("graz", password: "wrong")
            city.site.now = city.site.now + 900
        }
        city.site.now = city.site.now + -890
        let later = try browser.signIn("graz")
        #expect(later.header("Retry-After") == "230")
        #expect(PageReading(later).words.contains("You can try again in about 4 minutes."))
        city.site.now = city.site.now + 230
        #expect(try browser.signIn("graz").status == .seeOther)
    }

    @Test(
        "The waiting is said in every language, with what is possible meanwhile",
        arguments: [
            (Language.en, "You can try again in 15 seconds.", "new activation code"),
            (.fr, "dans 15 secondes", "nouveau code d’activation"),
            (.de, "In 15 Sekunden", "neuen Aktivierungscode"),
        ])
    func tooOftenInEveryLanguage(language: Language, when: String, possible: String) throws {
        let browser = try Browser(City(Site()).site)
        _ = try browser.open("/account/sign-in?lang=\(language.rawValue)")
        for _ in 1...5 { _ = try browser.signIn("graz", password: "wrong") }
        let words = PageReading(try browser.signIn("graz")).words
        #expect(words.contains(when) && words.contains(possible) && words.contains("office@example.org"))
    }

    @Test("A device that has signed in before goes in while a stranger guesses in the same network; its cookie opens nothing by itself")
    func knownDevice() throws {
        let city = try City(Site()), own = try Browser(city.site), stranger = try Browser(city.site)
        _ = try own.signIn("graz")
        _ = try own.fill("/account/password", to: "/account/sign-out")
        let device = try #require(own.cookies["ocrt-device"])
        #expect(try own.open("/account/password").target.hasPrefix("/account/sign-in?"))
        for _ in 1...5 { #expect(try stranger.signIn("graz", password: "wrong").status == .unprocessableContent) }
        #expect(stranger.cookies["ocrt-device"] == nil)
        #expect(try stranger.signIn("graz").status == .tooManyRequests)
        #expect(try own.signIn("graz").status == .seeOther)
        #expect(own.cookies["ocrt-device"] == device)
    }

    @Test("The device's cookie is hidden from scripts, kept for 400 days, and held to this host where the site has https")
    func deviceCookie() throws {
        let city = try City(Site())
        let open = try Browser(city.site).signIn("graz")
        let cookie = try #require(open.headers("Set-Cookie").first { $0.hasPrefix("ocrt-device=") })
        #expect(cookie.hasSuffix("; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax"))
        let secure = try Browser(city.site, [.baseAddress: "https://ocrt.example"]).signIn("graz")
        let held = try #require(secure.headers("Set-Cookie").first { $0.hasPrefix("__Host-ocrt-device=") })
        #expect(held.hasSuffix("; Path=/; Max-Age=34560000; HttpOnly; Secure; SameSite=Lax"))
    }

    @Test("When the server is busy: 503, with the user name kept, and nothing is counted")
    func busy() throws {
        let city = try City(Site()), browser = try Browser(city.site, [.hashingsAtOnce: "1"], patience: 50)
        let others = PlaceFile(file: "\(city.site.folder)/hashing.lock", count: 1)
        let page = try browser.open("/account/sign-in")
        let place = try #require(try others.take(seconds: 0))
        let busy = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(busy.status == .serviceUnavailable)
        #expect(busy.header("Retry-After") == "5")
        #expect(PageReading(busy).words.contains("Try again in a moment."))
        #expect(PageReading(busy).value(of: "username") == "graz")
        place.leave()
        #expect(try browser.submit(busy, to: "/account/sign-in", ["password": Site.password]).status == .seeOther)
    }

    @Test("After a wrong try another language still leads to where one wanted to go")
    func nextInAnotherLanguage() throws {
        let city = try City.started(), browser = try Browser(city.site)
        let page = try browser.open("/account/sign-in?next=/report/2027/graz")
        let wrong = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": "wrong"])
        let link = try #require(PageReading(wrong).links.first { $0.hasSuffix("lang=fr") })
        let french = try browser.open(browser.open(link).target)
        #expect(french.text.contains("<html lang=\"fr\">"))
        let answer = try browser.submit(french, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(answer.target == "/report/2027/graz")
    }

    @Test("After signing in one is where one wanted to go")
    func next() throws {
        let city = try City.started(), browser = try Browser(city.site)
        let sent = try browser.open("/report/2027/graz/gov?from=check&x=a%20b")
        #expect(sent.status == .seeOther)
        let page = try browser.open(sent.target)
        let answer = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(answer.target == "/report/2027/graz/gov?from=check&x=a%20b")
        #expect(try browser.open(answer.target).status == .ok)
    }

    @Test(
        "Where to go on to is a path of this site, or the front page",
        arguments: [
            "//evil.example", "///evil.example/x", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\r/evil.example",
            "/\n/evil.example",
            "\t//evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)", "evil.example", "@evil.example",
            ".evil.example",
            ":80", "", " /x", "/account/sign-in", "/account/sign-out", "/account/sign-in?next=/account/sign-in", "/\u{0}/evil.example",
            "/\u{7F}/evil.example",
        ])
    func evilNext(next: String) throws {
        let city = try City(Site()), browser = try Browser(city.site)
        let path = "/account/sign-in?next=" + PercentEncoding.encode(next)
        let page = try browser.open(path)
        #expect(PageReading(page).value(of: "next") == "")
        let typed = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password, "next": next])
        #expect(typed.header("Location") == "http://127.0.0.1:8080/", "\(next)")
        #expect(try browser.open(path).header("Location") == "http://127.0.0.1:8080/")
    }

    @Test("No page of an address with two slashes leads to another host")
    func twoSlashes() throws {
        let browser = try Browser(Site())
        #expect(try browser.open("//evil.example/x?lang=de").header("Location") == "http://127.0.0.1:8080/evil.example/x")
        let page = PageReading(try browser.open("//evil.example/x"))
        #expect((page.links + page.actions).filter { $0.contains("evil") }.allSatisfy { $0.hasPrefix("/evil.example/x") })
    }

    @Test("Signing out ends the session on the server, not only in the browser")
    func signOut() throws {
        let city = try City.started(), browser = try Browser(city.site)
        _ = try browser.signIn("graz")
        let stolen = try #require(browser.cookies["ocrt"])
        let answer = try browser.fill("/report/2027/graz", to: "/account/sign-out")
        #expect(answer.target == "/")
        #expect(browser.cookies["ocrt"] == nil)
        let thief = try Browser(city.site)
        #expect(try thief.open("/account/password", headers: ["Cookie": "ocrt=\(stolen)"]).target.hasPrefix("/account/sign-in?"))
        #expect(try city.get("", as: city.primary).status == .ok)
    }

    @Test("A form that waited while the browser was closed asks for the password once more, and loses nothing else")
    func staleForm() throws {
        let city = try City.started(), browser = try Browser(city.site)
        let page = try browser.open("/account/sign-in?next=/report/2027/graz")
        browser.forget("ocrt-visitor")
        let again = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(again.status == .forbidden)
        #expect(PageReading(again).value(of: "username") == "graz")
        #expect(PageReading(again).words.contains("Type your password again."))
        let answer = try browser.submit(again, to: "/account/sign-in", ["password": Site.password])
        #expect(answer.target == "/report/2027/graz")
        // In the meantime signed in in another tab: the old form leads on.
        #expect(try browser.submit(page, to: "/account/sign-in", ["username": "graz"]).target == "/report/2027/graz")
    }
}
