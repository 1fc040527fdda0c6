import Domain
import HTTP
import OfficePages
import Store
import TestSupport
import Testing

@Suite("The general feedback of a cycle")
struct GeneralFeedbackTests {
    private static let office = "/office/general-feedback/2027", council = "/council/general-feedback/2027"

    private func write(_ text: String, _ language: String = "en", base: Int = 0, as person: Person, in site: CouncilSite) throws -> Response
    {
        try site.post(
            "\(Self.council)/texts/\(language)", [("base", "conclusion:\(base)"), ("conclusion", text), ("save", "1")], as: person)
    }

    @Test("Council and office write it in several languages behind doors of their own; cities and the board get nowhere")
    func editions() throws {
        let site = try CouncilSite()
        #expect(try write("To all cities", as: site.reader, in: site).status == .seeOther)
        #expect(try write("An alle Städte", "de", as: site.other, in: site).status == .seeOther)
        for (path, word) in [("\(Self.office)/texts/en", "To all cities"), ("\(Self.office)/texts/de", "An alle Städte")] {
            #expect(try PageReading(site.office(path)).value(of: "conclusion")?.contains(word) == true)
        }
        let board = try site.site.signIn("board", role: .board)
        for person in [site.graz.primary, board] {
            for path in [Self.council, "\(Self.council)/texts/en", "\(Self.council)/overview", "\(Self.council)/texts/en/history"] {
                let answer = try site.get(path, as: person)
                #expect(answer.status == .forbidden && !answer.text.contains("To all cities"), "\(path)")
            }
        }
    }

    @Test("Two people on one text: both are kept and shown, and every text has its history")
    func conflict() throws {
        let site = try CouncilSite()
        _ = try write("First", as: site.reader, in: site)
        let second = try write("Something else", as: site.other, in: site)
        #expect(second.status == .conflict && second.text.contains("Something else") && second.text.contains("First"))
        #expect(try PageReading(site.get("\(Self.council)/texts/en", as: site.reader)).value(of: "conclusion") == "First")
        let history = PageReading(try site.get("\(Self.council)/texts/en/history", as: site.lead))
        #expect(history.words.contains("First") && history.words.contains("Reader"))
        // While a text waits for a decision, nothing is released.
        #expect(try site.office("\(Self.office)/release").status == .conflict)
    }

    @Test("Only the office releases it, with an English text; what is written afterwards is not read before it is released again")
    func release() throws {
        let site = try CouncilSite()
        _ = try write("Nur deutsch", "de", as: site.reader, in: site)
        #expect(try site.office("\(Self.office)/release").status == .conflict)
        _ = try write("To all cities", as: site.reader, in: site)
        #expect(try site.post("\(Self.council)/release", as: site.lead).status == .methodNotAllowed)
        #expect(try site.site.post("\(Self.office)/release", as: site.lead, routes: officeRoutes).status == .forbidden)
        let page = PageReading(try site.office("\(Self.office)/release"))
        let revision = try #require(page.value(of: "revision"))
        #expect(try site.office("\(Self.office)/release", [("revision", "0")]).status == .conflict)
        #expect(try site.office("\(Self.office)/release", [("revision", revision)]).status == .seeOther)
        func released() throws -> [String: String] { try site.site.store.read { try $0.releasedGeneralFeedback(year: 2027) } }
        #expect(try released() == ["de": "Nur deutsch", "en": "To all cities"])

        _ = try write("To all cities, corrected", base: 1, as: site.reader, in: site)
        #expect(try released()["en"] == "To all cities")
        #expect(PageReading(try site.office(Self.office)).words.contains("What is written now differs from it."))
        let again = try #require(PageReading(try site.office("\(Self.office)/release")).value(of: "revision"))
        _ = try site.office("\(Self.office)/release", [("revision", again)])
        // Sent twice, it is released once.
        _ = try site.office("\(Self.office)/release", [("revision", again)])
        #expect(try released()["en"] == "To all cities, corrected")
        #expect(
            try site.journal("general feedback/2027", .generalReleased).map(\.details) == ["release 1, de, en", "release 2, de, en"])
    }

    @Test("With fewer than five cities the overview tells no number; with more it tells them in a table, small groups left out")
    func overview() throws {
        let site = try CouncilSite()
        let page = "\(Self.office)/overview?section=gov&by=country"
        #expect(PageReading(try site.office(page)).words.contains("Too few cities have answered"))
        for slug in ["linz", "wels", "bonn", "koln"] {
            let city = try City(site.site, slug: slug)
            _ = try city.post("")
            _ = try city.save("/prof", ["prof.context": "Words of \(slug)"])
            _ = try city.save("/gov", ["gov.unit": "no"])
            _ = try city.addMeasure("A measure")
            _ = try city.post("/check")
        }
        let shown = try site.office(page)
        let words = PageReading(shown).words
        #expect(words.contains("6 submitted reports are counted."))
        // All are of one country: six cities, all of which said no.
        #expect(words.contains("AnswerAllAustria") && words.contains("NoAll6Austria6"), "\(words)")
        #expect(!words.contains("Words of linz") && shown.text.contains("<svg"))
        // Whoever has a conflict with Graz counts without it.
        let recused = PageReading(try site.get("\(Self.council)/overview?section=gov", as: site.recused)).words
        #expect(recused.contains("5 submitted reports are counted."))
    }

    @Test("The overview stands beside the text; choosing other counts there saves the text and keeps them beside it")
    func beside() throws {
        let site = try CouncilSite()
        for slug in ["linz", "wels", "bonn"] {
            let city = try City(site.site, slug: slug)
            _ = try city.post("")
            _ = try city.save("/prof", ["prof.context": "Words of \(slug)"])
            _ = try city.save("/gov", ["gov.unit": "no"])
            _ = try city.addMeasure("A measure")
            _ = try city.post("/check")
        }
        let path = "\(Self.office)/texts/en"
        let page = PageReading(try site.office(path))
        #expect(page.tags("<div class=\"pair\"").count == 1 && page.words.contains("5 submitted reports are counted."))
        #expect(!page.words.contains("Is there a unit?") && !page.words.contains("Words of"))
        let typed = [("base", "conclusion:0"), ("conclusion", "To all"), ("showing", ""), ("section", "gov"), ("by", "size")]
        let sent = try site.office(path, typed + [("show", "1")])
        #expect(sent.header("Location")?.hasSuffix("\(path)?saved=1&section=gov&by=size#counts") == true)
        let shown = PageReading(try site.office("\(path)?saved=1&section=gov&by=size"))
        #expect(shown.value(of: "conclusion") == "To all" && shown.value(of: "showing") == "gov" && shown.chosen("by") == "size")
        #expect(shown.words.contains("Is there a unit?") && shown.tags("<details class=\"pair-read\" open").count == 1)
        // Saving alone leaves it there; without counts there is nothing to keep.
        let again = [("base", "conclusion:1"), ("conclusion", "To all of you"), ("showing", "gov"), ("section", "gov"), ("by", "size")]
        #expect(try site.office(path, again + [("save", "1")]).header("Location")?.hasSuffix("?saved=1&section=gov&by=size") == true)
        #expect(
            try site.office(path, [("base", "conclusion:2"), ("conclusion", "All"), ("showing", ""), ("save", "1")])
                .header("Location")?.hasSuffix("\(path)?saved=1") == true)
    }
}
