import Domain
import HTTP
import ReportPages
import TestSupport
import Testing

@Suite("The history of an answer")
struct HistoryPageTests {
    private let address = "/history/prof.context"

    /// Graz: the primary wrote twice, the colleague once, half an hour apart.
    private func written() throws -> City {
        let city = try City.started()
        _ = try city.save("/prof", ["prof.context": "A city on a river"])
        city.site.now = Site.noon + 1800
        _ = try city.save("/prof", ["prof.context": "A city on the Mur"], as: city.colleague)
        return city
    }

    @Test("Who, when and what changed as a readable difference, the newest first")
    func differences() throws {
        let city = try written()
        let page = PageReading(try city.get(address))
        #expect(page.heading.contains("History of answer 1.4"))
        #expect(page.words.contains("Graz.Colleague, 1 February 2027, 13:30 (UTC+1)"))
        #expect(page.words.contains("Graz, 1 February 2027, 13:00 (UTC+1)"))
        #expect(page.markup.contains("A city on <del><span class=\"unseen\" lang=\"en\">Removed: </span>a river</del>"))
        #expect(page.markup.contains("<ins><span class=\"unseen\" lang=\"en\">Added: </span>the Mur</ins>"))
    }

    @Test("An earlier text is put back with one click; pressed twice it changes nothing and says so")
    func puttingBack() throws {
        let city = try written()
        let back = [("revision", "1"), ("expected", "2")]
        #expect(try city.location(city.post(address, back)) == "/report/2027/graz/history/prof.context?restored=1")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "A city on a river")
        #expect(try city.location(city.post(address, back)) == "/report/2027/graz/history/prof.context?unchanged=1")
        let page = PageReading(try city.get(address + "?unchanged=1"))
        #expect(page.words.contains("This text stands there already"))
        #expect(page.words.contains("put back"))
        #expect(page.words.contains("the Mur"))
    }

    @Test("Whoever puts a text back from an old page overwrites nobody")
    func staleRestore() throws {
        let city = try written()
        _ = try city.save("/prof", ["prof.context": "Newer still"], as: city.colleague)
        let answer = try city.post(address, [("revision", "1"), ("expected", "2")])
        #expect(answer.status == .conflict)
        #expect(PageReading(answer).words.contains("nothing was put back"))
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "Newer still")
    }

    @Test("A text beside the answer is listed for the whole city; its writer can discard it, a colleague can use it")
    func beside() throws {
        let city = try City.started()
        let first = PageReading(try city.get("/prof")), second = PageReading(try city.get("/prof", as: city.colleague))
        _ = try city.send(first, to: "/prof", ["prof.context": "in the report"])
        _ = try city.send(second, to: "/prof", ["prof.context": "beside it"], as: city.colleague)
        let page = PageReading(try city.get(address))
        #expect(page.words.contains("Typed by Graz.Colleague"))
        #expect(!page.actions.contains("/report/2027/graz/history/prof.context/discard"))
        #expect(PageReading(try city.get(address, as: city.colleague)).actions.contains("/report/2027/graz/history/prof.context/discard"))
        #expect(PageReading(try city.get("/check")).words.contains("For one answer there is another text that is not part of the report"))
        let used = [("account", String(city.colleague.viewer.account)), ("base", "0"), ("expected", "1")]
        #expect(try city.location(city.post(address, used)) == "/report/2027/graz/history/prof.context?restored=1")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "beside it")
        #expect(!PageReading(try city.get(address)).words.contains("Typed by"))
    }

    @Test("Many saves of one sitting are one entry; older entries are a page further")
    func manySaves() throws {
        let city = try City.started()
        for sitting in 0..<30 {
            for save in 0..<2 {
                city.site.now = Site.noon + Int64(sitting) * 7200 + Int64(save) * 30
                _ = try city.save("/prof", ["prof.context": "sitting \(sitting), save \(save)"])
            }
            try city.site.travel(to: city.site.now, with: city.primary)
        }
        let page = PageReading(try city.get(address))
        #expect(page.markup.components(separatedBy: "<li id=\"revision-").count - 1 == 25)
        #expect(!page.words.contains("save 0"))
        let older = try #require(page.links.first { $0.contains("?before=") })
        let rest = PageReading(try city.get(String(older.dropFirst(city.home.count))))
        #expect(rest.markup.components(separatedBy: "<li id=\"revision-").count - 1 == 5)
        #expect(rest.words.contains("sitting 0, save 1"))
    }

    @Test("A measure's answer has a history too; questions and measures that are not there have none")
    func places() throws {
        let city = try City.complete()
        _ = try city.save("/measures/1/m", ["m.text": "What we did"])
        #expect(PageReading(try city.get("/measures/1/history/m.text")).words.contains("What we did"))
        for path in [
            "/history/no.such", "/history/m.text", "/history/prof.class", "/measures/9/history/m.text", "/measures/1/history/prof.context",
            "/measures/0/history/m.text",
        ] {
            #expect(try city.get(path).status == .notFound, "\(path)")
        }
    }

    @Test("Another city's people learn nothing, not even that there is a history")
    func strangers() throws {
        let city = try written()
        let other = try City(city.site, slug: "wien")
        #expect(try city.get(address, as: other.primary).status == .notFound)
        let answer = try city.post(address, [("revision", "1"), ("expected", "2")], as: other.primary)
        #expect(answer.status == .notFound)
        #expect(!answer.text.contains("river"))
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "A city on the Mur")
    }

    @Test("After submission the history can be read, and nothing put back")
    func submitted() throws {
        let city = try City.complete()
        _ = try city.save("/prof", ["prof.context": "Another text"])
        _ = try city.post("/check")
        let page = PageReading(try city.get(address))
        #expect(page.words.contains("A city on a river") || page.words.contains("Another text"))
        #expect(!page.actions.contains("/report/2027/graz/history/prof.context"))
        #expect(try city.post(address, [("revision", "1"), ("expected", "2")]).status == .conflict)
    }
}
