import Credentials
import Domain
import HTTP
import Testing
import TestSupport

@Suite("Forms that come from elsewhere, or too late")
struct KeptFormTests {
    private let path = "/report/2027/graz/prof"
    private let typed = ["prof.name": "City \"of\" Graz & <more>", "prof.context": "First line\r\n\r\n  third line, ä ό ж"]

    private func saved(_ city: City, _ name: String) throws -> String? { PageReading(try city.get("/prof")).value(of: name) }

    @Test(
        "A form that the browser says another site sent is refused; with this session's seal, what was typed waits for one click",
        arguments: ["https://evil.example", "null", "", "http://127.0.0.1", "http://127.0.0.1:8080.evil.example", "https://127.0.0.1:8080"])
    func foreignOrigin(origin: String) throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        browser.origin = origin
        let answer = try browser.submit(page, to: path, typed)
        #expect(answer.status == .forbidden)
        #expect(PageReading(answer).heading == "This form came from elsewhere")
        #expect(PageReading(answer).words.contains("third line, ä ό ж"))
        #expect(try saved(city, "prof.name") == "Graz")
        // From the page that shows it, the form is one of this site.
        browser.origin = "http://127.0.0.1:8080"
        #expect(try browser.submit(answer, to: path).status == .seeOther)
        #expect(try saved(city, "prof.name") == typed["prof.name"])
    }

    @Test("Another site's words are not shown, let alone made ready to be sent", arguments: ["", "x", "colleague", "none"])
    func foreignWords(seal: String) throws {
        let city = try City.started()
        let browser = try seal == "none" ? Browser(city.site) : Browser(city.site, signedInAs: city.primary)
        browser.origin = "https://evil.example"
        let csrf = seal == "colleague" ? Seal.csrf(for: city.colleague.token) : seal
        let answer = try browser.post(
            path, [("csrf", csrf), ("prof.name", "Call this number"), ("prof.context", "and tell your password")])
        #expect(answer.status == .forbidden)
        #expect(PageReading(answer).heading == "This form came from elsewhere")
        #expect(!answer.text.contains("Call this number") && !answer.text.contains("and tell your password"))
        #expect(SentForm(in: answer.text, action: path) == nil)
    }

    @Test("The password of a foreign sign-in form rides nowhere: no click signs anybody in")
    func foreignSignIn() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        let page = try browser.open("/account/sign-in")
        browser.origin = "https://evil.example"
        let answer = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(answer.status == .forbidden)
        #expect(browser.cookies["ocrt"] == nil)
        browser.origin = "http://127.0.0.1:8080"
        #expect(!answer.text.contains(Site.password))
        #expect(try browser.submit(answer, to: "/account/sign-in").status == .unprocessableContent)
        #expect(browser.cookies["ocrt"] == nil)
    }

    @Test(
        "Where the browser hides the origin, its word on where the form stood decides, and the seal",
        arguments: [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false), ("", false)])
    func hiddenOrigin(site: String, isTaken: Bool) throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        browser.origin = "null"
        let answer = try browser.submit(page, to: path, typed, headers: ["Sec-Fetch-Site": site])
        #expect(answer.status == (isTaken ? .seeOther : .forbidden))
        #expect(try saved(city, "prof.name") == (isTaken ? typed["prof.name"] : "Graz"))
        let unsealed = try browser.submit(page, to: path, ["prof.name": "Unsealed", "csrf": "x"], headers: ["Sec-Fetch-Site": site])
        #expect(unsealed.status == .forbidden)
        #expect(try saved(city, "prof.name") != "Unsealed")
    }

    @Test("The log names what the browser said and the site's own address, in one line")
    func log() throws {
        let city = try City.started(), log = LogBook(), browser = try Browser(city.site, [.baseAddress: "https://ocrt.example"], log: log)
        browser.origin = "https://www.ocrt.example"
        #expect(try browser.post("/account/sign-in", [("username", "graz")], headers: ["Sec-Fetch-Site": "a\nb"]).status == .forbidden)
        let said =
            #"403: a form came from elsewhere (Origin "https://www.ocrt.example", Sec-Fetch-Site "a\nb"); base_address is https://ocrt.example"#
        #expect(log.lines == ["warning: " + said])
    }

    @Test("A browser that names no origin is believed unless it says the form crossed sites; the seal decides")
    func noOrigin() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        browser.origin = nil
        #expect(
            PageReading(try browser.submit(page, to: path, typed, headers: ["Sec-Fetch-Site": "cross-site"])).heading
                == "This form came from elsewhere")
        #expect(try browser.submit(page, to: path, typed, headers: ["Sec-Fetch-Site": "same-origin"]).status == .seeOther)
        #expect(try browser.post(path, [("prof.name", "x")]).status == .forbidden)
    }

    @Test(
        "Without a seal, or with another session's, nothing is changed; what was typed waits for one click",
        arguments: ["", "x", "colleague"])
    func wrongSeal(seal: String) throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let csrf = seal == "colleague" ? Seal.csrf(for: city.colleague.token) : seal
        let answer = try browser.submit(browser.open(path), to: path, typed.merging(["csrf": csrf]) { $1 })
        #expect(answer.status == .forbidden)
        #expect(PageReading(answer).heading == "Send it once more")
        #expect(try saved(city, "prof.name") == "Graz")
        #expect(try browser.submit(answer, to: path).target == "/report/2027/graz/gov?saved=1")
        #expect(try saved(city, "prof.name") == typed["prof.name"])
    }

    @Test("After the session has ended, everything typed rides along through signing in and is sent by one form")
    func expiredSession() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open("/report/2027/graz/gov?from=check")
        let fields =
            try #require(SentForm(in: page.text, action: "/report/2027/graz/gov?from=check")).fields([
                "gov.forms.other.other": "by name", "save": "1",
            ])
            + [("gov.forms", "a"), ("gov.forms", "other")]
        city.site.now = Site.noon + 30 * 86_400
        let signIn = try browser.post("/report/2027/graz/gov?from=check", fields)
        #expect(signIn.status == .forbidden)
        #expect(
            PageReading(signIn).words.contains(
                "Your session has ended. Sign in again: what you typed is kept in this page and is sent afterwards."))
        #expect(signIn.text.contains("name=\"kept.gov.forms.other.other\" value=\"by name\""))
        #expect(!signIn.text.contains("kept.csrf"))

        let wrong = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": "wrong"])
        #expect(wrong.status == .unprocessableContent)
        let kept = try browser.submit(wrong, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(kept.status == .ok)
        #expect(PageReading(kept).heading == "Send it once more")
        #expect(PageReading(kept).words.contains("by name"))
        #expect(PageReading(try city.get("/gov", as: nil)).words.contains("by name") == false)

        let sent = try browser.submit(kept, to: "/report/2027/graz/gov?from=check")
        #expect(sent.target == "/report/2027/graz/check#section-gov")
        let after = PageReading(try browser.open("/report/2027/graz/gov"))
        #expect(after.ticked("gov.forms") == ["a", "other"])
        #expect(after.value(of: "gov.forms.other.other") == "by name")
    }

    @Test("Long texts with line breaks, quotes and markup come through unchanged")
    func unchanged() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        city.site.now = Site.noon + 30 * 86_400
        let signIn = try browser.submit(page, to: path, typed)
        let kept = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        _ = try browser.submit(kept, to: path)
        let after = PageReading(try browser.open(path))
        #expect(after.value(of: "prof.name") == typed["prof.name"])
        #expect(after.value(of: "prof.context") == typed["prof.context"]?.replacing("\r\n", with: "\n"))
    }

    @Test("A password never rides along")
    func passwords() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open("/account/password")
        city.site.now = Site.noon + 30 * 86_400
        let secrets = ["current": "the old secret one", "password": "the new secret one", "repeated": "the very secret one"]
        let signIn = try browser.submit(page, to: "/account/password", secrets)
        #expect(signIn.status == .forbidden)
        let kept = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(SentForm(in: kept.text, action: "/account/password")?.fields().map(\.0) == ["csrf"])
        for secret in secrets.values { #expect(!signIn.text.contains(secret) && !kept.text.contains(secret)) }
        // Sent empty, the page asks for the passwords again.
        #expect(try browser.submit(kept, to: "/account/password").status == .unprocessableContent)
    }

    @Test("A file cannot ride along: before and after signing in the page says so")
    func files() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        city.site.now = Site.noon + 30 * 86_400
        let body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\n%PDF-1.7\r\n--edge--\r\n"
        let signIn = try browser.post("/report/2027/graz/attachment", body: Array(body.utf8), type: "multipart/form-data; boundary=edge")
        #expect(PageReading(signIn).words.contains("A chosen file could not be kept."))
        let kept = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(PageReading(kept).words.contains("A chosen file could not be kept."))
        let sent = try browser.submit(kept, to: "/report/2027/graz/attachment")
        #expect(sent.status == .unprocessableContent)
        #expect(PageReading(sent).words.contains("Choose a file"))
    }

    @Test("A button without fields is pressed once more after signing in")
    func button() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.primary)
        let code = "/account/colleagues/\(city.colleague.viewer.account)/code"
        let page = try browser.open("/account/colleagues")
        city.site.now = Site.noon + 30 * 86_400
        let signIn = try browser.submit(page, to: code)
        let kept = try browser.submit(signIn, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        #expect(PageReading(kept).heading == "Send it once more")
        #expect(PageReading(try browser.submit(kept, to: code)).words.contains("Activation code"))
    }

    @Test("What rides along reaches only the city of whoever signs in")
    func somebodyElse() throws {
        let city = try City.started(), linz = try City(city.site, slug: "linz"), browser = try Browser(city.site, signedInAs: city.primary)
        let page = try browser.open(path)
        city.site.now = Site.noon + 30 * 86_400
        let signIn = try browser.submit(page, to: path, typed)
        let kept = try browser.submit(signIn, to: "/account/sign-in", ["username": linz.primary.userName, "password": Site.password])
        #expect(try browser.submit(kept, to: path).status == .notFound)
        try city.site.travel(to: city.site.now, with: city.primary)
        #expect(try saved(city, "prof.name") == "Graz")
    }
}
