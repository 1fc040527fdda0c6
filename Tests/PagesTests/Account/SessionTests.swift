import Domain
import HTTP
import Testing
import TestSupport

@Suite("Sessions")
struct SessionTests {
    /// A cookie's attributes, sorted, without its value.
    private func attributes(_ name: String, _ response: Response) -> [String] {
        response.headers("Set-Cookie").filter { $0.hasPrefix(name + "=") }.flatMap {
            $0.split(separator: ";").dropFirst().map { String($0.dropFirst()) }
        }
        .sorted()
    }

    @Test("By http: no script reads the cookies, no other site sends them")
    func http() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        #expect(try attributes("ocrt-visitor", browser.open("/account/sign-in")) == ["HttpOnly", "Path=/", "SameSite=Lax"])
        #expect(try attributes("ocrt", browser.signIn("graz")) == ["HttpOnly", "Path=/", "SameSite=Lax"])
        #expect(browser.cookies["ocrt"]?.utf8.count == 43)
        #expect(try attributes("ocrt-language", browser.open("/?lang=de")) == ["HttpOnly", "Max-Age=31536000", "Path=/", "SameSite=Lax"])
        #expect(try browser.open("/account/password").header("Strict-Transport-Security") == nil)
    }

    @Test("By https: also never in the clear, and held to this host")
    func https() throws {
        let city = try City(Site()), browser = try Browser(city.site, [.baseAddress: "https://report.example.org"])
        #expect(
            try attributes("__Host-ocrt-visitor", browser.open("/account/sign-in")) == ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"])
        let answer = try browser.signIn("graz")
        #expect(answer.header("Location") == "https://report.example.org/")
        #expect(attributes("__Host-ocrt", answer) == ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"])
        #expect(try browser.open("/account/password").header("Strict-Transport-Security") == "max-age=31536000")
        let out = try browser.fill("/account/password", to: "/account/sign-out")
        #expect(attributes("__Host-ocrt", out) == ["HttpOnly", "Max-Age=0", "Path=/", "SameSite=Lax", "Secure"])
        // A cookie without the prefix may come from another host and means nothing.
        let other = try Browser(city.site, [.baseAddress: "https://report.example.org"])
        #expect(try other.open("/account/password", headers: ["Cookie": "ocrt=\(city.primary.token.text)"]).status == .seeOther)
    }

    @Test("Every sign-in begins a session of its own; what a visitor brought along is none")
    func fixation() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        _ = try browser.open("/account/sign-in")
        let visitor = try #require(browser.cookies["ocrt-visitor"])
        _ = try browser.signIn("graz")
        let first = try #require(browser.cookies["ocrt"])
        #expect(first != visitor)
        _ = try browser.fill("/account/password", to: "/account/sign-out")
        _ = try browser.signIn("graz")
        #expect(browser.cookies["ocrt"] != first)
    }

    @Test("A session ends when nobody uses it, and in any case after its longest time", arguments: [Int64(0), 1])
    func limits(late: Int64) throws {
        let city = try City(Site())
        let browser = try Browser(city.site, [.sessionIdleMinutes: "10", .sessionHours: "1"])
        _ = try browser.signIn("graz")
        city.site.now = Site.noon + 600 + late
        #expect(try browser.open("/account/password").status == (late == 0 ? .ok : .seeOther))
        browser.forget("ocrt")
        _ = try browser.signIn("graz")
        let start = city.site.now
        for step in 1...6 {
            city.site.now = start + Int64(step) * 600 + (step == 6 ? late : 0)
            #expect(try browser.open("/account/password").status == (step == 6 && late > 0 ? .seeOther : .ok), "\(step)")
        }
    }

    @Test("The language is kept in the cookie and in the session, and the rest of the address stays")
    func language() throws {
        let city = try City(Site()), browser = try Browser(city.site)
        let chosen = try browser.open("/account/sign-in?next=/report/2027/graz&lang=de&x=1%262")
        #expect(chosen.status == .seeOther)
        #expect(chosen.target == "/account/sign-in?next=%2Freport%2F2027%2Fgraz&x=1%262")
        let page = try browser.open(chosen.target)
        #expect(page.text.contains("<html lang=\"de\">"))
        #expect(PageReading(page).value(of: "next") == "/report/2027/graz")
        #expect(PageReading(page).links.contains("/account/sign-in?next=%2Freport%2F2027%2Fgraz&x=1%262&lang=fr"))
        _ = try browser.submit(page, to: "/account/sign-in", ["username": "graz", "password": Site.password])
        browser.forget("ocrt-language")
        #expect(try browser.open("/account/password").text.contains("<html lang=\"de\">"))
        _ = try browser.open("/account/password?lang=fr")
        browser.forget("ocrt-language")
        #expect(try browser.open("/account/password").text.contains("<html lang=\"fr\">"))
        #expect(try browser.open("/account/password?lang=xx").text.contains("<html lang=\"fr\">"))
    }

    @Test(
        "Without a choice the browser's language counts",
        arguments: [("fr-CA,fr;q=0.9,en;q=0.8", "fr"), ("pl, de;q=0.5", "de"), ("pl", "en"), ("", "en")])
    func browserLanguage(header: String, language: String) throws {
        let page = try Browser(Site()).open("/account/sign-in", headers: ["Accept-Language": header])
        #expect(page.text.contains("<html lang=\"\(language)\">"))
    }

    @Test("The language of a page that only a sent form has shown is changed on the nearest page above it")
    func languageOfAnAnsweredForm() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.primary)
        for (asked, shown) in [
            ("/account/colleagues/\(city.colleague.viewer.account)/code", "/account/colleagues"), ("/account/sign-out", "/"),
            ("/account/colleagues", "/account/colleagues"), ("/nowhere/at/all", "/nowhere/at/all"),
        ] {
            #expect(try browser.open(asked + "?lang=de").target == shown, "\(asked)")
        }
    }
}
