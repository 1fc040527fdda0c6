import CouncilPages
import DocumentPages
import Domain
import HTTP
import LibraryPages
import ReportPages
import Store
import TestSupport
import Testing

/// What the city sees of its feedback, and when.
@Suite("The council's feedback: reading it")
struct ReadingFeedbackTests {
    private let feedback: FeedbackSite

    init() throws { feedback = try FeedbackSite() }

    private var city: City { feedback.council.graz }

    /// A page's own tokens are different each time.
    private func withoutSeals(_ pages: [String]) -> [String] {
        pages.map { page in
            PageReading(markup: page).tags("<input").filter { $0.contains("type=\"hidden\"") }.reduce(page) { $0.replacing($1, with: "") }
        }
    }

    @Test("Before the release nothing of the city's pages, files, lists and counts tells that somebody writes")
    func nothingBeforeTheRelease() throws {
        let before = try withoutSeals(feedback.seen(by: city.primary))
        try feedback.begin("own", as: feedback.reader)
        try feedback.write("/own/en", [("conclusion", "zwiebelturm")], as: feedback.reader)
        try feedback.begin("notes", as: feedback.reader)
        try feedback.write("/notes/en", [("conclusion", "zwiebelturm")], as: feedback.reader)
        try feedback.agree()
        #expect(try withoutSeals(feedback.seen(by: city.primary)) == before)
        #expect(before.contains { $0.hasPrefix("/report/2027/graz/feedback notFound") })
    }

    @Test("Notes, tags and what was not agreed never reach the city: not on a page, not in a PDF, a table or an export")
    func nothingLeaks() throws {
        try feedback.release()
        let before = try withoutSeals(feedback.seen(by: city.primary))
        try feedback.begin("notes", as: feedback.reader)
        try feedback.write("/notes/en", [("conclusion", "zwiebelturm"), ("section.prof", "zwiebelturm")], as: feedback.reader)
        let tags = [("part", "section.prof"), ("kind", "need"), ("name", "zwiebelturm")]
        #expect(try feedback.post("/tags", tags, as: feedback.reader).status == .seeOther)
        #expect(try PageReading(feedback.get("/notes/en?part=section.prof", as: feedback.council.other)).words.contains("zwiebelturm"))
        #expect(try withoutSeals(feedback.seen(by: city.primary)) == before)
    }

    @Test("After the release: front page and report say so, and the page has every word beside the part it is about")
    func afterTheRelease() throws {
        try feedback.release()
        let front = PageReading(try feedback.site.get("/", as: city.colleague, routes: libraryRoutes))
        #expect(front.links.contains("/report/2027/graz/feedback"))
        #expect(PageReading(try city.get("")).links.contains("/report/2027/graz/feedback"))
        let page = PageReading(try city.get("/feedback"))
        for words in [
            "Well done in Graz.", "A clear picture.", "Measure what you do.", "Point 3 of the Ten-Point Plan", "version 1 of the report",
        ] {
            #expect(page.words.contains(words))
        }
        #expect(page.links.contains("/report/2027/graz/prof"))
        #expect(PageReading(try city.get("/prof")).words.contains("A clear picture."))
        #expect(try !PageReading(city.get("/gov")).words.contains("A clear picture."))
        #expect(page.links.contains("/document/feedback/2027/graz.pdf?number=1&language=en"))
    }

    @Test("As a page to print and as a PDF, for the city; the council's reading of it is in the journal")
    func documents() throws {
        try feedback.release()
        let page = try feedback.site.get("/document/feedback/2027/graz", as: city.colleague, routes: documentRoutes)
        #expect(page.status == .ok && PageReading(page).words.contains("Measure what you do."))
        let pdf = try feedback.site.get("/document/feedback/2027/graz.pdf", as: city.primary, routes: documentRoutes)
        #expect(pdf.header("Content-Type") == "application/pdf" && pdf.body.starts(with: Array("%PDF-".utf8)))
        #expect(try feedback.council.journal("report/2027/graz", .reportRead).filter { $0.details.contains("feedback 1") } == [])
        _ = try feedback.site.get("/document/feedback/2027/graz", as: feedback.council.other, routes: documentRoutes)
        #expect(try feedback.council.journal("report/2027/graz", .reportRead).last?.details == "version 1, feedback 1")
    }

    @Test("Other cities, the board and whoever has a conflict are told that there is no such page")
    func others() throws {
        try feedback.release()
        let board = try feedback.site.signIn("board", role: .board)
        for person in [feedback.council.lyon.primary, feedback.council.recused, board] {
            #expect(try feedback.site.get("/report/2027/graz/feedback", as: person, routes: reportRoutes).status == .notFound)
            #expect(try feedback.site.get("/document/feedback/2027/graz", as: person, routes: documentRoutes).status == .notFound)
            #expect(try feedback.get(as: person).status == .notFound)
        }
    }

    @Test("A correction stands beside the first, with its date, its reason and what has changed")
    func correction() throws {
        try feedback.release()
        feedback.site.now = Site.noon + 3600
        _ = try feedback.post("/correction", [("act", "begin")], as: feedback.lead)
        try feedback.write("/agreed/en", [("conclusion", "Very well done in Graz.")], as: feedback.lead)
        #expect(try !PageReading(city.get("/feedback")).words.contains("Very well"))
        let revision = [("revision", PageReading(try feedback.get("/release", as: feedback.reader)).value(of: "revision") ?? "")]
        _ = try feedback.post("/confirm", revision, as: feedback.reader)
        let silent = try feedback.post("/release", revision + [("reason", "")], as: feedback.lead)
        #expect(silent.status == .unprocessableContent && silent.text.contains("Say what is corrected, and why"))
        _ = try feedback.post("/release", revision + [("reason", "A word was missing.")], as: feedback.lead)
        let page = PageReading(try city.get("/feedback"))
        #expect(page.words.contains("Very well done in Graz.") && page.words.contains("A word was missing."))
        #expect(page.links.contains("/report/2027/graz/feedback?number=1"))
        let changes = try city.get("/feedback?number=2&language=en&changes=1")
        #expect(changes.text.contains("<del>") && changes.text.contains("<ins>"))
        let first = PageReading(try city.get("/feedback?number=1"))
        #expect(first.words.contains("Well done in Graz.") && first.words.contains("You are reading an earlier version."))
        #expect(try city.get("/feedback?number=3").status == .notFound)
    }

    @Test("The city chooses among the editions; its own language comes where the page's is not written")
    func editions() throws {
        try feedback.agree()
        try feedback.write("/agreed/de", [("conclusion", "Gut gemacht."), ("item.1", "Messen Sie.")], as: feedback.lead)
        let revision = [("revision", PageReading(try feedback.get("/release", as: feedback.reader)).value(of: "revision") ?? "")]
        _ = try feedback.post("/confirm", revision, as: feedback.reader)
        #expect(try feedback.post("/release", revision, as: feedback.lead).status == .seeOther)
        #expect(try PageReading(city.get("/feedback")).words.contains("Well done in Graz."))
        let german = try city.get("/feedback?number=1&language=de")
        #expect(german.text.contains("lang=\"de\">Gut gemacht.") && !german.text.contains("Well done"))
    }
}
