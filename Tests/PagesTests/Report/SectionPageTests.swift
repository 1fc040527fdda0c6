import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("A section's page")
struct SectionPageTests {
    @Test("Saving never validates: what is wrong comes back as it was typed")
    func savingNeverValidates() throws {
        let city = try City.started()
        let long = String(repeating: "ä", count: 500)
        let answer = try city.save("/prof", ["prof.name": "", "prof.people": "about a million", "prof.context": long])
        #expect(city.location(answer) == "/report/2027/graz/gov?saved=1")
        let page = PageReading(try city.get("/prof"))
        #expect(page.value(of: "prof.people") == "about a million")
        #expect(page.value(of: "prof.context") == long)
        #expect(page.value(of: "prof.name") == "")
    }

    @Test("Save and continue leads on, save and come back later leads home")
    func buttons() throws {
        let city = try City.started()
        #expect(try city.location(city.save("/prof", [:])) == "/report/2027/graz/gov?saved=1")
        #expect(try city.location(city.save("/gov", [:])) == "/report/2027/graz/measures?saved=1")
        #expect(try city.location(city.post("/prof", [("prof.name", "Graz"), ("later", "1")])) == "/report/2027/graz?saved=1")
        #expect(PageReading(try city.get("/prof?saved=1")).words.contains("Saved, 1 February 2027, 13:00 (UTC+1). You can stop here"))
    }

    @Test("A follow-up appears after saving; hidden again, its answer is kept in the draft")
    func conditions() throws {
        let city = try City.started()
        #expect(PageReading(try city.get("/gov")).value(of: "gov.unit_name") == nil)
        let opened = try city.save("/gov", ["gov.unit": "yes"])
        #expect(city.location(opened) == "/report/2027/graz/gov?opened=1#gov-unit_name")
        _ = try city.save("/gov", ["gov.unit_name": "Office for equality"])
        _ = try city.save("/gov", ["gov.unit": "no"])
        #expect(PageReading(try city.get("/gov")).value(of: "gov.unit_name") == nil)
        _ = try city.save("/gov", ["gov.unit": "yes"])
        #expect(PageReading(try city.get("/gov")).value(of: "gov.unit_name") == "Office for equality")
    }

    @Test("Ticks, other with text, and money come back; unticking everything is an answer too")
    func composites() throws {
        let city = try City.started()
        let saved = try city.save(
            "/gov",
            [
                "gov.forms": "a|other", "gov.forms.other.other": "by name", "gov.budget.amount": "40.000,50", "gov.budget.currency": "EUR",
                "gov.budget.year": "2026",
            ])
        #expect(saved.status == .seeOther, "\(PageReading(saved).words)")
        var page = PageReading(try city.get("/gov"))
        #expect(page.ticked("gov.forms") == ["a", "other"])
        #expect(page.value(of: "gov.forms.other.other") == "by name")
        #expect(page.value(of: "gov.budget.amount") == "40\u{202F}000.50")
        #expect(page.chosen("gov.budget.currency") == "EUR")
        _ = try city.save("/gov", ["gov.forms": ""])
        page = PageReading(try city.get("/gov"))
        #expect(page.ticked("gov.forms") == [])
        #expect(page.value(of: "gov.budget.year") == "2026")
    }

    @Test("Markup in an answer stays text")
    func escaping() throws {
        let city = try City.started()
        let text = "</textarea><script>alert(1)</script> \" ' & é\n\nnew"
        _ = try city.save("/prof", ["prof.context": text, "prof.name": "\"><b>"])
        let page = try city.get("/prof")
        #expect(!page.text.contains("<script>alert"))
        #expect(!page.text.contains("<b>"))
        #expect(PageReading(page).value(of: "prof.context") == text)
        #expect(PageReading(page).value(of: "prof.name") == "\"><b>")
    }

    @Test("Pressing twice, and Back and pressing again, is no conflict with oneself and saves nothing twice")
    func savingTwice() throws {
        let city = try City.started()
        let page = PageReading(try city.get("/prof"))
        let changes = ["prof.context": "On the Mur", "done": "yes"]
        for _ in 0..<3 { #expect(try city.location(city.send(page, to: "/prof", changes)) == "/report/2027/graz/gov?saved=1") }
        let viewer = city.primary.viewer
        let (answer, events) = try city.site.store.read { reader in
            let report = try #require(try reader.report(year: 2027, member: city.member, viewer: viewer))
            let key = AnswerKey(question: "prof.context")
            return (try reader.answer(of: report, key: key, viewer: viewer), try reader.journal(subject: "report/2027/graz").map(\.event))
        }
        #expect(answer?.revision == 1)
        #expect(events == [.sectionDone, .reportCreated])
    }

    @Test("Two people, different answers: both are saved")
    func differentAnswers() throws {
        let city = try City.started()
        let first = PageReading(try city.get("/prof")), second = PageReading(try city.get("/prof", as: city.colleague))
        #expect(try city.send(first, to: "/prof", ["prof.name": "City of Graz"]).status == .seeOther)
        #expect(try city.send(second, to: "/prof", ["prof.context": "On the Mur"], as: city.colleague).status == .seeOther)
        let page = PageReading(try city.get("/prof"))
        #expect(page.value(of: "prof.name") == "City of Graz")
        #expect(page.value(of: "prof.context") == "On the Mur")
    }

    @Test("Two people, one answer: both texts, who and when are shown; keeping mine or taking theirs works")
    func conflict() throws {
        let city = try City.started()
        let first = PageReading(try city.get("/prof")), second = PageReading(try city.get("/prof", as: city.colleague))
        _ = try city.send(first, to: "/prof", ["prof.context": "text of the first"])
        let conflict = try city.send(
            second, to: "/prof", ["prof.context": "text of the second", "prof.name": "Renamed"], as: city.colleague)
        #expect(conflict.status == .conflict)
        let page = PageReading(conflict)
        #expect(page.value(of: "prof.context") == "text of the second")
        #expect(page.words.contains("text of the first"))
        #expect(page.words.contains("Graz"))
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "text of the first")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Renamed")

        // A closed window loses nothing: the page, opened again, still has both texts, and the report's home says so.
        let again = PageReading(try city.get("/prof", as: city.colleague))
        #expect(again.value(of: "prof.context") == "text of the second")
        #expect(again.words.contains("text of the first"))
        #expect(again.ticked("conflict.prof.context") == ["later"])
        #expect(
            PageReading(try city.get("", as: city.colleague)).words.contains(
                "In one answer your text and another person’s stand side by side"))
        #expect(!PageReading(try city.get("")).words.contains("stand side by side"))
        // Whoever saves without deciding has not decided.
        #expect(try city.send(again, to: "/prof", ["prof.name": "Renamed again"], as: city.colleague).status == .seeOther)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Renamed again")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "text of the first")
        #expect(PageReading(try city.get("/prof", as: city.colleague)).value(of: "prof.context") == "text of the second")

        #expect(try city.send(page, to: "/prof", ["conflict.prof.context": "theirs"], as: city.colleague).status == .seeOther)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "text of the first")
        #expect(try city.send(page, to: "/prof", ["conflict.prof.context": "mine"], as: city.colleague).status == .seeOther)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "text of the second")
    }

    @Test("Two people, one long text: changes in different paragraphs are joined, and the page shows the result")
    func joining() throws {
        let city = try City.started()
        _ = try city.save("/prof", ["prof.context": "One\n\nTwo"])
        let first = PageReading(try city.get("/prof")), second = PageReading(try city.get("/prof", as: city.colleague))
        _ = try city.send(first, to: "/prof", ["prof.context": "One, changed\n\nTwo"])
        let answer = try city.send(second, to: "/prof", ["prof.context": "One\n\nTwo\n\nThree"], as: city.colleague)
        #expect(city.location(answer) == "/report/2027/graz/prof?joined=1#prof-context")
        let page = PageReading(try city.get("/prof?joined=1", as: city.colleague))
        #expect(page.value(of: "prof.context") == "One, changed\n\nTwo\n\nThree")
        #expect(page.words.contains("Somebody else changed the same text while you were writing"))
    }

    @Test("Joining by hand puts both texts into the field, one after the other")
    func joiningByHand() throws {
        let city = try City.started()
        let first = PageReading(try city.get("/prof")), second = PageReading(try city.get("/prof", as: city.colleague))
        _ = try city.send(first, to: "/prof", ["prof.context": "text of the first"])
        let conflict = PageReading(try city.send(second, to: "/prof", ["prof.context": "text of the second"], as: city.colleague))
        let joined = try city.send(conflict, to: "/prof", ["conflict.prof.context": "join"], as: city.colleague)
        #expect(city.location(joined) == "/report/2027/graz/prof?both=1#prof-context")
        let page = PageReading(try city.get("/prof?both=1", as: city.colleague))
        #expect(page.value(of: "prof.context") == "text of the first\n\ntext of the second")
        #expect(page.ticked("conflict.prof.context") == [])
    }

    @Test("Back after saving, changed and saved once more: no conflict with oneself and nothing twice")
    func savingFromAnOldPage() throws {
        let city = try City.started()
        let page = PageReading(try city.get("/prof"))
        _ = try city.send(page, to: "/prof", ["prof.name": "City of Graz", "prof.context": "Text"])
        // The same page again, as it was: by double click or reload.
        #expect(try city.send(page, to: "/prof", ["prof.name": "City of Graz", "prof.context": "Text"]).status == .seeOther)
        let reading = PageReading(try city.get("/prof"))
        #expect(reading.value(of: "base")?.contains("prof.name:2") == true)
        #expect(reading.value(of: "base")?.contains("prof.context:1") == true)
    }

    @Test("A field that belongs to no question is refused and nothing is saved")
    func unknownField() throws {
        let city = try City.started()
        #expect(try city.post("/prof", [("prof.name", "changed"), ("gov.unit", "yes")]).status == .unprocessableContent)
        #expect(try city.post("/prof", [("prof.name", "changed"), ("admin", "1")]).status == .unprocessableContent)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Graz")
    }

    @Test(
        "A section that does not exist is not found",
        arguments: ["/nothing", "/prof/x", "/measures/1/m", "/measures/0", "/measures/01", "/measures/x"])
    func unknownSection(path: String) throws {
        #expect(try City.started().get(path).status == .notFound)
    }

    @Test("The page speaks the chosen language, answers carry the city's")
    func languages() throws {
        let city = try City.started()
        let chosen = try city.get("/gov?lang=de")
        #expect(city.location(chosen) == "/report/2027/graz/gov")
        #expect(chosen.header("Set-Cookie")?.contains("ocrt-language=de") == true)
        let page = try city.get("/gov")
        #expect(page.text.contains("<html lang=\"de\">"))
        #expect(PageReading(page).words.contains("Gibt es eine Stelle?"))
        #expect(PageReading(page).words.contains("Budget"))
        #expect(PageReading(try city.get("/prof")).tags("<textarea").first?.contains("lang=\"de\"") == true)
        // The colleague's session keeps its own language.
        #expect(try city.get("/gov", as: city.colleague).text.contains("<html lang=\"en\">"))
    }

    @Test("A draft can still be written after the deadline, and says that it cannot be submitted any more")
    func afterTheDeadline() throws {
        let city = try City.started()
        try city.site.travel(to: Site.deadline + 3600, with: city.primary)
        let page = PageReading(try city.get("/prof"))
        #expect(page.words.contains("The time for submitting ended on 1 May 2027, 01:00 (UTC+2)"))
        #expect(page.value(of: "prof.context") == "")
    }
}
