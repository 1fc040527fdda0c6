import Credentials
import Domain
import HTTP
import TestSupport
import Testing
import UseCases

struct OfficeLoginsTests {
    private static let ann: [(String, String)] = [
        ("role", "primary"), ("username", "graz"), ("name", "Ann Amt"), ("email", "ann@graz.example"),
    ]

    @Test func aLoginsLinkIsShownOnceAndOpensTheLogin() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        let answer = try office.post("/office/members/graz/logins", Self.ann)
        #expect(answer.status == .ok)
        let token = try #require(activation(in: answer))
        #expect(answer.text.contains("graz") && answer.text.contains("15 February 2027, 12:00 (UTC)"))
        let account = try SetPassword(store: office.site.store, hasher: office.site.application.hasher, gate: office.site.application.gate)
            .account(for: token, now: office.site.now)
        #expect(account.userName == "graz" && account.role == .primary && account.state == .invited)
        for path in ["/office/members/graz/logins", "/office/members"] { #expect(!(try office.get(path)).text.contains(token.text)) }
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test(arguments: [("fr", "Bonjour Ann Amt"), ("de-at", "Guten Tag Ann Amt"), ("el", "Dear Ann Amt")])
    func theMailIsInTheMembersLanguageAndHasNoPassword(language: String, greeting: String) throws {
        let office = try OfficeSite()
        try office.site.member("graz", language: language)
        let answer = try office.post("/office/members/graz/logins", Self.ann)
        let link = "http://127.0.0.1:8080/account/activate?token=" + (try #require(activation(in: answer))).text
        let mail = try #require(answer.text.split(separator: "<textarea").last)
        #expect(mail.contains(greeting))
        #expect(mail.contains(link))
        #expect(mail.contains("office@example.org"))
        #expect(!mail.contains("{"))
    }

    @Test func issuedAgainTheNameIsTakenAndTheListShowsWhatHelps() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        _ = try office.post("/office/members/graz/logins", Self.ann)
        let again = try office.post("/office/members/graz/logins", Self.ann.with(("role", "secondary")))
        #expect(again.status == .unprocessableContent)
        #expect(again.text.contains("<a href=\"#username\">"))
        #expect(again.text.contains("make a new link and code for it in the list"))
        #expect(again.text.contains("value=\"Ann Amt\"") && again.text.contains("value=\"ann@graz.example\""))
    }

    @Test func aCityHasOneResponsiblePerson() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        _ = try office.post("/office/members/graz/logins", Self.ann)
        let second = try office.post("/office/members/graz/logins", Self.ann.with(("username", "graz2")))
        #expect(second.status == .unprocessableContent)
        #expect(second.text.contains("<a href=\"#role\">"))
        #expect(try office.account("graz2") == nil)
    }

    @Test(arguments: ["admin", "council", "board", "", "king"])
    func aCitysLoginHasACitysRole(role: String) throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        #expect(try office.post("/office/members/graz/logins", Self.ann.with(("role", role))).status == .unprocessableContent)
        #expect(try office.account("graz") == nil)
    }

    @Test(arguments: ["council", "board", "admin"])
    func theCoalitionsPeopleGetLoginsOfTheirOwn(role: String) throws {
        let office = try OfficeSite()
        let answer = try office.post("/office/logins", Self.ann.with(("role", role), ("username", "expert")))
        #expect(activation(in: answer) != nil)
        #expect(try office.account("expert")?.role.rawValue == role)
        #expect(try office.get("/office/logins").text.contains("Ann Amt"))
        #expect(try office.post("/office/logins", Self.ann.with(("username", "city"))).status == .unprocessableContent)
    }

    @Test func aNewLinkEndsTheOlderOne() throws {
        let office = try OfficeSite()
        try office.site.member("graz")
        let first = try #require(activation(in: try office.post("/office/members/graz/logins", Self.ann)))
        let id = try #require(try office.account("graz")).id
        let second = try #require(activation(in: try office.post("/office/logins/\(id)/code")))
        let setting = SetPassword(store: office.site.store, hasher: office.site.application.hasher, gate: office.site.application.gate)
        #expect(throws: Refusal.wrongState(.activationUsed)) { try setting.account(for: first, now: office.site.now) }
        #expect(try setting.account(for: second, now: office.site.now).id == id)
    }

    @Test func disablingEndsSessionsAndCanBeUndone() throws {
        let office = try OfficeSite()
        let graz = try office.site.member("graz")
        let ann = try office.site.signIn("ann", role: .primary, member: graz)
        let path = "/office/logins/\(ann.viewer.account)"
        let asked = try office.get(path + "/disable")
        #expect(asked.text.contains("Disable the login ann?") && asked.text.contains("href=\"/office/members/graz/logins\""))
        #expect(try isSignedIn(ann, office))
        let disabled = try office.post(path + "/disable")
        #expect(disabled.header("Location") == "http://127.0.0.1:8080/office/members/graz/logins?login=\(ann.viewer.account)")
        #expect(try !isSignedIn(ann, office))
        #expect(try office.get("/office/members/graz/logins?login=\(ann.viewer.account)").text.contains("The login ann is disabled"))
        #expect(try office.post(path + "/code").status == .conflict)
        _ = try office.post(path + "/enable")
        #expect(try office.account("ann")?.state == .active)
        #expect(try !isSignedIn(ann, office))
    }

    @Test func enablingASecondResponsiblePersonIsRefusedAtTheRow() throws {
        let office = try OfficeSite()
        let graz = try office.site.member("graz")
        let old = try office.site.signIn("old", role: .primary, member: graz)
        _ = try office.post("/office/logins/\(old.viewer.account)/disable")
        _ = try office.site.signIn("new", role: .primary, member: graz)
        let answer = try office.post("/office/logins/\(old.viewer.account)/enable")
        #expect(answer.status == .unprocessableContent)
        #expect(
            answer.text.contains("<a href=\"#login-\(old.viewer.account)\">") && answer.text.contains("id=\"login-\(old.viewer.account)\""))
    }

    @Test func nobodyDisablesTheLoginTheyAreSignedInWith() throws {
        let office = try OfficeSite()
        let own = office.admin.viewer.account
        #expect(!(try office.get("/office/logins")).text.contains("/office/logins/\(own)/disable"))
        #expect(try office.get("/office/logins/\(own)/disable").status == .conflict)
        #expect(try office.post("/office/logins/\(own)/disable").status == .conflict)
        #expect(try office.account("office")?.state == .active)
    }

    @Test func handingOverEndsTheOldPersonsSessionsAndKeepsTheUserName() throws {
        let office = try OfficeSite()
        let graz = try office.site.member("graz")
        let ann = try office.site.signIn("ann", role: .primary, member: graz)
        let path = "/office/logins/\(ann.viewer.account)/hand-over"
        #expect(try office.get(path).text.contains("Ann is signed out at once"))
        let refused = try office.post(path, [("name", ""), ("email", "bea")])
        #expect(refused.status == .unprocessableContent && refused.text.contains("value=\"bea\""))
        #expect(try isSignedIn(ann, office))
        let bea = [("name", "Bea"), ("email", "bea@graz.example")]
        #expect(activation(in: try office.post(path, bea)) != nil)
        let account = try #require(try office.account("ann"))
        #expect(account.name == "Bea" && account.email == "bea@graz.example" && account.state == .invited)
        #expect(try !isSignedIn(ann, office))
        let again = try office.post(path, bea)
        #expect(again.status == .unprocessableContent && again.text.contains("this login is theirs already"))
    }

    private func isSignedIn(_ person: Person, _ office: OfficeSite) throws -> Bool {
        try office.site.store.read { try $0.session(tokenHash: person.token.hash) } != nil
    }

    /// The activation link's token in an answer, nil where there is none.
    private func activation(in answer: Response) -> Token? {
        guard let link = answer.text.firstRange(of: "/account/activate?token=") else { return nil }
        return Token(text: String(answer.text[link.upperBound...].prefix(43)))
    }
}
