import Domain
import HTTP
import ReportPages
import Store
import TestSupport
import Testing

@Suite("Who else is on a section's page")
struct PresencePageTests {
    private func here(_ city: City, _ path: String, as person: Person? = nil) throws -> String? {
        try ScriptReply(city.post("\(path)/presence", as: person)).here
    }

    @Test("A colleague on the same page is named, on another page or measure not")
    func samePage() throws {
        let city = try City.started()
        _ = try city.addMeasure("One")
        _ = try city.addMeasure("Two")
        #expect(try here(city, "/measures/1/m") == nil)
        #expect(try here(city, "/measures/1/m", as: city.colleague) == "Graz is on this page too.")
        #expect(try here(city, "/measures/1/m") == "Graz.Colleague is on this page too.")
        #expect(try here(city, "/measures/2/m", as: city.colleague) == nil)
        #expect(try here(city, "/measures/1/m") == nil)
        #expect(try here(city, "/prof", as: city.colleague) == nil)
    }

    @Test("Sixty seconds after the last sign of life a person has gone")
    func gone() throws {
        let city = try City.started()
        _ = try here(city, "/prof", as: city.colleague)
        city.site.now = Site.noon + 60
        #expect(try here(city, "/prof") == "Graz.Colleague is on this page too.")
        city.site.now = Site.noon + 61
        #expect(try here(city, "/prof") == nil)
    }

    @Test("Several people are counted")
    func several() throws {
        let city = try City.started()
        let third = try city.site.signIn("third", role: .secondary, member: city.member)
        for person in [city.colleague, third] { _ = try here(city, "/prof", as: person) }
        #expect(try here(city, "/prof") == "Graz.Colleague, Third are on this page too.")
    }

    @Test("Without a script the page says at its opening who else is there; opening it says nothing about oneself")
    func atOpening() throws {
        let city = try City.started()
        _ = try city.get("/prof")
        #expect(!PageReading(try city.get("/prof", as: city.colleague)).words.contains("on this page"))
        _ = try here(city, "/prof", as: city.colleague)
        #expect(PageReading(try city.get("/prof")).words.contains("Graz.Colleague is on this page too."))
        #expect(!PageReading(try city.get("/gov")).words.contains("on this page"))
    }

    @Test("Answering is a sign of life")
    func answering() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "x")], as: city.colleague)
        #expect(try here(city, "/prof") == "Graz.Colleague is on this page too.")
    }

    @Test("Newer answers are told with who and when, older and equal ones not")
    func newer() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "x")], as: city.colleague)
        let page = "prof.name:1 prof.people:1 prof.class:0 prof.context:0"
        let reply = try ScriptReply(city.post("/prof/presence", [("page", page)]))
        #expect(reply.newer == [ScriptReply.Newer(question: "prof.context", base: 1, text: "Graz.Colleague changed this text at 13:00.")])
        let known = try ScriptReply(city.post("/prof/presence", [("page", page.replacing("context:0", with: "context:1"))]))
        #expect(known.newer == nil)
    }

    @Test("An answer changed on another day is told with its date")
    func otherDay() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "x")], as: city.colleague)
        try city.site.travel(to: Site.noon + 86_400, with: city.primary)
        let reply = try ScriptReply(city.post("/prof/presence", [("page", "prof.context:0")]))
        #expect(reply.newer?.map(\.text) == ["Graz.Colleague changed this text at 1 February 2027, 13:00 (UTC+1)."])
    }
}
