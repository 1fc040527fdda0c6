import Domain
import HTTP
import ReportPages
import Store
import TestSupport
import Testing
import UseCases

@Suite("An answer or a sign of life that cannot be taken")
struct AnswerRefusalTests {
    /// What both endpoints are asked with.
    private func ask(_ city: City, _ path: String, as person: Person? = nil, _ more: [(String, String)] = []) throws -> [Response] {
        let answer = try city.answer(path, path == "/prof" ? "prof.context" : "m.text", base: 0, more, as: person)
        return [answer, try city.post("\(path)/presence", more.filter { $0.0 == "csrf" }, as: person)]
    }

    @Test("Submitted meanwhile: who and when")
    func submitted() throws {
        let city = try City.complete()
        _ = try city.post("/check")
        for answer in try ask(city, "/prof", as: city.colleague, []) {
            #expect(answer.status == .conflict)
            let text = try #require(ScriptReply(answer).text)
            #expect(text.contains("Graz") && text.contains("1 February 2027, 13:00"), "\(text)")
            #expect(!text.contains("{"))
        }
    }

    @Test("The measure was removed meanwhile")
    func removed() throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        _ = try city.post("/measures/1/remove")
        for answer in try ask(city, "/measures/1/m") {
            #expect(answer.status == .conflict)
            #expect(try ScriptReply(answer).text?.contains("has been removed from the report") == true)
        }
    }

    @Test("Another city's person, and a city that is no longer theirs, find nothing", arguments: ["/prof", "/measures/1/m"])
    func strangers(path: String) throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        let stranger = try City(city.site, slug: "wien")
        for person in [stranger.primary, stranger.colleague] {
            for answer in try ask(city, path, as: person) {
                #expect(answer.status == .notFound)
                #expect(try ScriptReply(answer).text?.contains("nothing was saved") == true)
            }
        }
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "")
    }

    @Test("The office may not answer in a city's place")
    func office() throws {
        let city = try City.started()
        let admin = try city.site.signIn("office", role: .admin)
        for answer in try ask(city, "/prof", as: admin) { #expect(answer.status == .forbidden) }
    }

    @Test("Session ended: 401 and a sentence in the language of the browser; nothing is saved")
    func sessionEnded() throws {
        let city = try City.started()
        try city.site.store.write { try $0.endSession(tokenHash: city.primary.token.hash) }
        for answer in try ask(city, "/prof") {
            #expect(answer.status == .unauthorized && answer.header("Content-Type") == "application/json")
            #expect(try ScriptReply(answer).text?.hasPrefix("Your session has ended.") == true)
        }
    }

    @Test("A page sealed by somebody else's session: 401, and nothing is saved in anybody's name")
    func foreignSeal() throws {
        let city = try City.started()
        for answer in try ask(city, "/prof", [("csrf", "x")]) {
            #expect(answer.status == .unauthorized)
        }
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "")
    }

    @Test("Another site's form is refused as everywhere")
    func foreignOrigin() throws {
        let city = try City.started()
        let answer = try city.site.post(
            "\(city.home)/prof/answer", [("base", "prof.context:0"), ("prof.context", "x")], as: city.primary, routes: reportRoutes,
            headers: ["Origin": "https://evil.example"])
        #expect(answer.status == .forbidden)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "")
    }

    @Test(
        "A field that belongs to no question, another section's question, several or none at once: a sentence, and nothing is saved",
        arguments: [
            [("base", "prof.context:0"), ("prof.context", "x"), ("admin", "1")],
            [("base", "prof.context:0"), ("prof.context", "x"), ("gov.unit", "yes")],
            [("base", "gov.unit:0"), ("gov.unit", "yes")],
            [("base", "prof.context:0 prof.name:1"), ("prof.context", "x"), ("prof.name", "y")],
            [("base", ""), ("prof.context", "x")],
            [("prof.context", "x")],
        ])
    func invalid(fields: [(String, String)]) throws {
        let city = try City.started()
        let answer = try city.post("/prof/answer", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(try ScriptReply(answer).text?.isEmpty == false)
        let page = PageReading(try city.get("/prof"))
        #expect(page.value(of: "prof.context") == "" && page.value(of: "prof.name") == "Graz")
    }

    @Test("A section that does not exist", arguments: ["/nothing", "/measures/1/nothing", "/measures/9/m", "/measures"])
    func unknown(path: String) throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        #expect(try city.post("\(path)/answer", [("base", "m.text:0")]).status == .notFound)
        #expect(try city.post("\(path)/presence").status == .notFound)
    }

    @Test("Looking at these addresses shows nothing")
    func looking() throws {
        let city = try City.started()
        for path in ["/prof/answer", "/prof/presence"] { #expect(try city.get(path).status == .methodNotAllowed) }
    }
}
