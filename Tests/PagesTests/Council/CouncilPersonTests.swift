import CouncilPages
import Domain
import HTTP
import OfficePages
import TestSupport
import Testing

@Suite("Conflicts and languages of somebody of the council")
struct CouncilPersonTests {
    @Test("Declaring a conflict takes the city's report out of one's hands at once, and is noted; only the office takes it back")
    func declare() throws {
        let council = try CouncilSite()
        let sent = try council.post(
            "/council/conflicts", [("member", "graz"), ("ground", "own city"), ("note", "I live there")], as: council.reader)
        #expect(sent.status == .seeOther)
        #expect(try council.get("/council/2027/graz", as: council.reader).status == .notFound)
        #expect(!PageReading(try council.get("/council", as: council.reader)).words.contains("Graz"))
        #expect(PageReading(try council.get("/council/conflicts", as: council.reader)).words.contains("Graz Lives or works there"))
        let account = council.reader.viewer.account
        #expect(try council.journal("account/\(account)", .conflictDeclared).map(\.details) == ["graz, own city"])
        #expect(try council.journal("report/2027/graz", .assignmentEnded).map(\.details) == ["account/\(account), own city"])

        // Back again, by the office alone, and nothing is given by it.
        _ = try council.office("/office/assignments/people/\(account)/conflicts/withdraw", [("member", "graz")])
        #expect(try council.get("/council/2027/graz", as: council.reader).status == .ok)
        #expect(PageReading(try council.get("/council", as: council.reader)).words.contains("No report is waiting for you."))
    }

    @Test("Sent again, a conflict changes nothing; without a city it is asked for again with everything typed")
    func again() throws {
        let council = try CouncilSite()
        let account = council.recused.viewer.account
        _ = try council.post("/council/conflicts", [("member", "graz"), ("ground", "own city")], as: council.recused)
        #expect(try council.journal("account/\(account)", .conflictDeclared) == [])
        let wrong = try council.post("/council/conflicts", [("ground", "conflict"), ("note", "A long story")], as: council.recused)
        #expect(wrong.status == .unprocessableContent)
        #expect(PageReading(wrong).words.contains("Choose the city") && wrong.text.contains("A long story"))
    }

    @Test("Nobody declares a conflict for somebody else but the office")
    func foreign() throws {
        let council = try CouncilSite()
        for person in [council.lead, council.graz.primary] {
            let path = "/office/assignments/people/\(council.reader.viewer.account)/conflicts"
            #expect(try council.site.post(path, [("member", "lyon")], as: person, routes: officeRoutes).status == .forbidden)
        }
        #expect(try council.post("/council/conflicts", [("member", "lyon")], as: council.graz.primary).status == .forbidden)
        #expect(try council.get("/council/2027/lyon", as: council.reader).status == .ok)
    }

    @Test("Reading languages are set by the person and seen by the office")
    func languages() throws {
        let council = try CouncilSite()
        let account = council.reader.viewer.account
        _ = try council.post("/council/languages", [("language", "de"), ("language", "tr")], as: council.reader)
        #expect(PageReading(try council.get("/council/languages", as: council.reader)).ticked("language") == ["de", "tr"])
        #expect(PageReading(try council.office("/office/assignments")).words.contains("German, Turkish"))
        _ = try council.office("/office/assignments/people/\(account)", [("language", "fr")])
        #expect(try council.site.store.read { try $0.readingLanguages(of: account, viewer: council.reader.viewer) } == ["fr"])
        #expect(
            try council.journal("account/\(account)", .readingLanguagesSet).map(\.account) == [account, council.admin.viewer.account])
    }
}
