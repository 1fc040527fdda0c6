import Domain
import HTTP
import Store
import TestSupport
import Testing
import Web

@Suite("Saving beyond what a login or a report may store")
struct TextBudgetPageTests {
    private let city: City
    private let text = "What nobody wants to type twice"

    init() throws { city = try City.started() }

    /// Nothing more goes in before the hour is over: 13:00 to 14:00 in Graz.
    private func useUpTheHour() throws {
        let account = city.primary.viewer.account
        try city.site.store.write { try $0.spend(ByteBudget.writtenAnHour - ByteBudget.perText, of: account, in: nil, at: Site.noon) }
    }

    /// The report holds more than its answers may.
    private func fillTheReport() throws {
        let (member, viewer) = (city.member, city.primary.viewer)
        try city.site.store.write { writer in
            let report = try #require(try writer.reader.report(year: 2027, member: member, viewer: viewer))
            _ = try writer.save(
                Answer(String(repeating: "a", count: ByteBudget.answers)), report: report.id, key: AnswerKey(question: "gov.unit_name"),
                expected: 0, at: Site.noon, by: nil)
        }
    }

    private func context() throws -> String? { PageReading(try city.get("/prof")).value(of: "prof.context") }

    @Test("The form: 429 with when and whom to ask, and the text stands in the page; in the next hour it is saved")
    func form() throws {
        let page = PageReading(try city.get("/prof"))
        try useUpTheHour()
        let answer = try city.send(page, to: "/prof", ["prof.context": text])
        #expect(answer.status == .tooManyRequests)
        #expect(answer.header("Retry-After") == "3600")
        let words = PageReading(answer).words
        #expect(words.contains(text))
        #expect(words.contains("Much more has been saved with your login in this hour than anybody writes"))
        #expect(words.contains("You can try again in about 60 minutes."))
        #expect(words.contains("office@example.org"))
        #expect(try context() == "")
        city.site.now = Site.noon + 3600
        #expect(try city.send(page, to: "/prof", ["prof.context": text]).status == .seeOther)
        #expect(try context() == text)
    }

    @Test("The script: the same in JSON, and a colleague's saving goes on")
    func script() throws {
        try useUpTheHour()
        let answer = try city.answer("/prof", "prof.context", base: 0, [("prof.context", text)])
        #expect(answer.status == .tooManyRequests && answer.header("Content-Type") == "application/json")
        #expect(answer.header("Retry-After") == "3600")
        let sentence = try #require(try ScriptReply(answer).text)
        #expect(sentence.contains("leave it in this page") && sentence.contains("in about 60 minutes") && !sentence.contains("{"))
        #expect(try context() == "")
        #expect(try city.answer("/prof", "prof.context", base: 0, [("prof.context", text)], as: city.colleague).status == .ok)
    }

    @Test("A report that is full: 409 for form and script, the text stands in the page, and reading goes on")
    func full() throws {
        let page = PageReading(try city.get("/prof"))
        try fillTheReport()
        let answer = try city.send(page, to: "/prof", ["prof.context": text])
        #expect(answer.status == .conflict)
        let words = PageReading(answer).words
        #expect(words.contains(text))
        #expect(words.contains("There is no room left for what was written here with its earlier versions"))
        #expect(words.contains("office@example.org"))
        let reply = try city.answer("/prof", "prof.context", base: 0, [("prof.context", text)])
        #expect(reply.status == .conflict)
        #expect(try ScriptReply(reply).text?.contains("Write to office@example.org: the office can make room.") == true)
        #expect(try ScriptReply(reply).html == nil)
        #expect(try context() == "")
    }

    @Test("A base that is still to come: 409 for form and script, the text stands in the page, nothing is stored")
    func ahead() throws {
        let fields = [("base", "prof.context:7"), ("prof.context", text), ("save", "1")]
        let answer = try city.post("/prof", fields)
        #expect(answer.status == .conflict)
        #expect(PageReading(answer).words.contains(text))
        #expect(PageReading(answer).words.contains("Your page shows a newer state than the site has"))
        for base in [1, 1000, 2399, Int64.max] {
            let reply = try city.answer("/prof", "prof.context", base: base, [("prof.context", text)])
            #expect(reply.status == .conflict)
            #expect(try ScriptReply(reply).text?.hasPrefix("Your page shows a newer state than the site has") == true)
        }
        #expect(try context() == "")
        #expect(!PageReading(try city.get("/history/prof.context")).words.contains(text))
    }

    @Test(
        "In the person's language",
        arguments: [("fr", "bien plus que ce que quelqu’un écrit"), ("de", "viel mehr gespeichert, als jemand schreibt")])
    func language(code: String, sentence: String) throws {
        try useUpTheHour()
        let browser = try Browser(city.site, signedInAs: city.primary)
        _ = try browser.open("/report/2027/graz/prof?lang=\(code)")
        let answer = try browser.fill("/report/2027/graz/prof", ["prof.context": text])
        #expect(answer.status == .tooManyRequests)
        #expect(PageReading(answer).words.contains(sentence))
        #expect(PageReading(answer).words.contains(text))
    }
}
