import CouncilPages
import DocumentPages
import Domain
import HTTP
import TestSupport
import Testing

@Suite("Reading what was submitted")
struct ReadingTests {
    private static let graz = "/council/2027/graz"

    @Test("A section has every question that applies with its whole answer, and leads on to the next part")
    func section() throws {
        let council = try CouncilSite()
        let page = PageReading(try council.get("\(Self.graz)/prof", as: council.reader))
        #expect(page.words.contains("A city on the Mur"))
        #expect(!page.words.contains("Rhône"))
        let measure = PageReading(try council.get("\(Self.graz)/measures/1", as: council.reader))
        #expect(measure.words.contains("A measure of graz"))
        #expect(PageReading(try council.get("\(Self.graz)/gov", as: council.reader)).links.contains("\(Self.graz)/measures/1"))
        for missing in ["/nothing", "/m", "/measures/2", "/attachment"] {
            #expect(try council.get(Self.graz + missing, as: council.reader).status == .notFound, "\(missing)")
        }
    }

    @Test("What the city writes after submitting is not shown: it is the frozen version that is read")
    func frozen() throws {
        let council = try CouncilSite()
        let report = try #require(
            try council.site.store.read { try $0.frozenReport(year: 2027, member: council.graz.member, viewer: council.admin.viewer) })
        let account = council.graz.primary.viewer.account
        try council.site.store.write { writer in
            _ = try writer.save(
                Answer("Written afterwards"), report: report.id, key: AnswerKey(question: "prof.context"), expected: 1, at: Site.noon,
                by: account)
        }
        let page = PageReading(try council.get("\(Self.graz)/prof", as: council.reader))
        #expect(page.words.contains("A city on the Mur") && !page.words.contains("Written afterwards"))
    }

    @Test("Every page view by somebody outside the city is one line of the journal, with version and part; the city's own is none")
    func journal() throws {
        let council = try CouncilSite()
        for path in ["", "/prof", "/measures/1"] { _ = try council.get(Self.graz + path, as: council.reader) }
        _ = try council.site.get("/document/report/2027/graz.csv", as: council.admin, routes: documentRoutes)
        _ = try council.site.get("/document/report/2027/graz.csv", as: council.graz.primary, routes: documentRoutes)
        let lines = try council.journal("report/2027/graz", .reportRead)
        #expect(
            lines.map(\.details) == ["version 1, overview", "version 1, prof", "version 1, measures/1", "version 1, document"])
        let reader = council.reader.viewer.account, admin = council.admin.viewer.account
        #expect(lines.map(\.account) == [reader, reader, reader, admin])
    }

    @Test(
        "Whoever has a conflict, a board and another city get nothing from any address, and nothing is noted as read",
        arguments: [
            "", "/prof", "/measures/1", "/attachment",
        ])
    func hidden(_ path: String) throws {
        let council = try CouncilSite()
        let board = try council.site.signIn("board", role: .board)
        for person in [council.recused, council.lyon.primary, board] {
            let answer = try council.get(Self.graz + path, as: person)
            #expect(answer.status == .notFound && !answer.text.contains("Mur"), "\(person.userName)")
            for ending in ["", ".pdf", ".csv", ".json"] {
                let document = try council.site.get("/document/report/2027/graz\(ending)", as: person, routes: documentRoutes)
                #expect(document.status == .notFound && !document.text.contains("Mur"), "\(person.userName) \(ending)")
            }
        }
        #expect(try council.journal("report/2027/graz", .reportRead) == [])
    }

    @Test("Council and office get the frozen version as page and as data, byte for byte")
    func documents() throws {
        let council = try CouncilSite()
        for person in [council.reader, council.admin] {
            let page = try council.site.get("/document/report/2027/graz", as: person, routes: documentRoutes)
            #expect(page.text.contains("A city on the Mur"), "\(person.userName)")
            #expect(PageReading(page).links.contains(Self.graz))
        }
        let data = try council.site.get("/document/report/2027/graz.json", as: council.other, routes: documentRoutes)
        let own = try council.site.get("/document/report/2027/graz.json", as: council.graz.primary, routes: documentRoutes)
        #expect(data.body == own.body && !data.body.isEmpty)
    }
}
