import Credentials
import Domain
import HTTP
import TestSupport
import Testing
import Web

@Suite("Cookies of one name: the valid one counts")
struct CookiesOfOneNameTests {
    private func people(_ city: City) -> [String] {
        // No token; a token of nobody; the same once more behind it.
        ["x", Token().text, city.primary.token.text]
    }

    @Test("The session that is one counts, whichever comes first", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
    func session(order: [Int]) throws {
        let city = try City.started(), browser = try Browser(city.site), values = people(city)
        let cookies = order.map { "ocrt=\(values[$0])" }.joined(separator: "; ")
        let page = try browser.open("/report/2027/graz/prof", headers: ["Cookie": cookies])
        #expect(page.status == .ok)
        #expect(page.headers("Set-Cookie") == [])
        let form = try #require(SentForm(in: page.text, action: "/report/2027/graz/prof"))
        let answer = try browser.post("/report/2027/graz/prof", form.fields(["prof.name": "Saved"]), headers: ["Cookie": cookies])
        #expect(answer.status == .seeOther)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Saved")
    }

    @Test("None that is one: the way to the sign-in")
    func noSession() throws {
        let city = try City.started(), browser = try Browser(city.site)
        let answer = try browser.open("/report/2027/graz/prof", headers: ["Cookie": "ocrt=x; ocrt=\(Token().text)"])
        #expect(answer.target.hasPrefix("/account/sign-in?"))
    }

    @Test("Of two visitors' cookies the one that sealed the form counts", arguments: [true, false])
    func visitor(isFirst: Bool) throws {
        let city = try City(Site()), browser = try Browser(city.site), other = Token().text
        let page = try browser.open("/account/sign-in"), own = try #require(browser.cookies["ocrt-visitor"])
        let cookies = (isFirst ? [own, other] : [other, own]).map { "ocrt-visitor=\($0)" }.joined(separator: "; ")
        let form = try #require(SentForm(in: page.text, action: "/account/sign-in"))
        let answer = try browser.post(
            "/account/sign-in", form.fields(["username": "graz", "password": Site.password]), headers: ["Cookie": cookies])
        #expect(answer.status == .seeOther)
        #expect(browser.cookies["ocrt"] != nil)
        _ = city
    }

    @Test("The first that names one of the site's languages counts")
    func language() throws {
        let browser = try Browser(Site())
        let page = try browser.open("/account/sign-in", headers: ["Cookie": "ocrt-language=xx; ocrt-language=fr; ocrt-language=de"])
        #expect(page.text.contains("<html lang=\"fr\""))
    }
}
