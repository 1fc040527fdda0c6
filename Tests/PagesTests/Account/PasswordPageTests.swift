import AccountPages
import Domain
import HTTP
import Testing
import TestSupport

@Suite("Changing the password")
struct PasswordPageTests {
    private let new = "a quite different sentence"

    @Test("The new one holds from then on; every other session ends, this one stays")
    func change() throws {
        let city = try City(Site()), here = try Browser(city.site), there = try Browser(city.site)
        _ = try here.signIn("graz")
        _ = try there.signIn("graz")
        let colleague = try Browser(city.site, signedInAs: city.colleague)
        let answer = try here.fill("/account/password", ["current": Site.password, "password": new, "repeated": new])
        #expect(answer.target == "/account/password?changed=1")
        let page = PageReading(try here.open(answer.target))
        #expect(page.words.contains("Your password was changed. Your other sessions have ended."))
        #expect(try there.open("/account/password").target == "/account/sign-in?next=%2Faccount%2Fpassword")
        #expect(try colleague.open("/account/password").status == .ok)
        #expect(try Browser(city.site).signIn("graz").status == .unprocessableContent)
        #expect(try Browser(city.site).signIn("graz", password: new).status == .seeOther)
    }

    @Test("A wrong current password or a refused new one changes nothing and ends nothing")
    func refused() throws {
        let city = try City(Site()), here = try Browser(city.site, signedInAs: city.primary), there = try Browser(city.site)
        _ = try there.signIn("graz")
        let cases = [
            (["current": "wrong", "password": new, "repeated": new], "Enter your current password."),
            (["current": Site.password, "password": "short", "repeated": "short"], "at least 12 characters"),
            (["current": Site.password, "password": new, "repeated": new + "."], "Type the same new password twice."),
        ]
        for (fields, sentence) in cases {
            let answer = try here.fill("/account/password", fields)
            #expect(answer.status == .unprocessableContent)
            #expect(PageReading(answer).words.contains(sentence))
            for value in fields.values { #expect(!answer.text.contains("\"\(value)\"")) }
        }
        #expect(try there.open("/account/password").status == .ok)
        #expect(try Browser(city.site).signIn("graz").status == .seeOther)
    }

    @Test("Guessing the current password through an open session slows down as signing in does")
    func guessing() throws {
        let city = try City(Site()), here = try Browser(city.site, signedInAs: city.primary)
        for _ in 1...5 { _ = try here.fill("/account/password", ["current": "guess", "password": new, "repeated": new]) }
        let refused = try here.fill("/account/password", ["current": Site.password, "password": new, "repeated": new])
        #expect(refused.status == .tooManyRequests)
        #expect(refused.header("Retry-After") == "15")
        #expect(PageReading(refused).heading == "Change your password")
        #expect(PageReading(refused).words.contains("The current password was typed wrongly several times."))
        city.site.now = city.site.now + 15
        let fields = ["current": Site.password, "password": new, "repeated": new]
        #expect(try here.submit(refused, to: "/account/password", fields).target == "/account/password?changed=1")
    }

    @Test("The device on which the password was changed stays known, the others do not")
    func devices() throws {
        let city = try City(Site()), here = try Browser(city.site), there = try Browser(city.site), stranger = try Browser(city.site)
        for browser in [here, there] { _ = try browser.signIn("graz") }
        _ = try here.fill("/account/password", ["current": Site.password, "password": new, "repeated": new])
        for _ in 1...5 { _ = try stranger.signIn("graz", password: "guess") }
        #expect(try there.signIn("graz", password: new).status == .tooManyRequests)
        here.forget("ocrt")
        #expect(try here.signIn("graz", password: new).target == "/")
    }

    @Test("Only for people who are signed in")
    func visitor() throws {
        #expect(try Browser(Site()).open("/account/password").target == "/account/sign-in?next=%2Faccount%2Fpassword")
    }
}
