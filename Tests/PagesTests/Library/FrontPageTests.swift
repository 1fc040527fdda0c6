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

    @Test("The board is told that nothing waits, and finds the library; no link is dead")
    func board() throws {
        let site = try Site()
        let response = try site.get("/", as: try site.signIn("cora", role: .board), routes: libraryRoutes)
        #expect(PageReading(response).words.contains("Nothing is waiting for you now."))
        #expect(!PageReading(response).words.contains("The board now chooses"))
        #expect(WholePage.links(response).filter { !$0.hasPrefix("/help") } == ["mailto:office@example.org", "/library"])
    }

    @Test("The board is told when the shortlist is made, and finds the prize", arguments: PrizePhase.allCases)
    func boardDecides(phase: PrizePhase) throws {
        let site = try Site()
        try site.store.write {
            try $0.save(Prize(year: 2027, phase: phase, settings: PrizeSettings(sizeLine: 50_000, referenceDay: Day.ofPrize(2027))))
        }
        let response = try site.get("/", as: try site.signIn("cora", role: .board), routes: libraryRoutes)
        #expect(PageReading(response).words.contains("The board now chooses the finalists.") == (phase == .deciding))
        #expect(PageReading(response).words.contains("Nothing is waiting for you now.") == (phase != .deciding))
        #expect(WholePage.links(response).contains("/prize/2027"))
    }

    @Test("Everyone who may read the library finds it on the front page, and nobody else", arguments: Role.allCases)
    func library(role: Role) throws {
        let site = try Site()
        let person = try site.signIn("anna", role: role, member: role.belongsToMember ? try site.member("graz") : nil)
        #expect(WholePage.links(try site.get("/", as: person, routes: libraryRoutes)).contains("/library"))
        #expect(try site.get("/library", as: person, routes: libraryRoutes).status == .ok)
        #expect(!WholePage.links(try site.get("/", routes: libraryRoutes)).contains("/library"))
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
