import AccountPages
import Domain
import HTTP
import Testing
import TestSupport

@Suite("Colleagues")
struct ColleaguesPageTests {
    private let list = "/account/colleagues"

    private func create(_ browser: Browser, _ changes: [String: String] = [:]) throws -> Response {
        try browser.fill(list, ["name": "Nora Neu", "username": "nora", "email": ""].merging(changes) { $1 })
    }

    @Test("The responsible person creates a login; link and code are shown once and work")
    func create() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let issued = try create(browser, ["username": " Nora "])
        #expect(issued.status == .ok)
        let words = PageReading(issued).words
        let link = try #require(words.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/account\/activate\?token=[A-Za-z0-9_-]{43})/))
        #expect(words.contains(/[0-9A-Z]{5}-[0-9A-Z]{5}/))
        #expect(words.contains("nora"))
        let page = PageReading(try browser.open(list))
        #expect(page.words.contains("Nora Neu nora · colleague Invited"))
        #expect(!page.markup.contains("token="))
        #expect(!page.words.contains(/[0-9A-Z]{5}-[0-9A-Z]{5}/))

        let nora = try Browser(city.site)
        _ = try nora.fill(String(link.1), to: "/account/activate", ["password": Site.password, "repeated": Site.password])
        #expect(try nora.open("/report/2027/graz").status == .ok)
        #expect(try PageReading(browser.open(list)).words.contains("Nora Neu nora · colleague Active"))
    }

    @Test("What is wrong is said beside the field, and everything typed stays")
    func wrongInput() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.primary)
        let cases = [
            (["username": "Nora Neu"], "Enter a user name of 3 to 40 characters"), (["username": "graz"], "this one is taken"),
            (["name": "  "], "Enter the name of the person."), (["email": "nora@"], "Enter an e-mail address"),
        ]
        for (changes, sentence) in cases {
            let answer = try create(browser, changes)
            #expect(answer.status == .unprocessableContent)
            #expect(PageReading(answer).words.contains(sentence))
            for (name, value) in changes { #expect(PageReading(answer).value(of: name) == value) }
            #expect(answer.text.contains("<title>Error: "))
        }
    }

    @Test("A colleague gets a page that says who can do it; a forged form does nothing")
    func secondary() throws {
        let city = try City(Site()), browser = try Browser(city.site, signedInAs: city.colleague)
        let page = try browser.open(list)
        #expect(page.status == .forbidden)
        #expect(
            PageReading(page).words.contains("Only the responsible person of your city can create and switch off colleagues’ accounts."))
        #expect(try !PageReading(browser.open("/account/password")).links.contains(list))
        for path in [list, "\(list)/\(city.primary.viewer.account)/disable", "\(list)/\(city.primary.viewer.account)/code"] {
            let forged = try city.site.post(path, [("name", "X"), ("username", "forged")], as: city.colleague, routes: Browser.routes)
            #expect(forged.status == .forbidden, "\(path)")
        }
        #expect(try city.site.store.read { try $0.accountSecret(userName: "forged") } == nil)
    }

    @Test("The council has no colleagues here, a visitor signs in first")
    func others() throws {
        let city = try City(Site())
        let council = try Browser(city.site, signedInAs: city.site.signIn("prof", role: .council))
        #expect(try council.open(list).status == .notFound)
        #expect(try Browser(city.site).open(list).target == "/account/sign-in?next=%2Faccount%2Fcolleagues")
    }

    @Test("Accounts of another city, the own one and ones that never were: nothing there")
    func otherCity() throws {
        let city = try City(Site()), other = try City(city.site, slug: "linz")
        let browser = try Browser(city.site, signedInAs: city.primary)
        let accounts = [
            "\(other.colleague.viewer.account)", "\(other.primary.viewer.account)", "\(city.primary.viewer.account)", "999999", "0", "x",
            "-1",
        ]
        for account in accounts {
            #expect(try browser.open("\(list)/\(account)/disable").status == .notFound, "\(account)")
            for act in ["disable", "enable", "code"] {
                let answer = try city.site.post("\(list)/\(account)/\(act)", as: city.primary, routes: Browser.routes)
                #expect(answer.status == .notFound, "\(account)/\(act)")
            }
        }
        #expect(try Browser(city.site, signedInAs: other.colleague).open("/account/password").status == .ok)
        #expect(try !PageReading(browser.open(list)).words.contains("linz"))
    }

    @Test("Disabling asks first, and ends the colleague's session at once; enabling and a new code let them in again")
    func disable() throws {
        let city = try City.started(), browser = try Browser(city.site, signedInAs: city.primary)
        let colleague = try Browser(city.site, signedInAs: city.colleague)
        let account = "\(list)/\(city.colleague.viewer.account)"
        #expect(PageReading(try browser.open("\(account)/disable")).heading == "Disable the login of Graz.Colleague?")
        #expect(try colleague.open("/report/2027/graz").status == .ok)

        #expect(try browser.fill("\(account)/disable").target == "\(list)?done=1")
        #expect(try colleague.open("/report/2027/graz").status == .seeOther)
        #expect(try Browser(city.site).signIn("graz.colleague").status == .unprocessableContent)
        #expect(try PageReading(browser.open("\(list)?done=1")).words.contains("Graz.Colleague graz.colleague · colleague Disabled"))
        #expect(try city.site.post("\(account)/code", as: city.primary, routes: Browser.routes).status == .conflict)

        #expect(try browser.fill(list, to: "\(account)/enable").target == "\(list)?done=1")
        #expect(try colleague.open("/report/2027/graz").status == .seeOther, "an ended session does not come back")
        #expect(try Browser(city.site).signIn("graz.colleague").status == .seeOther)

        let issued = PageReading(try browser.fill(list, to: "\(account)/code")).words
        let link = try #require(issued.firstMatch(of: /\/account\/activate\?token=[A-Za-z0-9_-]{43}/))
        #expect(try Browser(city.site).signIn("graz.colleague").status == .seeOther, "the old password works until the new one is set")
        let new = "a quite different sentence"
        _ = try Browser(city.site).fill(String(link.0), to: "/account/activate", ["password": new, "repeated": new])
        #expect(try Browser(city.site).signIn("graz.colleague").status == .unprocessableContent)
        #expect(try Browser(city.site).signIn("graz.colleague", password: new).status == .seeOther)
    }
}
