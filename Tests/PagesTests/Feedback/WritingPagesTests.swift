import CouncilPages
import Domain
import HTTP
import TestSupport
import Testing

/// Where the council writes: pages that work without JavaScript, and what their script is told.
@Suite("The council's feedback: writing it")
struct WritingPagesTests {
    private let feedback: FeedbackSite

    init() throws { feedback = try FeedbackSite() }

    @Test("Begun in a chosen language, saved by the page's button, and nothing is lost in going on")
    func savesWithoutAScript() throws {
        try feedback.begin("own", "de", as: feedback.reader)
        let response = try feedback.write(
            "/own/de", [("section.prof", "Ein klares Bild."), ("conclusion", "Gut.")], as: feedback.reader)
        #expect(response.status == .seeOther)
        let page = PageReading(try feedback.get("/own/de", as: feedback.reader))
        #expect(page.value(of: "section.prof") == "Ein klares Bild." && page.value(of: "conclusion") == "Gut.")
        #expect(page.tags("<textarea").allSatisfy { $0.contains("lang=\"de\"") } && !page.tags("<textarea").isEmpty)
        #expect(page.value(of: "measure.1") == "")
        #expect(PageReading(try feedback.get("/own/en", as: feedback.reader)).value(of: "conclusion") == "")
    }

    @Test("The script's save is answered as an answer's is: base, time, and both texts of a conflict")
    func savesByScript() throws {
        try feedback.begin("agreed", as: feedback.lead)
        let saved = try feedback.post(
            "/agreed/en/answer", [("base", "conclusion:0"), ("conclusion", "mine")], as: feedback.lead)
        #expect(saved.status == .ok && saved.text == "{\"base\":1,\"question\":\"conclusion\",\"time\":\"13:00\"}")
        let other = try feedback.post(
            "/agreed/en/answer", [("base", "conclusion:0"), ("conclusion", "theirs")], as: feedback.reader)
        #expect(other.status == .conflict && other.text.contains("Lead saved another text here while you were writing."))
        let page = PageReading(try feedback.get("/agreed/en", as: feedback.reader))
        #expect(page.value(of: "conclusion") == "theirs" && page.words.contains("mine"))
        let news = try feedback.post("/agreed/en/presence", [("page", "conclusion:0")], as: feedback.lead)
        #expect(news.text.contains("Reader is on this page too."))
        let stranger = try feedback.post("/agreed/en/answer", [("base", "x:0"), ("x", "y")], as: feedback.lead)
        #expect(stranger.status == .unprocessableContent)
    }

    @Test("What is private is on nobody else's page until it is shared; then it can be taken over")
    func sharing() throws {
        try feedback.begin("own", as: feedback.reader)
        try feedback.write("/own/en", [("section.prof", "zwiebelturm")], as: feedback.reader)
        let address = "/shared/\(feedback.reader.viewer.account)/en"
        #expect(try feedback.get(address, as: feedback.lead).status == .notFound)
        #expect(try !feedback.get(as: feedback.lead).text.contains("Feedback by Reader"))
        #expect(try feedback.post("/share", as: feedback.reader).status == .seeOther)
        #expect(try feedback.get(as: feedback.lead).text.contains("Feedback by Reader"))
        try feedback.begin("agreed", as: feedback.lead)
        #expect(try PageReading(feedback.get(address, as: feedback.lead)).words.contains("zwiebelturm"))
        #expect(try feedback.post(address, [("place", "section.prof")], as: feedback.lead).status == .seeOther)
        #expect(try PageReading(feedback.get("/agreed/en", as: feedback.reader)).value(of: "section.prof") == "zwiebelturm")
        for person in [feedback.council.other, feedback.council.recused, feedback.council.admin, feedback.council.graz.primary] {
            #expect(try feedback.get(address, as: person).status == .notFound)
        }
    }

    @Test("Whoever has written alone is led from the agreed feedback to their own, to take it over, shared or not")
    func takingOverOnesOwn() throws {
        try feedback.begin("own", as: feedback.lead)
        try feedback.begin("agreed", as: feedback.lead)
        let address = "\(FeedbackSite.home)/shared/\(feedback.lead.viewer.account)/en"
        #expect(try !PageReading(feedback.get(as: feedback.lead)).links.contains(address))
        try feedback.write("/own/en", [("section.prof", "zwiebelturm")], as: feedback.lead)
        #expect(try PageReading(feedback.get(as: feedback.lead)).links.contains(address))
        #expect(try !feedback.get(as: feedback.reader).text.contains(address))
        #expect(
            try feedback.post("/shared/\(feedback.lead.viewer.account)/en", [("place", "section.prof")], as: feedback.lead).status
                == .seeOther)
        #expect(try PageReading(feedback.get("/agreed/en", as: feedback.lead)).value(of: "section.prof") == "zwiebelturm")
    }

    @Test("Strengths and recommendations: added once, moved, removed and put back, with what was typed saved each time")
    func items() throws {
        try feedback.begin("own", as: feedback.reader)
        let page = PageReading(try feedback.get("/own/en", as: feedback.reader))
        for _ in 1...2 {
            _ = try feedback.send(
                page, "/own/en", [("conclusion", "typed before")], button: ("act", "add-strength"), as: feedback.reader)
        }
        try feedback.write("/own/en", [("item.1", "First")], button: ("act", "add-strength"), as: feedback.reader)
        try feedback.write("/own/en", [("item.2", "Second"), ("about.2", "measure-1")], button: ("act", "up-2-2"), as: feedback.reader)
        let moved = PageReading(try feedback.get("/own/en", as: feedback.reader))
        #expect(moved.names.filter { $0.hasPrefix("item.") } == ["item.2", "item.1"])
        #expect(moved.value(of: "conclusion") == "typed before" && moved.chosen("about.2") == "measure-1")
        try feedback.write("/own/en", [], button: ("act", "remove-1"), as: feedback.reader)
        let removed = PageReading(try feedback.get("/own/en", as: feedback.reader))
        #expect(removed.names.filter { $0.hasPrefix("item.") } == ["item.2"] && removed.words.contains("First"))
        try feedback.write("/own/en", [], button: ("act", "restore-1"), as: feedback.reader)
        #expect(
            try PageReading(feedback.get("/own/en", as: feedback.reader)).names.filter { $0.hasPrefix("item.") }.sorted()
                == ["item.1", "item.2"])
    }

    @Test("A passage has its history, and an earlier text can be put back")
    func history() throws {
        try feedback.begin("agreed", as: feedback.lead)
        try feedback.write("/agreed/en", [("conclusion", "first")], as: feedback.lead)
        try feedback.write("/agreed/en", [("conclusion", "second")], as: feedback.reader)
        let page = PageReading(try feedback.get("/agreed/en/history/conclusion", as: feedback.reader))
        #expect(page.words.contains("Lead") && page.words.contains("first"))
        let back = try feedback.post(
            "/agreed/en/history/conclusion", [("revision", "1"), ("expected", "2")], as: feedback.reader)
        #expect(back.status == .seeOther)
        #expect(try PageReading(feedback.get("/agreed/en", as: feedback.lead)).value(of: "conclusion") == "first")
    }

    @Test("The page before the release shows every word; a change takes the confirmation back; two presses release once")
    func releasing() throws {
        try feedback.agree()
        let page = PageReading(try feedback.get("/release", as: feedback.lead))
        for words in ["Well done in Graz.", "A clear picture.", "Measure what you do.", "Point 3 of the Ten-Point Plan"] {
            #expect(page.words.contains(words))
        }
        try feedback.write("/agreed/en", [("section.gov", "One more.")], as: feedback.lead)
        let stale = try feedback.post("/release", [("revision", page.value(of: "revision") ?? "")], as: feedback.lead)
        #expect(stale.status == .conflict)
        let waiting = PageReading(try feedback.get("/release", as: feedback.lead))
        #expect(
            waiting.words.contains("The text has to be confirmed by Reader") && !waiting.words.contains("Release the feedback to the city"))
        let reader = PageReading(try feedback.get("/release", as: feedback.reader))
        let revision = [("revision", reader.value(of: "revision") ?? "")]
        _ = try feedback.post("/confirm", revision, as: feedback.reader)
        #expect(try feedback.post("/release", revision, as: feedback.reader).status == .forbidden)
        for _ in 1...2 { #expect(try feedback.post("/release", revision, as: feedback.lead).status == .seeOther) }
        #expect(try feedback.council.journal("report/2027/graz", .feedbackReleased).count == 1)
        #expect(try PageReading(feedback.get(as: feedback.lead)).words.contains("First release"))
    }

    @Test(
        "Releasing on the council's page puts one held notice to each of the city's people with a mail address into the outbox, and a second press none"
    )
    func notices() throws {
        let city = feedback.council.graz, admin = feedback.council.admin.viewer
        try feedback.site.store.write { writer in
            try writer.handOver(account: city.primary.viewer.account, name: "Anna", email: "anna@graz.example")
        }
        func notices() throws -> [Message] {
            try feedback.site.store.read { try $0.messages(in: nil, viewer: admin) }.filter { $0.content.kind == .feedback }
        }
        try feedback.agree()
        #expect(try notices() == [])
        let revision = [("revision", PageReading(try feedback.get("/release", as: feedback.lead)).value(of: "revision") ?? "")]
        for _ in 1...2 { #expect(try feedback.post("/release", revision, as: feedback.lead).status == .seeOther) }
        let found = try notices()
        #expect(found.map(\.content.recipientEmail) == ["anna@graz.example"])
        #expect(found.map(\.state) == [.held])
        #expect(found.map(\.content.member) == [city.member])
    }
}
