import Domain
import HTTP
import LibraryPages
import TestSupport
import Testing

/// The library: what is published, and no sign of anything else.
@Suite struct LibraryPageTests {
    private let answered: AnsweredCity

    init() throws { answered = try AnsweredCity.make() }

    private static let paths = ["", "/found.csv", "/compare", "/exchange"]

    /// Words that stand in the report; none may show while it is not published.
    private let traces = ["Graz", "graz", "Wohnungen", "river", "T\u{FC}ren", "Unverwechselbar", "Well begun", "Geheimer"]

    @Test func onlySignedInPeopleReadIt() throws {
        try answered.publish(.report)
        for path in Self.paths + ["/2027/graz", "/2027/graz/measures/1"] {
            let response = try answered.site.get("/library\(path)", routes: libraryRoutes)
            #expect(!response.text.contains("Wohnungen"), "\(path)")
            #expect(response.header("Location")?.contains("/account/sign-in") == true, "\(path) asks to sign in")
        }
    }

    @Test func nothingOfAnUnpublishedReportShowsAnywhere() throws {
        for path in Self.paths + ["?q=wohnungen", "?q=graz", "/found.csv?q=river", "/compare?point=7"] {
            let response = try answered.library(path)
            #expect(response.status == .ok, "\(path)")
            // The reader's own city is called after it.
            let text = response.text.replacing("Graz-Reader", with: "").replacing("graz-reader", with: "").replacing(
                "Graz.Reader", with: ""
            )
            .replacing("graz.reader", with: "").replacing("?q=graz", with: "").replacing("value=\"graz\"", with: "")
            .replacing("q=graz", with: "").replacing("value=\"wohnungen\"", with: "")
            for trace in traces { #expect(!text.contains(trace), "\(path) \(trace)") }
        }
    }

    @Test func notPublishedAndNotExistingAreTheSame() throws {
        let unpublished = try answered.library("/2027/graz"), missing = try answered.library("/2027/nowhere")
        #expect(unpublished.status == .notFound)
        #expect(unpublished.text.replacing("/library/2027/graz", with: "") == missing.text.replacing("/library/2027/nowhere", with: ""))
        for path in ["/measures/1", "/attachment"] {
            let one = try answered.library("/2027/graz\(path)"), other = try answered.library("/2027/nowhere\(path)")
            #expect(one.status == .notFound)
            #expect(one.text.replacing("/library/2027/graz", with: "") == other.text.replacing("/library/2027/nowhere", with: ""))
        }
    }

    @Test func anEmptyLibrarySaysWhyAndAFruitlessSearchWhatToDo() throws {
        #expect(try PageReading(answered.library()).words.contains("Nothing has been published yet."))
        try answered.publish(.report)
        let page = PageReading(try answered.library("?q=gibberish"))
        #expect(page.words.contains("Nothing was found. Check the spelling"))
        #expect(page.value(of: "q") == "gibberish")
        #expect(page.links.contains("/library"))
    }

    @Test func searchFindsAndMarks() throws {
        try answered.publish(.report)
        let page = try answered.library("?q=turen")
        #expect(page.text.contains("<mark>Türen</mark>"))
        #expect(PageReading(page).links.contains("/library/2027/graz/measures/1"))
        #expect(PageReading(page).words.contains("1 result"))
        #expect(try PageReading(answered.library("?point=p7")).words.contains("1 result"))
        #expect(try PageReading(answered.library("?point=p1")).words.contains("Nothing was found."))
        #expect(try PageReading(answered.library("?country=at&size=large&year=2027&written=de")).words.contains("2 results"))
    }

    @Test func theReportAndItsMeasureAreRead() throws {
        try answered.publish(.report)
        let report = PageReading(try answered.library("/2027/graz"))
        #expect(report.words.contains("Faire Wohnungen in graz"))
        #expect(report.words.contains("This is the version that the scientific council has judged."))
        #expect(report.links.contains("/library/2027/graz/measures/1"))
        for kept in ["Unverwechselbar", "Geheimer Wunsch", "Well begun", "Prof. Judge"] { #expect(!report.words.contains(kept), "\(kept)") }
        let measure = PageReading(try answered.library("/2027/graz/measures/1"))
        #expect(measure.words.contains("Wir öffnen Türen"))
        #expect(!measure.words.contains("Pat Vortrag"))
        #expect(try answered.library("/2027/graz/measures/2").status == .notFound)
    }

    @Test func contactDataAndFeedbackAreReadWhereTheCityReleasesThem() throws {
        try answered.publish(.reportAndFeedback, contact: true)
        let report = PageReading(try answered.library("/2027/graz"))
        #expect(report.words.contains("Kim Unverwechselbar"))
        #expect(report.words.contains("Well begun"))
        #expect(report.words.contains("Housing is well covered"))
        #expect(!report.words.contains("Prof. Judge"), "who wrote the feedback is not told")
        #expect(try PageReading(answered.library("/2027/graz/measures/1")).words.contains("Count the people you reach"))
    }

    @Test func aCorrectionOfTheFeedbackIsTold() throws {
        try answered.publish(.reportAndFeedback)
        try answered.release(.sample(conclusion: "Better begun", number: 2, reason: "A figure was wrong", at: Site.noon + 60))
        let report = PageReading(try answered.library("/2027/graz"))
        #expect(report.words.contains("Better begun"))
        #expect(!report.words.contains("Well begun"))
        #expect(report.words.contains("The council corrected its feedback on 1 February 2027. Reason: A figure was wrong"))
    }

    @Test func whichVersionAndWhichWasJudged() throws {
        _ = try answered.city.post("/update")
        _ = try answered.city.save("/prof", ["prof.context": "A city on two rivers"])
        _ = try answered.city.post("/check")
        try answered.publish(.report)
        let report = PageReading(try answered.library("/2027/graz"))
        #expect(report.words.contains("This is version 2"))
        #expect(report.words.contains("The scientific council has judged version 1."))
        #expect(report.words.contains("two rivers"))
    }

    @Test func compareAndExchange() throws {
        try answered.publish(.report)
        let compared = PageReading(try answered.library("/compare?point=7"))
        #expect(compared.words.contains("Faire Wohnungen in graz"))
        #expect(compared.links.contains("/library/2027/graz#section-gov"))
        #expect(compared.words.contains("7. Point 7"))
        #expect(try !PageReading(answered.library("/compare?point=1")).words.contains("Faire Wohnungen"))
        let exchange = PageReading(try answered.library("/exchange"))
        #expect(exchange.words.contains("TrainingCan offerGrazLook forNo city"))
        #expect(exchange.words.contains("PoliceCan offerNo cityLook forGraz"))
    }

    @Test func theTableHoldsWhatTheListShows() throws {
        try answered.publish(.report)
        let table = try answered.library("/found.csv?q=turen")
        #expect(table.header("Content-Disposition")?.contains("ocrt-library.csv") == true)
        #expect(table.text.contains("Offene Türen in graz"))
        #expect(table.text.contains("http://127.0.0.1:8080/library/2027/graz/measures/1"))
        #expect(table.text.split(separator: "\r\n").count == 2)
    }

    @Test func readingByOthersIsJournaled() throws {
        try answered.publish(.report)
        _ = try answered.library("/2027/graz", as: answered.city.colleague)
        _ = try answered.library("/2027/graz")
        _ = try answered.library("/2027/graz/measures/1")
        _ = try answered.library("/compare?point=7")
        _ = try answered.library("/found.csv")
        let entries = try answered.site.store.read { try $0.journal() }.filter {
            $0.event == .publishedRead || $0.event == .libraryExported
        }
        #expect(
            entries.reversed().map { "\($0.subject) \($0.details)" } == [
                "report/2027/graz ", "report/2027/graz measures/1", "library/2027/point/7 graz", "library 2",
            ])
        #expect(entries.allSatisfy { $0.account == answered.reader.viewer.account })
    }

    @Test(arguments: ["%22", "AND", "NEAR(", "*", "a\"b", "<script>"]) func whateverIsTypedIsAnswered(typed: String) throws {
        try answered.publish(.report)
        let response = try answered.library("?q=\(typed)")
        #expect(response.status == .ok)
        #expect(!response.text.contains("<script>"))
    }

    @Test func everyRoleFindsTheLibraryInTheMenu() throws {
        for role in [Role.council, .board, .admin] {
            let person = try answered.site.signIn("the-\(role)", role: role)
            #expect(try PageReading(answered.library(as: person)).links.contains("/library"))
        }
        #expect(try !PageReading(answered.site.get("/", routes: libraryRoutes)).links.contains("/library"))
    }
}
