import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("A report's home")
struct ReportPageTests {
    @Test("Before starting: what to know, and opening the page creates nothing")
    func beforeStarting() throws {
        let city = try City(Site())
        let page = try city.get("")
        #expect(page.status == .ok)
        #expect(PageReading(page).heading == "Report 2027, Graz")
        #expect(PageReading(page).words.contains("Deadline1 May 2027, 00:00 (UTC+2)"))
        #expect(PageReading(page).actions.contains("/report/2027/graz"))
        #expect(try city.site.store.read { try $0.reports(viewer: city.primary.viewer) } == [])
    }

    @Test("Starting twice gives one report, filled with what the member list knows")
    func startingTwice() throws {
        let city = try City(Site())
        #expect(try city.location(city.post("")) == "/report/2027/graz")
        #expect(try city.location(city.post("", as: city.colleague)) == "/report/2027/graz")
        #expect(try city.site.store.read { try $0.reports(viewer: city.primary.viewer) }.count == 1)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.people") == "300\u{202F}000")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Graz")
    }

    @Test("The task list says honestly how far each section is")
    func statuses() throws {
        let city = try City.started()
        func statuses() throws -> [String] {
            PageReading(try city.get("")).markup.components(separatedBy: "class=\"task-status\"").dropFirst()
                .map { PageReading.words(of: "<" + $0.prefix { $0 != "\n" }.replacing("</li>", with: "")) }
        }
        #expect(try statuses() == ["Not yet started", "Not yet started"])
        _ = try city.save("/gov", ["gov.unit": "yes"])
        #expect(try statuses() == ["Not yet started", "In progress"])
        _ = try city.save("/gov", ["gov.unit_name": String(repeating: "x", count: 41)])
        #expect(try statuses() == ["Not yet started", "There is a problem"])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.save("/prof", ["prof.context": "words"])
        #expect(try statuses() == ["Completed", "Completed"])
    }

    @Test("Nobody of another city learns that a report exists; the office is told why it may not read a draft")
    func strangers() throws {
        let city = try City.started()
        let linz = try City(city.site, slug: "linz")
        let admin = try city.site.signIn("office", role: .admin)
        let council = try city.site.signIn("council", role: .council)
        for path in ["", "/prof", "/measures", "/check", "/receipt", "/attachment"] {
            #expect(try city.get(path, as: linz.primary).status == .notFound)
            #expect(try city.get(path, as: council).status == .notFound)
            #expect(try city.get(path, as: admin).status == .forbidden)
            #expect(try city.site.get(city.home + path, routes: reportRoutes).status == .seeOther)
        }
        #expect(try city.get("", as: linz.primary).text == city.get("", as: linz.primary).text.replacing("Graz", with: ""))
        #expect(try city.post("/prof", [("prof.name", "stolen")], as: linz.primary).status == .notFound)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.name") == "Graz")
    }

    @Test("Before the cycle opens nothing can be started, and the page says from when on")
    func notYetOpen() throws {
        let city = try City(Site())
        city.site.now = Site.noon + -86_401
        #expect(PageReading(try city.get("")).words.contains("You can write from 31 January 2027, 13:00 (UTC+1) on"))
        #expect(try city.post("").status == .conflict)
    }
}
