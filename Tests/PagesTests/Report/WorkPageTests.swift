import Domain
import HTTP
import LibraryPages
import ReportPages
import Testing
import TestSupport

@Suite("Dividing the work")
struct WorkPageTests {
    private func give(
        _ city: City, _ sections: [String], to person: Person? = nil, due: (String, String, String) = ("", "", ""), measures: [String] = []
    ) throws -> Response {
        let fields = sections.map { ("section", $0) } + measures.map { ("measure", $0) }
        let date = [("due.day", due.0), ("due.month", due.1), ("due.year", due.2)]
        return try city.post("/work", fields + [("holder", person.map { String($0.viewer.account) } ?? "")] + date + [("give", "1")])
    }

    /// The words of the row that leads to this address.
    private func row(_ page: Response, _ address: String) -> String {
        let rows = page.text.components(separatedBy: "<li>").filter { $0.contains("href=\"\(address)\"") && $0.contains("task-status") }
        return rows.last.map { words($0.components(separatedBy: "</li>")[0]) } ?? ""
    }

    /// The words of a page, those of different elements apart.
    private func words(_ markup: String) -> String { PageReading.words(of: markup.replacing("<", with: " <")) }

    @Test("Several sections are given at once, with a date; the table, the home and the holder's own list say so")
    func give() throws {
        let city = try City.started()
        _ = try city.addMeasure("Training")
        let answer = try give(city, ["0/prof"], to: city.colleague, due: ("3", "3", "2027"), measures: ["1"])
        #expect(city.location(answer) == "/report/2027/graz/work?given=2")
        let page = words(try city.get("/work?given=2").text)
        #expect(page.contains("2 sections were given."))
        #expect(page.contains("Profile Status Not yet started With Graz.Colleague Until 3 March 2027 Done Not yet"))
        #expect(page.contains("2. Governance Status Not yet started With Nobody Until No date Done Not yet"))
        #expect(row(try city.get(""), "/report/2027/graz/prof") == "1. Profile With Graz.Colleague, until 3 March 2027. Not yet started")
        #expect(row(try city.get(""), "/report/2027/graz/measures/1") == "Training With Graz.Colleague. Completed")
        #expect(!PageReading(try city.get("")).words.contains("You hold"))
        #expect(
            words(try city.get("", as: city.colleague).text).contains(
                "Your sections You hold 2 sections; the next is due on 3 March 2027. 1. Profile"))
        let front = try city.site.get("/", as: city.colleague, routes: libraryRoutes)
        #expect(PageReading(front).words.contains("You hold 2 sections; the next is due on 3 March 2027."))
        #expect(PageReading(try city.get("/prof", as: city.colleague)).words.contains("With Graz.Colleague, until 3 March 2027."))
    }

    @Test("The same form again changes nothing and says so; what was given is made nobody's again")
    func againAndBack() throws {
        let city = try City.started()
        _ = try give(city, ["0/prof"], to: city.colleague)
        #expect(try city.location(give(city, ["0/prof"], to: city.colleague)) == "/report/2027/graz/work?given=0")
        #expect(PageReading(try city.get("/work?given=0")).words.contains("already been given like that; nothing was changed."))
        for count in [1, 0] {
            let back = try city.post("/work", [("section", "0/prof"), ("holder", ""), ("due.day", "x"), ("take-back", "1")])
            #expect(city.location(back) == "/report/2027/graz/work?taken=\(count)")
        }
        #expect(PageReading(try city.get("/work?taken=1")).words.contains("1 section is now with nobody."))
    }

    @Test("What is wrong is said beside it, and everything typed and ticked is still there")
    func problems() throws {
        let city = try City.started()
        _ = try city.addMeasure("Training")
        let answer = try give(city, ["0/gov"], to: city.colleague, due: ("1", "5", "2027"), measures: ["1"])
        #expect(answer.status == .unprocessableContent)
        let page = PageReading(answer)
        #expect(page.words.contains("Enter a date that is not after the deadline of the report"))
        #expect(page.links.contains("#due-day") && answer.text.contains("id=\"due-day\""))
        #expect(page.ticked("section") == ["0/gov"] && page.ticked("measure") == ["1"])
        #expect(page.chosen("holder") == String(city.colleague.viewer.account))
        #expect(page.value(of: "due.month") == "5" && page.value(of: "due.year") == "2027")
        let empty = PageReading(try give(city, []))
        #expect(empty.words.contains("Tick at least one section") && empty.words.contains("Choose to whom the sections go"))
        #expect(empty.links.filter { $0.hasPrefix("#") && $0 != "#main" } == ["#section", "#holder"])
        #expect(!PageReading(try city.get("")).words.contains("With Graz.Colleague"))
    }

    @Test("The list of people has those of the city who can sign in, and nobody else")
    func people() throws {
        let city = try City.started()
        let other = try City(city.site, slug: "linz")
        let page = try city.get("/work", as: city.colleague)
        #expect(page.text.contains(">Graz.Colleague (you)</option>") && page.text.contains(">Graz</option>"))
        #expect(!page.text.contains("Linz"))
        #expect(try give(city, ["0/prof"], to: other.primary).status == .unprocessableContent)
        #expect(try city.get("/work", as: other.primary).status == .notFound)
    }

    @Test("A section of somebody whose login is disabled is nobody's, and it is said whose it was")
    func disabledHolder() throws {
        let city = try City.started()
        _ = try give(city, ["0/prof"], to: city.colleague)
        try city.site.store.write { try $0.disable(account: city.colleague.viewer.account, at: Site.noon) }
        #expect(PageReading(try city.get("/work")).words.contains("Nobody. It was with Graz.Colleague, whose login is disabled."))
    }

    @Test("Late is said in words, from the day after on")
    func overdue() throws {
        let city = try City.started()
        _ = try give(city, ["0/prof"], to: city.primary, due: ("3", "3", "2027"))
        // 2 March, 23:00 UTC is 3 March in Vienna.
        let lastDay = Site.noon + 29 * 86_400 + 11 * 3600
        let nextDay: Instant = lastDay + 86_400
        let moments: [(Instant, Bool)] = [(nextDay + -1, false), (nextDay, true)]
        for (moment, isLate) in moments {
            try city.site.travel(to: moment, with: city.primary)
            #expect(PageReading(try city.get("/work")).words.contains("3 March 2027, overdue") == isLate)
            #expect(PageReading(try city.get("")).words.contains("You hold 1 section; it was due on 3 March 2027.") == isLate)
            #expect(row(try city.get(""), "/report/2027/graz/prof").contains("was due on 3 March 2027") == isLate)
        }
    }

    @Test("Done is said by whom and when; what is missing shows through it; later answers do not take it back")
    func done() throws {
        let city = try City.started()
        _ = try city.save("/gov", ["done": "yes"], as: city.colleague)
        let early = row(try city.get(""), "/report/2027/graz/gov")
        #expect(early == "2. Governance Marked as done, but 1 answer is missing. In progress")
        city.site.now = Site.noon + 60
        _ = try city.save("/gov", ["gov.unit": "no"])
        let sentence = "Graz.Colleague marked it as done on 1 February 2027. Answers have changed since."
        #expect(row(try city.get(""), "/report/2027/graz/gov") == "2. Governance \(sentence) Done")
        let page = PageReading(try city.get("/gov"))
        #expect(page.ticked("done") == ["yes"] && page.words.contains(sentence))
        #expect(page.words.contains("Yes, also with the answers that have changed since"))
        _ = try city.save("/gov", ["done": "again"])
        #expect(row(try city.get(""), "/report/2027/graz/gov") == "2. Governance Graz marked it as done on 1 February 2027. Done")
        _ = try city.save("/gov", ["done": "no"])
        #expect(row(try city.get(""), "/report/2027/graz/gov") == "2. Governance Completed")
    }

    @Test("A page that was opened before somebody said so takes nobody's word back")
    func stalePage() throws {
        let city = try City.started()
        let stale = PageReading(try city.get("/prof"))
        #expect(stale.ticked("done") == ["no"])
        _ = try city.save("/prof", ["done": "yes"], as: city.colleague)
        _ = try city.send(stale, to: "/prof", ["prof.context": "On the Mur"])
        #expect(PageReading(try city.get("/prof")).ticked("done") == ["yes"])
    }

    @Test("A conflict keeps what was said until it is settled")
    func conflict() throws {
        let city = try City.started()
        let stale = PageReading(try city.get("/prof"))
        _ = try city.save("/prof", ["prof.context": "theirs"], as: city.colleague)
        let conflict = try city.send(stale, to: "/prof", ["prof.context": "mine", "done": "yes"])
        #expect(conflict.status == .conflict)
        #expect(PageReading(conflict).ticked("done") == ["yes"])
        #expect(PageReading(try city.get("/prof")).ticked("done") == ["no"])
        _ = try city.send(PageReading(conflict), to: "/prof", ["conflict.prof.context": "mine"])
        #expect(PageReading(try city.get("/prof")).ticked("done") == ["yes"])
    }

    @Test("The check page says section by section what is missing and who holds it")
    func missing() throws {
        let city = try City.started()
        _ = try city.save("/prof", ["prof.people": "many"])
        _ = try give(city, ["0/gov"], to: city.colleague, due: ("3", "3", "2027"))
        let page = words(try city.get("/check").text)
        #expect(
            page.contains(
                "1. Profile To settle 1 point With Nobody Until No date 2. Governance To settle 1 point With Graz.Colleague Until 3 March 2027"
            ))
        #expect(!PageReading(try City.complete().get("/check")).words.contains("What is missing and who is at it"))
    }

    @Test("After submitting the table is read, and giving is refused with the reason")
    func submitted() throws {
        let city = try City.complete()
        _ = try give(city, ["0/gov"], to: city.colleague)
        _ = try city.post("/check")
        let page = PageReading(try city.get("/work"))
        #expect(page.actions.filter { $0.hasPrefix("/report") } == [] && page.words.contains("Graz.Colleague"))
        let refused = try give(city, ["0/gov"], to: city.primary)
        #expect(refused.status == .conflict && PageReading(refused).words.contains("submitted by Graz on 1 February 2027"))
    }
}
