import AccountPages
import Domain
import HTTP
import Testing
import TestSupport
import UseCases

@Suite("Activating a login")
struct ActivatePageTests {
    /// A colleague who was just given a login.
    private struct Newcomer {
        let city: City
        let issued: IssuedLogin
        let browser: Browser
        var site: Site { city.site }
        var link: String { "/account/activate?token=\(issued.token.text)" }

        init() throws {
            city = try City(Site())
            issued = try IssueLogin(store: city.site.store).perform(
                LoginInput(userName: "newcomer", name: "Nora Neu", email: ""), role: .secondary, member: city.member,
                by: .person(city.primary.viewer),
                now: city.site.now)
            browser = try Browser(city.site)
        }

        func activate(_ password: String = Site.password, repeated: String = Site.password) throws -> Response {
            try browser.fill(link, to: "/account/activate", ["password": password, "repeated": repeated])
        }

        func byCode(_ userName: String, _ code: String, password: String = Site.password) throws -> Response {
            try browser.fill("/account/activate", ["username": userName, "code": code, "password": password, "repeated": password])
        }
    }

    @Test("Opening the link uses nothing up: mail programs open it first")
    func opening() throws {
        let new = try Newcomer()
        for _ in 1...10 {
            let page = try Browser(new.site).open(new.link)
            #expect(page.status == .ok)
            #expect(PageReading(page).words.contains("Welcome, Nora Neu."))
            #expect(PageReading(page).value(of: "username") == "newcomer")
        }
        #expect(try new.browser.open(new.link, method: "HEAD").status == .ok)
        #expect(try new.activate().status == .seeOther)
    }

    @Test("The password is set and its owner signed in; a second time neither link nor code open anything")
    func once() throws {
        let new = try Newcomer()
        let page = try new.browser.open(new.link)
        let answer = try new.browser.submit(page, to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(answer.target == "/?welcome=1")
        #expect(try PageReading(new.browser.open("/account/password")).heading == "Change your password")
        #expect(try Browser(new.site).signIn("newcomer").status == .seeOther)

        let stranger = try Browser(new.site)
        let again = try stranger.open(new.link)
        #expect(again.status == .conflict)
        #expect(PageReading(again).words.contains("has been used: a password was set"))
        let other = "another sentence nobody knows"
        let forged = try stranger.fill("/account/activate", ["token": new.issued.token.text, "password": other, "repeated": other])
        #expect(forged.status == .conflict)
        #expect(PageReading(forged).words.contains("has been used"))
        let code = try stranger.fill(
            "/account/activate", ["username": "newcomer", "code": new.issued.code.text, "password": other, "repeated": other])
        #expect(code.status == .conflict)
        #expect(try Browser(new.site).signIn("newcomer", password: other).status == .unprocessableContent)
    }

    @Test("Valid for 14 days, to the second", arguments: [Int64(-1), 0, 1])
    func expiry(seconds: Int64) throws {
        let new = try Newcomer()
        let page = try new.browser.open(new.link)
        new.site.now = Site.noon + 14 * 86_400 + seconds
        let link = try new.browser.open(new.link)
        let sent = try new.browser.submit(page, to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(link.status == (seconds < 0 ? .ok : .conflict))
        #expect(sent.status == (seconds < 0 ? .seeOther : .conflict))
        guard seconds >= 0 else { return }
        for answer in [link, sent, try new.byCode("newcomer", new.issued.code.text)] {
            #expect(answer.status == .conflict)
            #expect(PageReading(answer).words.contains("older than 14 days"))
            #expect(PageReading(answer).words.contains("office@example.org"))
        }
    }

    @Test("A link that nobody was given is a page that says so", arguments: ["x", "%20", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
    func unknown(token: String) throws {
        let page = try Browser(Site()).open("/account/activate?token=\(token)")
        #expect(page.status == .conflict)
        #expect(PageReading(page).words.contains("is not known"))
    }

    @Test("The code is typed as people type: capitals, spaces, hyphens, O for 0, I and L for 1")
    func sloppyCode() throws {
        let ways: [(String) -> String] = [
            { $0 }, { $0.lowercased() }, { $0.replacing("-", with: "") }, { " " + $0.replacing("-", with: " – ") + " " },
            { $0.map { "\($0) " }.joined() }, { $0.replacing("0", with: "O").replacing("1", with: "l") },
            { $0.replacing("0", with: "o").replacing("1", with: "I") },
        ]
        for way in ways {
            let new = try Newcomer()
            #expect(try new.byCode(" Newcomer", way(new.issued.code.text)).status == .seeOther, "\(way("01ABC-DEFGH"))")
        }
    }

    @Test("A wrong code says what to check, keeps what was typed, and slows down")
    func wrongCode() throws {
        let new = try Newcomer()
        for (name, code) in [
            ("newcomer", "00000-00000"), ("nobody", new.issued.code.text), ("newcomer", ""), ("graz", new.issued.code.text),
        ] {
            let answer = try new.byCode(name, code)
            #expect(answer.status == .unprocessableContent)
            #expect(PageReading(answer).words.contains("User name and code do not match."))
            #expect(PageReading(answer).value(of: "username") == name)
            #expect(PageReading(answer).value(of: "code") == code)
        }
        for _ in 1...3 { _ = try new.byCode("newcomer", "00000-00000") }
        let refused = try new.byCode("newcomer", new.issued.code.text)
        #expect(refused.status == .tooManyRequests)
        #expect(refused.header("Retry-After") == "15")
        // The form stays, with words about codes and not about passwords that were tried.
        let page = PageReading(refused)
        #expect(page.value(of: "username") == "newcomer" && page.value(of: "code") == new.issued.code.text)
        #expect(page.words.contains("Several activation codes did not match this user name."))
        #expect(page.words.contains("You can try again in 15 seconds."))
        #expect(!page.words.contains("attempts to sign in") && !refused.text.contains(Site.password))
        new.site.now = new.site.now + 15
        let sent = try new.browser.submit(
            refused, to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(sent.target == "/?welcome=1")
    }

    @Test("Failures with the password do not stop a code, nor the device on which it was used from then on")
    func codeAfterWrongPasswords() throws {
        let new = try Newcomer(), stranger = try Browser(new.site)
        for _ in 1...5 { _ = try stranger.signIn("newcomer", password: "guess") }
        #expect(try stranger.signIn("newcomer").status == .tooManyRequests)
        #expect(try new.byCode("newcomer", new.issued.code.text).target == "/?welcome=1")
        #expect(try stranger.signIn("newcomer").status == .tooManyRequests)
        _ = try new.browser.fill("/account/password", to: "/account/sign-out")
        #expect(try new.browser.signIn("newcomer").target == "/")
    }

    @Test("A newer code replaces an older one")
    func newerCode() throws {
        let new = try Newcomer()
        let second = try IssueLogin(store: new.site.store).again(
            account: new.issued.account.id, by: .person(new.city.primary.viewer), now: new.site.now)
        #expect(try new.byCode("newcomer", new.issued.code.text).status == .unprocessableContent)
        #expect(try new.browser.open(new.link).status != .ok)
        #expect(try new.byCode("newcomer", second.code.text).status == .seeOther)
    }

    @Test(
        "A refused password says why; user name and code stay typed",
        arguments: [
            ("short", "short", "Enter a password of at least 12 characters."),
            ("passwordpassword", "passwordpassword", "among those that are tried first"),
            ("newcomer-2027!", "newcomer-2027!", "not your user name"),
            (String(repeating: "ä", count: 513), "", "1,024 bytes are the limit"),
            (Site.password, Site.password + "!", "Type the same new password twice."),
        ])
    func passwords(password: String, repeated: String, sentence: String) throws {
        let new = try Newcomer()
        let byLink = try new.activate(password, repeated: repeated)
        #expect(byLink.status == .unprocessableContent)
        #expect(PageReading(byLink).words.contains(sentence))
        #expect(PageReading(byLink).words.contains("Nora Neu"))
        #expect(PageReading(byLink).value(of: "token") == new.issued.token.text)
        let code = new.issued.code.text.lowercased()
        let byCode = try new.browser.fill(
            "/account/activate", ["username": "Newcomer", "code": code, "password": password, "repeated": repeated])
        #expect(byCode.status == .unprocessableContent)
        #expect(PageReading(byCode).words.contains(sentence))
        #expect(PageReading(byCode).value(of: "username") == "Newcomer")
        #expect(PageReading(byCode).value(of: "code") == code)
        #expect(!byCode.text.contains(password))
        #expect(
            try new.browser.submit(byLink, to: "/account/activate", ["password": Site.password, "repeated": Site.password]).status
                == .seeOther)
    }

    @Test("A form that waited while the browser was closed needs no other way in")
    func staleForm() throws {
        let new = try Newcomer()
        let page = try new.browser.open(new.link)
        new.browser.forget("ocrt-visitor")
        let again = try new.browser.submit(page, to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(again.status == .forbidden)
        #expect(PageReading(again).words.contains("Type your password again."))
        #expect(!again.text.contains(Site.password))
        let sent = try new.browser.submit(again, to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(sent.target == "/?welcome=1")
    }

    @Test("The language menu keeps the link's token")
    func language() throws {
        let new = try Newcomer()
        #expect(PageReading(try new.browser.open(new.link)).links.contains(new.link + "&lang=de"))
        #expect(try new.browser.open(new.link + "&lang=de").target == new.link)
        #expect(try new.browser.open(new.link).text.contains("<html lang=\"de\">"))
    }

    @Test("Setting the password ends sessions that were open with the old one")
    func otherSessions() throws {
        let city = try City(Site())
        let issued = try IssueLogin(store: city.site.store).again(
            account: city.colleague.viewer.account, by: .person(city.primary.viewer), now: city.site.now)
        let old = try Browser(city.site, signedInAs: city.colleague)
        #expect(try old.open("/account/password").status == .ok)
        _ = try Browser(city.site).fill(
            "/account/activate?token=\(issued.token.text)", to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(try old.open("/account/password").status == .seeOther)
    }
}
