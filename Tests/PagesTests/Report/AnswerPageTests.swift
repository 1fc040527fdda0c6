import Domain
import HTTP
import ReportPages
import Store
import TestSupport
import Testing
import UseCases

@Suite("One answer, sent alone by the page's script")
struct AnswerPageTests {
    @Test("Saved: its revision, and when, as the cycle's zone has it")
    func saved() throws {
        let city = try City.started()
        let answer = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "On the Mur")])
        #expect(answer.status == .ok && answer.header("Content-Type") == "application/json")
        #expect(answer.text == #"{"base":1,"question":"prof.context","time":"13:00"}"#)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "On the Mur")
        let again = try city.answer("/prof", "prof.context", base: 1, [("prof.context", "On the river Mur")])
        #expect(try ScriptReply(again).base == 2)
    }

    @Test("With a colleague on the page and all questions told, the answer stays under 300 bytes")
    func size() throws {
        let city = try City.started()
        _ = try city.post("/prof/presence", as: city.colleague)
        let page = "prof.name:1 prof.people:1 prof.class:0 prof.context:0"
        let answer = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "On the Mur")], page: page)
        #expect(try ScriptReply(answer).here == "Graz.Colleague is on this page too.")
        #expect(answer.body.count < 300)
    }

    @Test("What is sent again unchanged is no new revision, and tells the one that stands")
    func unchanged() throws {
        let city = try City.started()
        for base in [0, 0, 1] as [Int64] {
            #expect(try ScriptReply(city.answer("/prof", "prof.context", base: base, [("prof.context", "Mur")])).base == 1)
        }
    }

    @Test("Every kind of field is one answer: ticks with their text, amounts, and nothing ticked")
    func kinds() throws {
        let city = try City.started()
        let ticks = [("gov.forms", "a"), ("gov.forms", "other"), ("gov.forms.other.other", "by name")]
        #expect(try city.answer("/gov", "gov.forms", base: 0, ticks).status == .ok)
        let money = [("gov.budget.amount", "40.000,50"), ("gov.budget.currency", "EUR"), ("gov.budget.year", "")]
        #expect(try city.answer("/gov", "gov.budget", base: 0, money).status == .ok)
        var page = PageReading(try city.get("/gov"))
        #expect(page.ticked("gov.forms") == ["a", "other"] && page.value(of: "gov.forms.other.other") == "by name")
        #expect(page.value(of: "gov.budget.amount") == "40\u{202F}000.50" && page.chosen("gov.budget.currency") == "EUR")
        #expect(try city.answer("/gov", "gov.forms", base: 1, []).status == .ok)
        page = PageReading(try city.get("/gov"))
        #expect(page.ticked("gov.forms") == [])
    }

    @Test("A measure's answer")
    func measure() throws {
        let city = try City.started()
        _ = try city.addMeasure("A measure")
        let answer = try city.answer("/measures/1/m", "m.text", base: 0, [("m.text", "Words")])
        #expect(answer.text == #"{"base":1,"question":"m.text","time":"13:00"}"#)
        #expect(PageReading(try city.get("/measures/1/m")).value(of: "m.text") == "Words")
    }

    @Test("Text that is too long is saved, whole")
    func tooLong() throws {
        let city = try City.started(), long = String(repeating: "ä", count: 500)
        #expect(try city.answer("/prof", "prof.context", base: 0, [("prof.context", long)]).status == .ok)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == long)
    }

    @Test("Two people, one answer: who and when, the field with both texts, and nothing is overwritten")
    func conflict() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the first")])
        let answer = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the second")], as: city.colleague)
        #expect(answer.status == .conflict)
        let reply = try ScriptReply(answer), field = PageReading(markup: reply.html ?? "")
        #expect(reply.base == 1 && reply.time == "13:00")
        #expect(reply.text == "Graz saved another text here while you were writing.")
        #expect(field.words.contains("the first") && field.value(of: "prof.context") == "the second")
        #expect(field.names.contains("conflict.prof.context"))
        #expect(PageReading(try city.get("/prof", as: city.primary)).value(of: "prof.context") == "the first")
    }

    @Test("The choice between two texts: theirs shows what stands, mine goes into the report")
    func choice() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the first")])
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the second")], as: city.colleague)
        let theirs = try city.answer(
            "/prof", "prof.context", base: 1, [("prof.context", "the second"), ("conflict.prof.context", "theirs")], as: city.colleague)
        #expect(theirs.status == .ok)
        let reply = try ScriptReply(theirs)
        #expect(reply.base == 1 && reply.text == "Graz changed this text at 13:00.")
        #expect(PageReading(markup: reply.html ?? "").value(of: "prof.context") == "the first")
        let mine = try city.answer(
            "/prof", "prof.context", base: 1, [("prof.context", "the second"), ("conflict.prof.context", "mine")], as: city.colleague)
        #expect(try ScriptReply(mine).base == 2)
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "the second")
    }

    @Test("Changes in different paragraphs: the whole text, its revision, and the one from which the writer goes on")
    func joined() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "One\n\nTwo")])
        _ = try city.answer("/prof", "prof.context", base: 1, [("prof.context", "One, changed\n\nTwo")])
        let answer = try city.answer("/prof", "prof.context", base: 1, [("prof.context", "One\n\nTwo, too")], as: city.colleague)
        #expect(answer.status == .ok)
        let reply = try ScriptReply(answer)
        #expect(reply.base == 3 && reply.revision == 4)
        #expect(reply.text?.contains("the changes of both of you are in it now") == true)
        #expect(PageReading(markup: reply.html ?? "").value(of: "prof.context") == "One, changed\n\nTwo, too")
        // Typed on meanwhile, from what was typed: nothing of either is lost.
        let on = try ScriptReply(
            city.answer("/prof", "prof.context", base: 3, [("prof.context", "One\n\nTwo, too, and more")], as: city.colleague))
        #expect(PageReading(markup: on.html ?? "").value(of: "prof.context") == "One, changed\n\nTwo, too, and more")
    }

    @Test("Without a choice the text stays beside the answer; both, one after the other, come back as the field")
    func laterAndJoin() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the first")])
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "the second")], as: city.colleague)
        let later = try ScriptReply(
            city.answer(
                "/prof", "prof.context", base: 1, [("prof.context", "the second, longer"), ("conflict.prof.context", "later")],
                as: city.colleague))
        #expect(later.base == 1 && later.time == nil && later.html == nil)
        #expect(later.text == "Your text is kept beside the other one until you choose between the two.")
        #expect(PageReading(try city.get("/prof", as: city.colleague)).value(of: "prof.context") == "the second, longer")
        #expect(PageReading(try city.get("/prof")).value(of: "prof.context") == "the first")
        let join = try ScriptReply(
            city.answer(
                "/prof", "prof.context", base: 1, [("prof.context", "the second"), ("conflict.prof.context", "join")], as: city.colleague))
        #expect(PageReading(markup: join.html ?? "").value(of: "prof.context") == "the first\n\nthe second")
        #expect(join.base == 2 && join.text?.hasPrefix("Saved. Both texts now stand here") == true)
    }

    @Test("What was left as the page showed it takes in the other's newer text")
    func untouched() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "old")])
        _ = try city.answer("/prof", "prof.context", base: 1, [("prof.context", "new")])
        let reply = try ScriptReply(city.answer("/prof", "prof.context", base: 1, [("prof.context", "old")], as: city.colleague))
        #expect(reply.base == 2 && reply.text == "Graz changed this text at 13:00.")
        #expect(PageReading(markup: reply.html ?? "").value(of: "prof.context") == "new")
    }

    @Test("Questions that an answer opens or closes are told, and only then")
    func follow() throws {
        let city = try City.started()
        let page = "gov.unit:0 gov.forms:0 gov.budget:0 gov.file:0"
        #expect(try ScriptReply(city.answer("/gov", "gov.unit", base: 0, [("gov.unit", "no")], page: page)).follow == nil)
        #expect(try ScriptReply(city.answer("/gov", "gov.unit", base: 1, [("gov.unit", "yes")], page: page)).follow == true)
        let opened = "gov.unit:2 gov.unit_name:0 gov.forms:0 gov.budget:0 gov.file:0"
        #expect(try ScriptReply(city.answer("/gov", "gov.forms", base: 0, [("gov.forms", "a")], page: opened)).follow == nil)
        #expect(try ScriptReply(city.answer("/gov", "gov.unit", base: 2, [("gov.unit", "no")], page: opened)).follow == true)
    }

    @Test("A value that follows from the answer comes with it")
    func derived() throws {
        let city = try City.started()
        let small = try ScriptReply(city.answer("/prof", "prof.people", base: 1, [("prof.people", "4000")]))
        let large = try ScriptReply(city.answer("/prof", "prof.people", base: 2, [("prof.people", "400000")]))
        #expect(small.derived?.keys.sorted() == ["prof-class", "reading--prof-people"] && small.derived != large.derived)
        #expect(large.derived?["reading--prof-people"]?.contains("400\u{202F}000") == true)
        let words = PageReading(try city.get("/prof")).words
        for told in try #require(large.derived).values { #expect(words.contains(PageReading.words(of: told))) }
    }

    @Test("What somebody else has changed on the page is told with it, without the answer itself")
    func newer() throws {
        let city = try City.started()
        let page = "prof.name:1 prof.people:1 prof.class:0 prof.context:0"
        _ = try city.answer("/prof", "prof.name", base: 1, [("prof.name", "City of Graz")], page: page)
        let reply = try ScriptReply(
            city.answer("/prof", "prof.context", base: 0, [("prof.context", "Mur")], page: page, as: city.colleague))
        #expect(reply.newer == [ScriptReply.Newer(question: "prof.name", base: 2, text: "Graz changed this text at 13:00.")])
        let own = try ScriptReply(city.answer("/prof", "prof.people", base: 1, [("prof.people", "5")], page: page))
        #expect(
            own.newer?.map(\.text) == [
                "You changed this text in another window at 13:00.", "Graz.Colleague changed this text at 13:00.",
            ])
    }

    @Test("The primary and a colleague are answered alike")
    func roles() throws {
        let city = try City.started(), other = try City.started()
        let primary = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "Mur")])
        let colleague = try other.answer("/prof", "prof.context", base: 0, [("prof.context", "Mur")], as: other.colleague)
        #expect(primary == colleague)
    }

    @Test("The page says when each answer was saved and what time it is now")
    func facts() throws {
        let city = try City.started()
        _ = try city.answer("/prof", "prof.context", base: 0, [("prof.context", "Mur")], as: city.colleague)
        _ = try city.answer("/prof", "prof.name", base: 1, [("prof.name", "City of Graz")])
        let line = PageReading(try city.get("/prof")).tags("<div class=\"saving\"").first ?? ""
        let reading = PageReading(markup: line)
        let noon = Site.noon.seconds
        #expect(reading.attribute("data-now", in: line) == String(noon))
        #expect(reading.attribute("data-times", in: line) == "prof.name:\(noon):1 prof.people:\(noon):0 prof.context:\(noon):0")
        #expect(reading.attribute("data-account", in: line) == String(city.primary.viewer.account))
    }
}
