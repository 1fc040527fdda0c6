import Domain
import Foundation
import HTTP
import TestSupport
import Testing
import Web

@testable import AccountPages
@testable import CouncilPages
@testable import LibraryPages
@testable import OfficePages

@Suite("The manual and the two statements")
struct HelpPageTests {
    static let names = ManualPage.allCases.map(\.rawValue) + ["privacy", "accessibility"]
    static let paths = ManualPage.allCases.map { "/help/\($0.rawValue)" } + ["/help", "/privacy", "/accessibility"]

    @Test("Every page is there in every language", arguments: paths, Language.allCases)
    func isThere(_ path: String, _ language: Language) throws {
        let response = try Site().get(path, routes: libraryRoutes, headers: ["Accept-Language": language.rawValue])
        WholePage.expect(response, in: language, "\(path) \(language)")
        #expect(!response.text.contains("class=\"prose\" lang="), "no page falls back to another language")
    }

    @Test("The versions of a page have the same parts and the same links", arguments: names)
    func versionsAgree(_ name: String) throws {
        let application = try Site().application
        let shapes = try Language.allCases.map { language in
            let body = try #require(application.writtenPage(name, in: language)).markup.body.text
            return body.matches(of: #/<(?:h2|h3|li|ol|ul|code)>|href="[^"]*"/#).map { String($0.output) }.sorted()
        }
        #expect(shapes.allSatisfy { $0 == shapes[0] })
    }

    @Test("French marks of punctuation stand behind a space that does not break", arguments: names)
    func frenchSpaces(_ name: String) throws {
        let page = try #require(try Site().application.writtenPage(name, in: .fr))
        let words = (page.markup.title + page.markup.lead.text + page.markup.body.text).replacing(#/<[^>]*>/#, with: "")
        #expect(words.matches(of: #/[ \p{L}](?:[?!;»]|:(?= |$))|« /#).map { String($0.output) } == [])
    }

    @Test("Links of the manual lead to pages that there are", arguments: paths)
    func linksLeadSomewhere(_ path: String) throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        let council = try site.signIn("council", role: .council)
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        for link in WholePage.links(try site.get(path, routes: libraryRoutes)) where !link.hasPrefix("mailto:") {
            let (person, routes) =
                link.hasPrefix("/account/")
                ? (primary, accountRoutes)
                : link.hasPrefix("/council") ? (council, councilRoutes) : (admin, link.hasPrefix("/office/") ? officeRoutes : libraryRoutes)
            // The general feedback's address leads on to that of the latest cycle.
            #expect(try [.ok, .seeOther].contains(site.get(link, as: person, routes: routes).status), "\(link)")
        }
    }

    @Test("What is no page of the manual is not found", arguments: ["/help/unknown", "/help/privacy", "/help/Start", "/help/start/more"])
    func unknown(_ path: String) throws {
        #expect(try Site().get(path, routes: libraryRoutes).status == .notFound)
    }

    @Test("The index has every page once, those for the role first")
    func index() throws {
        let site = try Site()
        let admin = try site.signIn("admin", role: .admin)
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        func index(_ person: Person?) throws -> [String] {
            WholePage.links(try site.get("/help", as: person, routes: libraryRoutes)).filter { $0.hasPrefix("/help/") }
        }
        #expect(try index(admin).first == "/help/office")
        #expect(try index(primary).last == "/help/assignments")
        #expect(try index(nil).prefix(3) == ["/help/start", "/help/sign-in", "/help/contact"])
        for person in [admin, primary, nil] {
            #expect(try index(person).sorted() == ManualPage.allCases.map { "/help/\($0.rawValue)" }.sorted())
        }
    }

    @Test("A page leads on to the next one of the role; the last one does not")
    func next() throws {
        let site = try Site()
        let primary = try site.signIn("graz", role: .primary, member: try site.member("graz"))
        #expect(WholePage.links(try site.get("/help/start", as: primary, routes: libraryRoutes)).contains("/help/filling-in"))
        #expect(!PageReading(try site.get("/help/contact", as: primary, routes: libraryRoutes)).words.contains("Next page"))
    }

    @Test("Choosing a language sets a cookie and shows the same page")
    func language() throws {
        let response = try Site().get("/help/start?lang=fr", routes: libraryRoutes)
        #expect(response.status == .seeOther)
        #expect(response.header("Location")?.hasSuffix("/help/start") == true)
        #expect(response.headers.contains { $0.name == "Set-Cookie" && $0.value.hasPrefix("ocrt-language=fr") })
    }

    @Test("A page that is missing in a language is shown in English, and says so")
    func fallsBackToEnglish() throws {
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let texts = "\(folder)/Texts"
        try FileManager.default.copyItem(atPath: Site.textsFolder, toPath: texts)
        try FileManager.default.removeItem(atPath: "\(texts)/help/de/start.md")
        let site = try Site()
        let application = Application(
            configuration: site.application.configuration, textsFolder: texts, clock: Clock { Site.noon }, log: site.application.log)
        let request = try Request(
            environment: [
                "REQUEST_METHOD": "GET", "REQUEST_URI": "/help/start", "SCRIPT_NAME": "/help/start", "HTTP_ACCEPT_LANGUAGE": "de",
            ])
        let text = application.answer(request, routes: libraryRoutes).text
        #expect(text.contains("<html lang=\"de\">") && text.contains("class=\"prose\" lang=\"en\">"))
    }
}
