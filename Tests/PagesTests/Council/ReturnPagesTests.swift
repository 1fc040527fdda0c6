import Domain
import HTTP
import LibraryPages
import OfficePages
import TestSupport
import Testing

@Suite("Returning a report for correction")
struct ReturnPagesTests {
    private static let path = "/office/assignments/2027/graz/return"
    private static let fields = [("reason", "Question 3 is empty"), ("until.day", "10"), ("until.month", "5"), ("until.year", "2027")]

    @Test("Nothing happens before it is confirmed; then the city sees who, why and until when, on its front and its report's pages")
    func confirmed() throws {
        let council = try CouncilSite()
        let first = try council.office(Self.path, Self.fields)
        #expect(first.status == .ok && PageReading(first).words.contains("Question 3 is empty"))
        #expect(try council.get("/council/2027/graz", as: council.reader).status == .ok)

        #expect(try council.office(Self.path, Self.fields + [("confirmed", "1")]).status == .seeOther)
        let front = try council.site.get("/", as: council.graz.primary, routes: libraryRoutes)
        for page in [front, try council.graz.get(""), try council.graz.get("/check")] {
            let words = PageReading(page).words
            #expect(words.contains("The office (Office) returned the report for correction"))
            #expect(words.contains("until 11 May 2027") && words.contains("Question 3 is empty"))
        }
        #expect(try council.get("/council/2027/graz", as: council.reader).status == .notFound)
        #expect(try council.journal("report/2027/graz", .reportReturned).map(\.details) == ["version 1"])
        #expect(try council.office(Self.path, Self.fields + [("confirmed", "1")]).status != .seeOther)
    }

    @Test("The city writes and submits again until its own date, after the cycle's deadline; then it is closed to the second")
    func again() throws {
        let council = try CouncilSite()
        _ = try council.office(Self.path, Self.fields + [("confirmed", "1")])
        let until = Instant(seconds: 1_809_986_400)  // 2027-05-11 00:00 in Vienna
        try council.site.travel(to: until, with: council.graz.primary)
        #expect(try council.graz.post("/check").status == .conflict)
        try council.site.travel(to: until + -1, with: council.graz.primary, council.reader)
        _ = try council.graz.save("/prof", ["prof.context": "Corrected"])
        #expect(try council.graz.location(council.graz.post("/check")) == "/report/2027/graz/receipt")
        let page = PageReading(try council.get("/council/2027/graz/prof", as: council.reader))
        #expect(page.words.contains("Corrected"))
        // Whoever had it in hand has it again.
        #expect(PageReading(try council.get("/council", as: council.reader)).words.contains("One report is waiting"))
    }

    @Test("Without a reason, without a day or with one that is over it is asked for again, with everything typed")
    func problems() throws {
        let council = try CouncilSite()
        let empty = try council.office(Self.path, [("until.day", "1"), ("until.month", "1"), ("until.year", "2020")])
        #expect(empty.status == .unprocessableContent)
        let words = PageReading(empty).words
        #expect(words.contains("Say what is to be corrected") && words.contains("Choose a day that is not over"))
        #expect(PageReading(empty).value(of: "until.year") == "2020")
        #expect(try council.get("/council/2027/graz", as: council.reader).status == .ok)
    }

    @Test("A mail with the reason and the date to the responsible person waits in the outbox")
    func mail() throws {
        let council = try CouncilSite()
        try council.giveAddress(to: council.graz.primary)
        _ = try council.office(Self.path, Self.fields + [("confirmed", "1")])
        let messages = try council.site.store.read { try $0.messages(in: .held, viewer: council.admin.viewer) }
        #expect(messages.map(\.content.kind) == [.return] && messages.map(\.content.member) == [council.graz.member])
        #expect(messages.allSatisfy { $0.content.text.body.contains("Question 3 is empty") })
    }
}
