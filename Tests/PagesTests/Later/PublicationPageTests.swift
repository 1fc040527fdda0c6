import Domain
import HTTP
import LibraryPages
import OfficePages
import ReportPages
import TestSupport
import Testing

/// The city decides what members may read of its report.
@Suite struct PublicationPageTests {
    @Test func beforeTheFeedbackThePageSaysWhyNothingCanBeDecided() throws {
        let city = try City.complete()
        let page = PageReading(try city.get("/publication"))
        #expect(page.words.contains("as soon as the feedback of the scientific council is there"))
        #expect(page.actions.filter { $0.contains("publication") } == [])
    }

    @Test func theFrontAsksOnceUntilTheCityHasDecided() throws {
        let answered = try AnsweredCity.make()
        func front(_ person: Person) throws -> String {
            PageReading(try answered.site.get("/", as: person, routes: libraryRoutes)).words
        }
        #expect(try front(answered.city.primary).contains("The feedback on your report 2027 is there"))
        #expect(try front(answered.city.colleague).contains("The responsible person of your city decides."))
        let page = PageReading(try answered.city.get("/publication"))
        let fields = ["scope", "version", "after"].compactMap { name in page.value(of: name).map { (name, $0) } }
        #expect(fields.map(\.0) == ["scope", "version", "after"])
        // The page has two fields of this name: the radio buttons of the other form come first.
        let response = try answered.city.post("/publication", [("scope", "nothing"), ("version", "1"), ("after", "0")])
        #expect(answered.city.location(response) == "/report/2027/graz/publication?put-off=1")
        #expect(try !front(answered.city.primary).contains("The feedback on your report 2027 is there"))
        #expect(try PageReading(answered.city.get("/publication")).words.contains("Publish version 1"))
    }

    @Test func choosingLookingPublishing() throws {
        let answered = try AnsweredCity.make()
        let choice = PageReading(try answered.city.get("/publication"))
        #expect(choice.actions.contains("/report/2027/graz/publication/preview"))
        #expect(choice.ticked("scope") == ["report"])
        #expect(choice.ticked("contact") == [])
        #expect(choice.words.contains("These answers: Contact person"))
        let response = try answered.publish(.report)
        #expect(answered.city.location(response) == "/report/2027/graz/publication?published=1")
        let page = PageReading(try answered.city.get("/publication?published=1"))
        #expect(page.words.contains("The report is published, without the feedback."))
        #expect(page.words.contains("Version 1, decided by Graz on"))
        #expect(page.links.contains("/library/2027/graz"))
    }

    @Test func thePreviewIsTheLibrarysPage() throws {
        let answered = try AnsweredCity.make()
        func article(_ response: Response) throws -> String {
            let text = response.text
            let start = try #require(text.range(of: "<h2 id=\"section-prof\">")).lowerBound
            let end = try #require(text.range(of: "</main>")).lowerBound
            return String(text[start..<end]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let preview = try article(answered.city.get("/publication/preview?scope=report"))
        try answered.publish(.report)
        #expect(try article(answered.library("/2027/graz")) == preview)
        #expect(preview.contains("Faire Wohnungen"))
        #expect(!preview.contains("Kim Unverwechselbar"))
    }

    @Test func aColleagueSeesTheDecisionAndWhyItIsNotTheirs() throws {
        let answered = try AnsweredCity.make()
        try answered.publish(.reportAndFeedback)
        let page = PageReading(try answered.city.get("/publication", as: answered.city.colleague))
        #expect(page.words.contains("published together with the feedback"))
        #expect(page.words.contains("Only the responsible person of your city decides"))
        #expect(page.actions.filter { $0.contains("publication") } == [])
        let refused = try answered.city.post(
            "/publication", [("scope", "report"), ("version", "1"), ("after", "1")], as: answered.city.colleague)
        #expect(refused.status == .forbidden)
    }

    @Test func withdrawingAsksOnceMoreAndHoldsAtOnce() throws {
        let answered = try AnsweredCity.make()
        #expect(try answered.city.get("/publication/withdraw").status == .conflict)
        try answered.publish(.reportAndFeedback)
        #expect(try answered.library("/2027/graz").status == .ok)
        #expect(try PageReading(answered.city.get("/publication/withdraw")).words.contains("vanish at once"))
        #expect(try answered.library("/2027/graz").status == .ok)
        _ = try answered.city.post("/publication/withdraw")
        #expect(try answered.library("/2027/graz").status == .notFound)
        #expect(try PageReading(answered.city.get("/publication")).words.contains("Decisions so far"))
    }

    @Test func othersDoNotLearnThatThereIsAPage() throws {
        let answered = try AnsweredCity.make()
        for path in ["/publication", "/publication/preview", "/publication/withdraw", "/update", "/changes", "/receipt/1"] {
            #expect(try answered.city.get(path, as: answered.reader).status == .notFound, "\(path)")
        }
    }

    @Test func theOfficeSeesThatItIsPublishedAndHowMany() throws {
        let answered = try AnsweredCity.make()
        let office = try answered.site.signIn("office", role: .admin)
        func list() throws -> String { PageReading(try answered.site.get("/office/members", as: office, routes: officeRoutes)).words }
        func front() throws -> String { PageReading(try answered.site.get("/", as: office, routes: libraryRoutes)).words }
        #expect(try !list().contains("Published"))
        #expect(try front().contains("Of these published0"))
        try answered.publish(.report)
        #expect(try list().contains("Published"))
        #expect(try front().contains("Of these published1"))
    }
}
