import Domain
import HTTP
import Store
import TestSupport
import Testing
import UseCases
import Web

@testable import LibraryPages

struct LibraryFrontTests {
    @Test(arguments: Language.allCases)
    func strangersReadWhatItIsAndWhen(_ language: Language) throws {
        let response = try Site().get("/", routes: libraryRoutes, headers: ["Accept-Language": language.rawValue])
        LibraryPageCheck.expectWhole(response, in: language, "front \(language)")
        let links = LibraryPageCheck.links(response.text)
        #expect(links.contains("/account/sign-in") && links.contains("/account/activate") && links.contains("/help"))
        #expect(links.contains("mailto:office@example.org"))
        #expect(response.text.contains("00:00") && response.text.contains("UTC+2"), "the deadline with hour and zone")
    }

    @Test(arguments: Language.allCases, Role.allCases)
    func everyRoleHasAFrontPage(_ language: Language, _ role: Role) throws {
        let site = try Site()
        let person = try site.signIn("anna", role: role, member: role.belongsToMember ? try site.member("graz") : nil)
        try site.store.write { try $0.setLanguage(language, tokenHash: person.token.hash) }
        let response = try site.get("/", as: person, routes: libraryRoutes)
        LibraryPageCheck.expectWhole(response, in: language, "\(role) \(language)")
        #expect(response.text.contains("Anna"))
        #expect(!LibraryPageCheck.links(response.text).contains("/account/sign-in"))
    }

    @Test(arguments: [Role.council, .board])
    func councilAndBoardAreToldThatTheirPagesComeLater(_ role: Role) throws {
        let site = try Site()
        let text = try site.get("/", as: try site.signIn("cora", role: role), routes: libraryRoutes).text
        #expect(text.contains("open when the reports are in"))
        #expect(LibraryPageCheck.links(text).allSatisfy { $0.hasPrefix("/help") || $0.hasPrefix("mailto:") }, "no dead links")
    }

    @Test func theOfficeSeesNumbersAndNoTexts() throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        let graz = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        try site.member("bern")
        try site.member("lyon")
        try site.start("graz", by: graz)
        let response = try site.get("/", as: admin, routes: libraryRoutes)
        let words = LibraryPageCheck.visibleWords(response.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Members 3") && words.contains("Reports started 1") && words.contains("Of these submitted 0"))
        #expect(LibraryPageCheck.links(response.text).contains("/office/members"))
    }

    @Test func withoutACycleEveryFrontPageStillStands() throws {
        let site = try Site(cycle: nil)
        let graz = try site.member("graz")
        let people = try Role.allCases.map { try site.signIn("a-\($0)", role: $0, member: $0.belongsToMember ? graz : nil) }
        for person in people.map(Optional.some) + [nil] {
            let response = try site.get("/", as: person, routes: libraryRoutes)
            LibraryPageCheck.expectWhole(response, in: .en, "\(person?.viewer.role.rawValue ?? "stranger") without a cycle")
            #expect(response.text.contains("No calendar has been set yet"))
        }
    }
}
