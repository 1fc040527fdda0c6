import Domain
import Foundation
import HTTP
import TestSupport
import Testing
import Web

@testable import AccountPages
@testable import LibraryPages
@testable import OfficePages

struct LibraryHelpTests {
    static let pages = ManualPage.allCases.map { "/help/\($0.rawValue)" } + ["/help", "/privacy", "/accessibility"]

    @Test(arguments: pages, Language.allCases)
    func everyPageIsThereInEveryLanguage(_ path: String, _ language: Language) throws {
        let response = try Site().get(path, routes: libraryRoutes, headers: ["Accept-Language": language.rawValue])
        LibraryPageCheck.expectWhole(response, in: language, "\(path) \(language)")
        #expect(!response.text.contains("<article class=\"prose\" lang="), "no page falls back to another language")
        #expect(response.text.contains("office@example.org"))
    }

    /// The three versions of a page say the same: as many headings, list entries and links, to the same places.
    @Test(arguments: ManualPage.allCases.map(\.rawValue) + ["privacy", "accessibility"])
    func languagesAgree(_ name: String) throws {
        let application = try Site().application
        let shapes = try Language.allCases.map { language in
            let body = try #require(application.writtenPage(name, in: language)).markup.body.text
            let tags = body.matches(of: #/<(h2|h3|li|ol|ul|code)>|href="[^"]*"/#).map { String($0.output.0) }
            return tags.sorted()
        }
        #expect(shapes[1] == shapes[0])
        #expect(shapes[2] == shapes[0])
    }

    @Test func linksOfTheManualLeadSomewhere() throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        for path in Self.pages {
            for link in LibraryPageCheck.links(try site.get(path, routes: libraryRoutes).text) where !link.hasPrefix("mailto:") {
                let routes = link.hasPrefix("/account/") ? accountRoutes : link.hasPrefix("/office/") ? officeRoutes : libraryRoutes
                let person = link.hasPrefix("/account/") ? primary : admin
                #expect(try site.get(link, as: person, routes: routes).status != .notFound, "\(path) links to \(link)")
            }
        }
    }

    @Test func anUnknownPageIsNotFound() throws {
        let site = try Site()
        for path in ["/help/unknown", "/help/privacy", "/help/%2E%2E", "/help/start/more"] {
            #expect(throws: Never.self) {
                let request = try? Request(environment: ["REQUEST_METHOD": "GET", "REQUEST_URI": path])
                guard let request else { return }
                #expect(site.application.answer(request, routes: libraryRoutes).status == .notFound, "\(path)")
            }
        }
    }

    @Test func theIndexBeginsWithThePagesOfTheRole() throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        func index(_ person: Person?) throws -> [String] {
            LibraryPageCheck.links(try site.get("/help", as: person, routes: libraryRoutes).text).filter { $0.hasPrefix("/help/") }
        }
        #expect(try index(admin).first == "/help/office")
        #expect(try index(primary).last == "/help/office")
        #expect(try index(nil).prefix(3) == ["/help/start", "/help/sign-in", "/help/contact"])
        for person in [admin, primary, nil] {
            #expect(try index(person).sorted() == ManualPage.allCases.map { "/help/\($0.rawValue)" }.sorted(), "every page once")
        }
    }

    @Test func aPageLeadsOnToTheNextOneOfTheRole() throws {
        let site = try Site()
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        #expect(LibraryPageCheck.links(try site.get("/help/start", as: primary, routes: libraryRoutes).text).contains("/help/filling-in"))
        let last = try site.get("/help/contact", as: primary, routes: libraryRoutes).text
        #expect(!LibraryPageCheck.visibleWords(last).contains("Next page"))
    }

    @Test func choosingALanguageKeepsThePage() throws {
        let response = try Site().get("/help/start?lang=fr", routes: libraryRoutes)
        #expect(response.status == .seeOther)
        #expect(response.header("Location") == "/help/start")
        #expect(response.headers.contains { $0.name == "Set-Cookie" && $0.value.hasPrefix("ocrt-language=fr") })
    }

    /// A page whose file is missing in a language is shown in English, and says so to screen readers.
    @Test func aMissingTranslationFallsBackToEnglish() throws {
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Site.textsFolder, toPath: "\(folder)/Texts")
        try FileManager.default.removeItem(atPath: "\(folder)/Texts/help/de/start.md")
        let site = try Site()
        let application = Application(
            configuration: site.application.configuration, textsFolder: "\(folder)/Texts", clock: .system, log: site.application.log)
        let request = try Request(environment: ["REQUEST_METHOD": "GET", "REQUEST_URI": "/help/start", "HTTP_ACCEPT_LANGUAGE": "de"])
        let text = application.answer(request, routes: libraryRoutes).text
        #expect(text.contains("<html lang=\"de\">"))
        #expect(text.contains("<article class=\"prose\" lang=\"en\">"))
    }
}
