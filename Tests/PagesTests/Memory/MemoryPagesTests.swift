import Domain
import HTTP
import ReportPages
import Store
import TestSupport
import Testing
import UseCases

extension City {
    /// A city that reported in 2025 and has started again; its neighbour reported too. Both were recommended something.
    static func returning() throws -> City {
        let site = try Site()
        try site.addFormerCycle()
        let city = try City(site), other = try City(site, slug: "wien")
        for (city, prefix) in [(city, ""), (other, "Wien: ")] {
            try FormerReportOfCity.submit(
                city.slug, by: city.primary.viewer, prefix: prefix, in: site.store, shelf: site.application.shelf)
            let member = city.member
            try site.store.write { writer in
                for (measure, text) in [(0, "General advice"), (1, "Advice on the first measure")] {
                    try writer.insert(
                        Recommendation(year: 2025, measure: measure, point: nil, language: "de", text: "\(prefix)\(text)"), member: member)
                }
            }
        }
        _ = try city.post("")
        _ = try other.post("")
        return city
    }

    func `continue`(_ former: Int, as person: Person? = nil) throws -> Response {
        let key = PageReading(try get("/measures", as: person)).value(of: "form") ?? ""
        return try post("/former/\(former)", [("form", key)], as: person)
    }
}

@Suite("Memory across cycles")
struct MemoryPagesTests {
    private let city: City

    init() throws { city = try City.returning() }

    @Test("Beside each question stands the former answer; still true takes it with one click and comes back to its field")
    func stillTrue() throws {
        let page = PageReading(try city.get("/prof"))
        #expect(page.words.contains("Answered in 2025 Context of 2025 Still true"))
        #expect(!page.words.contains("Wien"))
        let answer = try city.save("/prof", ["prof.name": "Typed before", "still-true": "prof.context"])
        #expect(city.location(answer) == "/report/2027/graz/prof?confirmed=prof.context#prof-context")
        let after = PageReading(try city.get("/prof?confirmed=prof.context"))
        #expect(after.value(of: "prof.context") == "Context of 2025")
        #expect(after.value(of: "prof.name") == "Typed before")
        #expect(after.words.contains("Taken over and confirmed as still true."))
        #expect(!after.words.contains("not confirmed yet"))
    }

    @Test("Before the start, the page says that the earlier report is remembered, to those who had one")
    func beforeTheStart() throws {
        let site = try Site()
        try site.addFormerCycle()
        let city = try City(site), first = try City(site, slug: "wien")
        try FormerReportOfCity.submit("graz", by: city.primary.viewer, in: site.store, shelf: site.application.shelf)
        #expect(
            PageReading(try city.get("")).words.contains(
                "Your city reported in 2025: what it answered then will stand beside the questions"))
        #expect(!PageReading(try first.get("")).words.contains("2025"))
    }

    @Test("Changed opens it for editing, marked until another text is saved")
    func edit() throws {
        let answer = try city.save("/prof", ["edit-former": "prof.context"])
        #expect(city.location(answer) == "/report/2027/graz/prof?edit=prof.context#prof-context")
        let page = PageReading(try city.get("/prof"))
        #expect(page.value(of: "prof.context") == "Context of 2025")
        #expect(page.words.contains("Taken over from 2025, not confirmed yet"))
        _ = try city.save("/prof", [:])
        #expect(PageReading(try city.get("/prof")).words.contains("Taken over from 2025, not confirmed yet"))
        _ = try city.save("/prof", ["prof.context": "Context of 2027"])
        let after = PageReading(try city.get("/prof"))
        #expect(!after.words.contains("not confirmed yet"))
        #expect(after.words.contains("Answered in 2025 Context Context of 2025 Use this answer instead Context"))
        #expect(!after.words.contains("Still true"))
        _ = try city.save("/prof", ["still-true": "prof.context"])
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "Context of 2025")
    }

    @Test("What no longer fits is said and cannot be taken with a click")
    func fits() throws {
        _ = try city.save("/gov", ["gov.unit": "yes"])
        let page = PageReading(try city.get("/gov"))
        let buttons = page.tags("<button").filter { $0.contains("still-true") }.compactMap { page.attribute("value", in: $0) }
        #expect(buttons == ["gov.unit_name"])
        #expect(page.words.contains("Form that has gone Some of what was chosen then is no longer offered."))
        #expect(page.words.contains("about 40,000 This has to be answered anew."))
        let former = PageReading(try city.get("/former"))
        #expect(former.words.contains("2.5 A question that has goneAnswer to what has goneThis is no longer asked."))
        #expect(former.links.contains("/report/2025/graz/check"))
        #expect(!former.words.contains("Wien: "))
        #expect(try city.save("/gov", ["still-true": "gov.forms"]).status == .notFound)
    }

    @Test("Taken over as a whole: counted on the home, the section and the check page; submitting waits for every confirmation")
    func takeAll() throws {
        let home = PageReading(try city.get(""))
        #expect(home.words.contains("Take over 3 former answers as a start"))
        #expect(home.words.contains("Recommended in 2025 General advice"))
        #expect(city.location(try city.post("/former")) == "/report/2027/graz?taken=3")
        let after = PageReading(try city.get("?taken=3"))
        #expect(after.words.contains("3 answers were taken over."))
        #expect(after.words.contains("3 answers taken over, not confirmed yet"))
        #expect(after.words.contains("2. Governance2 answers taken over, not confirmed yetIn progress"))
        #expect(!after.words.contains("Take over"))
        let check = PageReading(try city.get("/check"))
        let lines = check.links.filter { $0.contains("from=check#") && $0.contains("gov") }
        #expect(lines.contains("/report/2027/graz/gov?from=check#gov-unit_name"))
        #expect(check.words.contains("Say that this answer from the earlier report is still true, or change it"))
        #expect(try city.post("/check").status == .unprocessableContent)

        let confirmed = try city.save("/gov", ["former": "confirm"])
        #expect(city.location(confirmed) == "/report/2027/graz/gov?still=2")
        #expect(PageReading(try city.get("/gov?still=2")).words.contains("You have confirmed that 2 answers are still true."))
        _ = try city.save("/prof?from=check", ["still-true": "prof.context"])
        #expect(try city.post("/check").status == .seeOther)
    }

    @Test("A section alone is taken over with what was typed on it saved before")
    func takeSection() throws {
        let answer = try city.save("/gov", ["gov.budget.amount": "12", "former": "take"])
        #expect(city.location(answer) == "/report/2027/graz/gov?taken=2")
        let page = PageReading(try city.get("/gov"))
        #expect(page.value(of: "gov.unit_name") == "Unit of 2025")
        #expect(page.value(of: "gov.budget.amount") == "12")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "")
    }

    @Test("Enter in a line saves and goes on: the form's first button is the one at its end")
    func firstButton() throws {
        _ = try city.post("/former")
        let page = PageReading(try city.get("/gov"))
        let form = try #require(page.markup.range(of: "<form method=\"post\" action=\"/report/2027/graz/gov\""))
        let buttons = PageReading(markup: String(page.markup[form.lowerBound...])).tags("<button")
        #expect(buttons.first?.contains("name=\"save\"") == true)
        #expect(buttons.contains { $0.contains("name=\"still-true\"") })
    }

    @Test("A colleague's newer text is not overwritten: both are shown")
    func conflict() throws {
        let opened = PageReading(try city.get("/prof"))
        _ = try city.save("/prof", ["prof.context": "The colleague's"], as: city.colleague)
        let answer = try city.send(opened, to: "/prof", ["still-true": "prof.context"])
        #expect(answer.status == .conflict)
        #expect(PageReading(answer).words.contains("The colleague's"))
        #expect(PageReading(answer).value(of: "prof.context") == "Context of 2025")
        #expect(PageReading(try city.get("/prof", as: city.colleague)).value(of: "prof.context") == "The colleague's")
    }

    @Test("A measure is continued from the list, says so, and shows what was recommended about it")
    func continueMeasure() throws {
        let list = PageReading(try city.get("/measures"))
        #expect(list.words.contains("Continue a measure of 2025"))
        #expect(list.links.contains("/report/2027/graz/former/2"))
        #expect(city.location(try city.continue(1)) == "/report/2027/graz/measures/1?continued=1")
        let home = PageReading(try city.get("/measures/1?continued=1"))
        #expect(home.heading == "Open city")
        #expect(home.words.contains("Continues measure 1 of 2025"))
        #expect(home.links.contains("/report/2027/graz/former/1"))
        #expect(home.words.contains("Recommended in 2025 Advice on the first measure"))
        #expect(!home.words.contains("Wien"))
        #expect(home.words.contains("2 answers taken over, not confirmed yet"))
        let section = PageReading(try city.get("/measures/1/m"))
        #expect(section.value(of: "m.text") == "Text of Open city")
        #expect(section.words.contains("Advice on the first measure"))
        #expect(!PageReading(try city.get("/measures")).links.contains("/report/2027/graz/former/1"))
    }

    @Test("Continuing it again is refused with the way to the measure that does")
    func already() throws {
        _ = try city.continue(1)
        let again = try city.continue(1, as: city.colleague)
        #expect(again.status == .conflict)
        #expect(PageReading(again).heading == "This measure is continued already")
        #expect(PageReading(again).links.contains("/report/2027/graz/measures/1"))
        _ = try city.post("/measures/1/remove")
        let removed = PageReading(try city.continue(1))
        #expect(removed.words.contains("It was removed from the list of measures and can be restored there."))
        #expect(removed.markup.contains("<p>It was removed"))
        #expect(try city.post("/former/1", [("form", "no key")]).status == .unprocessableContent)
        #expect(try city.continue(9).status == .notFound)
    }

    @Test("A former measure can be read, its markup stays text")
    func formerMeasure() throws {
        let page = try city.get("/former/2")
        #expect(PageReading(page).heading == "Measure 2 of 2025 School <week>")
        #expect(PageReading(page).words.contains("Text of School <week>"))
        #expect(!page.text.contains("<week>"))
        #expect(try city.get("/former/3").status == .notFound)
        #expect(try city.get("/former/0").status == .notFound)
    }

    @Test("Nobody of another city, of the office or without an earlier report finds these pages", arguments: ["/former", "/former/1"])
    func strangers(path: String) throws {
        let stranger = try city.site.signIn("stranger", role: .primary, member: city.site.member("linz"))
        let office = try city.site.signIn("office", role: .admin)
        #expect(try city.get(path, as: stranger).status == .notFound)
        #expect(try city.get(path, as: office).status == .forbidden)
        #expect(try city.post(path, as: stranger).status == .notFound)
        #expect(try City.started().get(path).status == .notFound)
    }

    @Test("The earlier report stays readable at its address, and offers nothing to take over")
    func earlier() throws {
        let page = PageReading(try city.site.get("/report/2025/graz/prof", as: city.primary, routes: reportRoutes))
        #expect(page.words.contains("Context of 2025"))
        #expect(!page.words.contains("Still true"))
        #expect(try city.site.get("/report/2025/graz/former", as: city.primary, routes: reportRoutes).status == .notFound)
    }

    @Test("After submission former answers are beside nothing any more")
    func submitted() throws {
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.addMeasure("A measure")
        #expect(try city.post("/check").status == .seeOther)
        #expect(!PageReading(try city.get("/prof")).words.contains("Answered in 2025"))
        #expect(!PageReading(try city.get("")).words.contains("What your city reported"))
        #expect(try city.post("/former").status == .conflict)
        #expect(try city.get("/former").status == .ok)
    }
}
