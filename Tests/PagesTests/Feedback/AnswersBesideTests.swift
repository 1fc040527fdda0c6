import CouncilPages
import Domain
import HTTP
import Store
import TestSupport
import Testing
import UseCases

/// What the city answered stands beside what is written about it.
@Suite("The council's feedback: the city's answers beside it")
struct AnswersBesideTests {
    private let feedback: FeedbackSite

    init() throws { feedback = try FeedbackSite() }

    @Test("Beside each text stand the questions and answers it is about, of this city alone, and the fields stay what they are")
    func beside() throws {
        try feedback.begin("own", as: feedback.reader)
        let page = PageReading(try feedback.get("/own/en", as: feedback.reader))
        #expect(page.words.contains("What the city answered 1. Profile"))
        #expect(page.words.contains("A city on the Mur") && page.words.contains("A measure of graz"))
        #expect(!page.words.contains("Rhône") && !page.words.contains("lyon"))
        // One pair for each of the two sections and the one measure; folded, so that a narrow screen begins with the text.
        #expect(page.tags("<div class=\"pair\"").count == 3)
        #expect(page.tags("<details class=\"pair-read\"").allSatisfy { !$0.contains(" open") })
        let ids = page.markup.ranges(of: #/ id="[^"]*"/#).map { String(page.markup[$0]) }
        #expect(Set(ids).count == ids.count)
        #expect(page.names.filter { $0.contains("prof.context") || $0.contains("gov.unit") } == [])
    }

    @Test("It is the frozen version that stands there, not what the city has written since")
    func frozen() throws {
        let council = feedback.council, account = council.graz.primary.viewer.account
        let report = try #require(
            try council.site.store.read { try $0.frozenReport(year: 2027, member: council.graz.member, viewer: council.admin.viewer) })
        try council.site.store.write { writer in
            _ = try writer.save(
                Answer("Written afterwards"), report: report.id, key: AnswerKey(question: "prof.context"), expected: 1, at: Site.noon,
                by: account)
        }
        try feedback.begin("agreed", as: feedback.lead)
        let page = PageReading(try feedback.get("/agreed/en", as: feedback.reader))
        #expect(page.words.contains("A city on the Mur") && !page.words.contains("Written afterwards"))
    }

    @Test("Each opening of the page is one line of the journal; what its script sends is none")
    func journal() throws {
        try feedback.begin("own", as: feedback.reader)
        _ = try feedback.get("/own/en", as: feedback.reader)
        _ = try feedback.post("/own/en/answer", [("base", "conclusion:0"), ("conclusion", "mine")], as: feedback.reader)
        _ = try feedback.post("/own/en/presence", [("page", "conclusion:1")], as: feedback.reader)
        let lines = try feedback.council.journal("report/2027/graz", .reportRead)
        #expect(lines.map(\.details) == ["version 1, feedback/own/en"])
        #expect(lines.map(\.account) == [feedback.reader.viewer.account])
    }

    @Test("Whoever may not write gets no word of the city from the page, and nothing is noted as read")
    func hidden() throws {
        try feedback.begin("own", as: feedback.reader)
        try feedback.begin("notes", as: feedback.lead)
        let board = try feedback.site.signIn("board", role: .board)
        for person in [feedback.council.recused, feedback.council.lyon.primary, feedback.council.graz.primary, board] {
            for path in ["/own/en", "/agreed/en", "/notes/en"] {
                let answer = try feedback.get(path, as: person)
                #expect(answer.status == .notFound && !answer.text.contains("Mur"), "\(person.userName) \(path)")
            }
        }
        // Somebody of the council without the report in hand reads the notes, and writes nothing: no answers stand beside them.
        #expect(try feedback.get("/own/en", as: feedback.council.other).status == .notFound)
        let notes = try feedback.get("/notes/en", as: feedback.council.other)
        #expect(notes.status == .ok && !notes.text.contains("Mur"))
        #expect(try feedback.council.journal("report/2027/graz", .reportRead) == [])
        // For somebody who writes them they do.
        #expect(try feedback.get("/notes/en", as: feedback.lead).text.contains("A city on the Mur"))
        #expect(try feedback.council.journal("report/2027/graz", .reportRead).map(\.details) == ["version 1, feedback/notes/en"])
    }

    @Test("What was answered and recommended in the cycle before stands there too, and its reading is noted")
    func former() throws {
        let city = try City.returning(), site = city.site
        _ = try city.save("/prof", ["prof.context": "Context of 2027"])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.addMeasure("A measure")
        #expect(try city.post("/check").status == .seeOther)
        let admin = try site.signIn("office", role: .admin), reader = try site.signIn("reader", role: .council)
        try site.store.write { writer in
            let report = try #require(try writer.reader.frozenReport(year: 2027, member: city.member, viewer: admin.viewer))
            try writer.assign(report: report.id, to: reader.viewer.account, isLead: true, at: Site.noon, by: admin.viewer.account)
        }
        let home = "/council/2027/graz/feedback"
        _ = try site.post("\(home)/begin", [("kind", "own"), ("language", "en")], as: reader, routes: councilRoutes)
        let page = PageReading(try site.get("\(home)/own/en", as: reader, routes: councilRoutes))
        #expect(page.words.contains("Context of 2027") && page.words.contains("Answer of 2025 Context of 2025"), "\(page.words)")
        #expect(page.words.contains("General advice") && !page.words.contains("Wien: "))
        let noted = try site.store.read { try $0.journal(subject: "report/2025/graz") }.filter { $0.event == .reportRead }
        #expect(noted.map(\.details) == ["version 1, beside 2027, feedback/own/en"])
    }

    @Test("What was released and is only read stands alone")
    func released() throws {
        try feedback.release()
        let page = PageReading(try feedback.get("/agreed/en", as: feedback.lead))
        #expect(page.words.contains("Well done in Graz.") && !page.words.contains("A city on the Mur"))
        #expect(page.tags("<div class=\"pair\"").isEmpty)
    }
}
