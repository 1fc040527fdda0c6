import Domain
import DocumentPages
import HTTP
import LibraryPages
import ReportPages
import TestSupport
import Testing

/// Writing the next version after the feedback.
@Suite struct UpdatePageTests {
    private let answered: AnsweredCity
    private var city: City { answered.city }

    init() throws { answered = try AnsweredCity.make() }

    @Test func startingAsksFirstAndOpensTheReport() throws {
        let page = PageReading(try city.get("/update"))
        #expect(page.words.contains("You write version 2."))
        #expect(page.words.contains("The council’s feedback refers to version 1"))
        #expect(try answered.report().state == .evaluated)
        let response = try city.post("/update")
        #expect(city.location(response) == "/report/2027/graz?update-started=1")
        #expect(try answered.report().state == .updating)
        let home = PageReading(try city.get(""))
        #expect(home.words.contains("Version 2 is being written and is not submitted"))
        #expect(home.words.contains("Version 1 stays as it is."))
        #expect(home.links.contains("/report/2027/graz/update/drop"))
        #expect(city.location(try city.get("/update")) == "/report/2027/graz")
    }

    @Test func aColleagueReadsWhyTheyCannotStart() throws {
        let page = PageReading(try city.get("/update", as: city.colleague))
        #expect(page.words.contains("Only the responsible person of your city can start or drop an update."))
        #expect(try city.post("/update", as: city.colleague).status == .forbidden)
    }

    @Test func whatChangedShowsUnderTheAnswerAndInTheList() throws {
        _ = try city.post("/update")
        #expect(try !PageReading(city.get("/prof")).words.contains("Changed since version 1"))
        _ = try city.save("/prof", ["prof.context": "A city on two rivers"], as: city.colleague)
        let section = try city.get("/prof")
        #expect(PageReading(section).words.contains("Changed since version 1: see what stood there"))
        #expect(section.text.contains("<del>"))
        _ = try city.addMeasure("Zweite Maßnahme")
        let changes = try city.get("/changes")
        #expect(PageReading(changes).heading == "What is new since version 1")
        #expect(changes.text.contains("<ins>"))
        #expect(PageReading(changes).words.contains("New measures Zweite Maßnahme"))
        #expect(try PageReading(city.get("")).words.contains("See the 2 changes so far"))
    }

    @Test func submittingAfterTheDeadlineFreezesVersionTwoAndBothStay() throws {
        try answered.site.travel(to: Site.deadline + 9_000_000, with: city.primary, city.colleague, answered.reader)
        _ = try city.post("/update")
        _ = try city.save("/prof", ["prof.context": "A city on two rivers"])
        let check = PageReading(try city.get("/check"))
        #expect(check.words.contains("After submitting, version 2 cannot be changed any more. There is no deadline."))
        #expect(city.location(try city.post("/check")) == "/report/2027/graz/receipt")
        #expect(try answered.report().state == .updated)
        let home = PageReading(try city.get(""))
        #expect(home.words.contains("judged by the council"))
        for version in 1...2 {
            #expect(home.links.contains("/report/2027/graz/receipt/\(version)"))
            #expect(home.links.contains("/document/report/2027/graz/\(version)"))
            let receipt = PageReading(try city.get("/receipt/\(version)"))
            #expect(receipt.words.contains("2027-GRAZ-\(version)-"))
            let document = try answered.site.get("/document/report/2027/graz/\(version)", as: city.colleague, routes: documentRoutes)
            #expect(PageReading(document).words.contains(version == 1 ? "A city on a river" : "A city on two rivers"))
        }
        #expect(try city.get("/receipt/3").status == .notFound)
        #expect(try PageReading(city.get("/changes?version=2")).words.contains("From version 1 to version 2"))
        #expect(try city.get("/changes?version=3").status == .notFound)
        let other = try answered.site.get("/document/report/2027/graz/1", as: answered.reader, routes: documentRoutes)
        #expect(other.status == .notFound)
    }

    @Test func droppingAsksOnceMoreAndGoesBack() throws {
        _ = try city.post("/update")
        _ = try city.save("/prof", ["prof.context": "A city on two rivers"])
        #expect(try PageReading(city.get("/update/drop")).words.contains("No word is lost"))
        #expect(city.location(try city.post("/update/drop")) == "/report/2027/graz?update-dropped=1")
        #expect(try PageReading(city.get("/prof")).words.contains("A city on a river"))
        #expect(try PageReading(city.get("/history/prof.context")).words.contains("A city on two rivers"))
    }

    @Test func theFrontSaysThatAnUpdateIsBeingWritten() throws {
        _ = try city.post("/update")
        try answered.site.travel(to: Site.deadline + 9_000_000, with: city.primary)
        let front = PageReading(try answered.site.get("/", as: city.primary, routes: libraryRoutes))
        #expect(front.words.contains("Version 2 of your report is being written."))
        #expect(front.words.contains("Being updated"))
    }

    @Test func membersReadThePublishedVersionWhileTheCityWrites() throws {
        try answered.publish(.report)
        _ = try city.post("/update")
        _ = try city.save("/prof", ["prof.context": "Unfinished thoughts"])
        #expect(try PageReading(answered.library("/2027/graz")).words.contains("A city on a river"))
        #expect(try !answered.library("/2027/graz").text.contains("Unfinished"))
        #expect(try PageReading(answered.library("?q=unfinished")).words.contains("Nothing was found."))
    }
}
