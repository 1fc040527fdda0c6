import CouncilPages
import Domain
import HTTP
import LibraryPages
import TestSupport
import Testing

@Suite("The council's first page")
struct CouncilPageTests {
    @Test("Whoever has a report in hand sees it as waiting, with the date by which to answer")
    func waiting() throws {
        let council = try CouncilSite()
        var cycle = SampleStore.cycle
        cycle.evaluationUntil = SampleStore.deadline + 86_400 * 30
        try council.site.store.write { [cycle] in try $0.save(cycle) }
        let page = PageReading(try council.get("/council", as: council.reader))
        #expect(page.words.contains("One report is waiting for your feedback."))
        #expect(page.words.contains("The reports of 2027 should be answered by 31 May 2027"))
        #expect(page.links.filter { $0.hasPrefix("/council/2027/") } == ["/council/2027/graz", "/council/2027/lyon"])
        let front = try council.site.get("/", as: council.reader, routes: libraryRoutes)
        #expect(front.text.contains("One report is waiting for your feedback."))
    }

    @Test("A city with a conflict is in no list and no number, and its addresses answer as if there were nothing")
    func recused() throws {
        let council = try CouncilSite()
        let page = PageReading(try council.get("/council", as: council.recused))
        #expect(page.links.filter { $0.hasPrefix("/council/2027/") } == ["/council/2027/lyon"])
        #expect(!page.words.contains("Graz"))
        #expect(try council.get("/council/2027/graz", as: council.recused).status == .notFound)
        #expect(try council.get("/council/2027/lyon", as: council.recused).status == .ok)
    }

    @Test("The report's page says in whose hands it is and leads to every part of it")
    func overview() throws {
        let council = try CouncilSite()
        let page = PageReading(try council.get("/council/2027/graz", as: council.other))
        #expect(page.words.contains("Lead (leads), Reader"))
        #expect(
            page.links.filter { $0.hasPrefix("/council/2027/graz/") } == [
                "/council/2027/graz/feedback", "/council/2027/graz/prof", "/council/2027/graz/gov", "/council/2027/graz/measures/1",
            ])
    }

    @Test("Nobody but council and office gets to a report here: not its city, no board; and a draft is nobody's")
    func others() throws {
        let council = try CouncilSite()
        let board = try council.site.signIn("board", role: .board)
        for person in [council.graz.primary, council.lyon.primary, board] {
            #expect(try council.get("/council/2027/graz", as: person).status == .notFound, "\(person.userName)")
            #expect(try council.get("/council", as: person).status == .forbidden, "\(person.userName)")
        }
        for person in [council.reader, council.admin] {
            #expect(try council.get("/council/2027/graz", as: person).status == .ok, "\(person.userName)")
            #expect(try council.get("/council/2027/bern", as: person).status != .ok, "\(person.userName)")
        }
    }
}
