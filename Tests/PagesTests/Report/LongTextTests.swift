import Domain
import HTTP
import ReportPages
import TestSupport
import Testing
import UseCases

/// Texts of any length and of any characters, typed into the questionnaire.
@Suite("A text that is far too long, or made of nothing but marks")
struct LongTextTests {
    /// `prof.context` takes 40 characters; kept as a draft are twice as many and a page.
    private static let kept = String(repeating: "x", count: 4 * (2 * 40 + 500))
    private static let tooLong = kept + "x"
    private static let words = "Shorten the text: it has 2281 characters more than the 40 that fit here"

    @Test(
        "Over its limit it is kept as a draft; far over it the page comes back with everything typed, and what is too long to be shortened")
    func page() throws {
        let city = try City.started()
        #expect(try city.save("/prof", ["prof.context": Self.kept]).status == .seeOther)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == Self.kept)

        let refused = try city.save("/prof", ["prof.context": Self.tooLong, "prof.name": "Graz"])
        #expect(refused.status == .unprocessableContent)
        let page = PageReading(refused)
        #expect(page.words.contains(Self.words))
        #expect(refused.text.contains("<a href=\"#prof-context\">") && refused.text.contains("id=\"prof-context\" name=\"prof.context\""))
        #expect(page.value(of: "prof.context") == Self.tooLong && page.value(of: "prof.name") == "Graz")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == Self.kept)

        // Shortened there, it is sent with everything else.
        let form = try #require(SentForm(in: refused.text, action: "\(city.home)/prof"))
        #expect(try city.post("/prof", form.fields(["prof.context": "Short"])).status == .seeOther)
        let saved = PageReading(try city.get("/prof"))
        #expect(saved.value(of: "prof.context") == "Short" && saved.value(of: "prof.name") == "Graz")
    }

    @Test("The page's script is told by how much, in the page's language")
    func script() throws {
        let city = try City.started()
        let refused = try city.answer("/prof", "prof.context", base: 0, [("prof.context", Self.tooLong)])
        #expect(refused.status == .unprocessableContent)
        #expect(try ScriptReply(refused).text == Self.words)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "")
    }

    @Test("Every part of an answer has a largest length")
    func parts() throws {
        let city = try City.started()
        for name in ["prof.name", "prof.people", "prof.people.year", "prof.people.note"] {
            let refused = try city.save("/prof", [name: String(repeating: "y", count: 4000)])
            #expect(refused.status == .unprocessableContent, "\(name)")
            #expect(PageReading(refused).value(of: name)?.utf8.count == 4000, "\(name)")
        }
    }

    @Test("A NUL that came along with a pasted text is left out, so that the text can be saved")
    func nul() throws {
        let city = try City.started()
        let answer = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "by\0 the river\0")])
        #expect(answer.status == .ok)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "by the river")
    }

    @Test("A run of marks is stored with a break after every thirtieth")
    func marks() throws {
        let city = try City.started()
        let run = String(repeating: "\u{316}", count: 30)
        #expect(try city.answer("/prof", "prof.context", base: 0, [("prof.context", "a" + run + run + "\u{316}")]).status == .ok)
        let shown = try #require(PageReading(try city.get("/prof")).value(of: "prof.context"))
        #expect(Array(shown.utf8) == Array("a\(run)\u{34F}\(run)\u{34F}\u{316}".utf8))
    }

    @Test("A measure's title, whose form has no place for problems, comes back to be shortened with the form's key")
    func title() throws {
        let city = try City.started()
        let key = try #require(PageReading(try city.get("/measures")).value(of: "form"))
        let refused = try city.post("/measures", [("title", String(repeating: "t", count: 1001)), ("form", key)])
        #expect(refused.status == .unprocessableContent)
        #expect(PageReading(refused).words.contains("it has 751 characters more than the 250 that fit here"))
        let form = try #require(SentForm(in: refused.text, action: "\(city.home)/measures"))
        let sent = try city.post("/measures", form.fields(["title": "Shorter"]))
        #expect(city.location(sent) == "\(city.home)/measures/1")
    }
}
