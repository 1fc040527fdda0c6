import Domain
import HTTP
import Store
import TestSupport
import Testing

@testable import LibraryPages

@Suite("The front page")
struct FrontPageTests {
    @Test("Strangers read what it is, until when, and how to get a login", arguments: Language.allCases)
    func strangers(_ language: Language) throws {
        let response = try Site().get("/", routes: libraryRoutes, headers: ["Accept-Language": language.rawValue])
        WholePage.expect(response, in: language, "front \(language)")
        let links = WholePage.links(response)
        for link in ["/account/sign-in", "/account/activate", "/help", "mailto:office@example.org"] { #expect(links.contains(link)) }
        #expect(response.text.contains("00:00") && response.text.contains("UTC+2"), "the deadline with hour and zone")
    }

    @Test("Everyone who is signed in is greeted in their language", arguments: Language.allCases, Role.allCases)
    func greeting(_ language: Language, _ role: Role) throws {
        let site = try Site()
        let person = try site.signIn("anna", role: role, member: role.belongsToMember ? try site.member("graz") : nil)
        try site.store.write { try $0.setLanguage(language, tokenHash: person.token.hash) }
        let response = try site.get("/", as: person, routes: libraryRoutes)
        WholePage.expect(response, in: language, "\(role) \(language)")
        #expect(PageReading(response).heading.contains("Anna"))
        #expect(!WholePage.links(response).contains("/account/sign-in"))
    }

    @Test("The board is told that its pages come later; no link is dead")
    func guests() throws {
        let site = try Site()
        let response = try site.get("/", as: try site.signIn("cora", role: .board), routes: libraryRoutes)
        #expect(response.text.contains("open when the reports are in"))
        #expect(WholePage.links(response).allSatisfy { $0.hasPrefix("/help") || $0.hasPrefix("mailto:") })
    }

    @Test("The office sees numbers of members and reports")
    func office() throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        for slug in ["bern", "lyon"] { try site.member(slug) }
        let city = try City(site)
        _ = try city.post("")
        let front = try site.get("/", as: admin, routes: libraryRoutes), words = PageReading(front).words
        #expect(words.contains("Members3 Reports started1 Of these submitted0"), "\(words)")
        #expect(WholePage.links(front).contains("/office/members"))
    }

    @Test("Without a cycle every front page still stands")
    func withoutCycle() throws {
        let site = try Site(hasCycle: false)
        let graz = try site.member("graz")
        let people = try Role.allCases.map { try site.signIn($0.rawValue, role: $0, member: $0.belongsToMember ? graz : nil) }
        for person in people.map(Optional.some) + [nil] {
            let response = try site.get("/", as: person, routes: libraryRoutes)
            WholePage.expect(response, in: .en, "\(person?.userName ?? "stranger") without a cycle")
            #expect(response.text.contains("No calendar has been set yet"))
        }
    }
}
