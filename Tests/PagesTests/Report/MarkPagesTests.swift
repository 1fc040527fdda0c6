import Domain
import HTTP
import LibraryPages
import ReportPages
import Testing
import TestSupport

@Suite("A colleague's request and the city's own approval")
struct MarkPagesTests {
    private static let pages = [
        "", "/prof", "/measures", "/measures/1", "/measures/1/m", "/attachment", "/check", "/work", "/submission-request",
    ]

    @Test("A colleague asks from the check page; the responsible person sees who, when and what on home, check and front page")
    func request() throws {
        let city = try City.complete()
        let check = try city.get("/check", as: city.colleague)
        #expect(PageReading(check).actions.contains("/report/2027/graz/submission-request"))
        let number = try #require(PageReading(check).value(of: "number"))
        let fields = [("note", "All is <read>."), ("number", number)]
        let asked = try city.post("/submission-request", fields, as: city.colleague)
        #expect(city.location(asked) == "/report/2027/graz/submission-request?asked=1")
        let sentence = "Graz.Colleague asked you on 1 February 2027, 13:00 (UTC+1) to submit the report. All is <read>."
        for path in ["", "/check", "/submission-request"] { #expect(PageReading(try city.get(path)).words.contains(sentence), "\(path)") }
        #expect(PageReading(try city.site.get("/", as: city.primary, routes: libraryRoutes)).words.contains(sentence))
        let own = PageReading(try city.get("/submission-request?asked=1", as: city.colleague))
        #expect(own.words.contains("Your request was placed."))
        #expect(own.words.contains("Graz.Colleague asked on 1 February 2027, 13:00 (UTC+1) that the responsible person submit the report."))

        let second = try city.location(city.post("/submission-request", fields, as: city.colleague))
        #expect(second == "/report/2027/graz/submission-request?asked=again")
        let again = PageReading(try city.get("/submission-request?asked=again", as: city.colleague))
        #expect(again.words.contains("The request stands already; nothing was sent twice."))
        #expect(!again.actions.contains("/report/2027/graz/submission-request"), "there is one at a time")
    }

    @Test("Anybody of the city withdraws it; pressing again says that it had ended")
    func withdraw() throws {
        let city = try City.complete()
        _ = try city.post("/submission-request", [("note", "Ready"), ("number", "1")], as: city.colleague)
        for query in ["withdrawn=1", "withdrawn=again"] {
            let answer = try city.post("/submission-request/withdraw", [("number", "1")])
            #expect(city.location(answer) == "/report/2027/graz/submission-request?\(query)")
        }
        let page = PageReading(try city.get("/submission-request?withdrawn=again", as: city.colleague))
        #expect(page.words.contains("This request had already ended; nothing was changed."))
        #expect(page.words.contains("Withdrawn: Graz, 1 February 2027, 13:00 (UTC+1)"))
        #expect(page.actions.contains("/report/2027/graz/submission-request"), "another one can be placed")
        #expect(!PageReading(try city.get("")).words.contains("asked you"))
    }

    @Test("Whoever may submit has nobody to ask")
    func primary() throws {
        let city = try City.complete()
        let page = PageReading(try city.get("/submission-request"))
        #expect(page.words.contains("You are the responsible person: you can submit the report yourself"))
        #expect(!page.actions.contains("/report/2027/graz/submission-request"))
        #expect(!page.words.contains("Withdraw"))
        #expect(try city.post("/submission-request", [("number", "1")]).status == .forbidden)
    }

    @Test("A note that is too long comes back whole")
    func tooLong() throws {
        let city = try City.complete()
        let note = String(repeating: "ä", count: 1001)
        let answer = try city.post("/submission-request", [("note", note), ("number", "1")], as: city.colleague)
        #expect(answer.status == .unprocessableContent)
        #expect(PageReading(answer).value(of: "note") == note)
        #expect(PageReading(answer).words.contains("Shorten the text. Characters over the limit: 1"))
    }

    @Test("Waiting for approval is said on every page of the report and blocks nothing")
    func approval() throws {
        let city = try City.complete()
        let fields = [("note", "Gemeinderat"), ("number", "1")]
        #expect(try city.location(city.post("/approval", fields, as: city.colleague)) == "/report/2027/graz/approval?marked=1")
        #expect(try city.location(city.post("/approval", fields)) == "/report/2027/graz/approval?marked=again")
        let sentence = "Waiting for approval (Gemeinderat) since 1 February 2027, 13:00 (UTC+1), marked by Graz.Colleague."
        for path in Self.pages + ["/approval"] { #expect(PageReading(try city.get(path)).words.contains(sentence), "\(path)") }
        #expect(try city.save("/prof", ["prof.context": "Going on"]).status == .seeOther)
        let check = PageReading(try city.get("/check"))
        #expect(check.words.contains("\(sentence) You can submit the report all the same."))
        #expect(check.actions.contains("/report/2027/graz/check"))
        #expect(try city.location(city.post("/check")) == "/report/2027/graz/receipt")
        let page = PageReading(try city.get("/approval"))
        #expect(page.words.contains("Ended by submission: Graz, 1 February 2027, 13:00 (UTC+1)"))
        #expect(!page.words.contains("Waiting for approval"))
    }

    @Test("It ends as given or as no longer waited for, once; what was before is told")
    func endApproval() throws {
        let city = try City.started()
        _ = try city.post("/approval", [("note", ""), ("number", "1")])
        #expect(PageReading(try city.get("")).words.contains("Waiting for approval since 1 February 2027, 13:00 (UTC+1), marked by Graz."))
        for query in ["ended=1", "ended=again"] {
            let answer = try city.post("/approval/end", [("number", "1"), ("given", "1")])
            #expect(city.location(answer) == "/report/2027/graz/approval?\(query)")
        }
        // Back to the page before, and its button once more: nothing is marked twice.
        #expect(try city.location(city.post("/approval", [("note", ""), ("number", "1")])) == "/report/2027/graz/approval?marked=again")
        _ = try city.post("/approval", [("note", "mayor"), ("number", "2")])
        _ = try city.post("/approval/end", [("number", "2"), ("withdrawn", "1")])
        let words = PageReading(try city.get("/approval")).words
        #expect(words.contains("Withdrawn: Graz") && words.contains("Approval given: Graz"))
        #expect(!PageReading(try city.get("")).words.contains("Waiting for approval"))
    }

    @Test("People of other cities learn of none of it")
    func strangers() throws {
        let city = try City.complete()
        _ = try city.post("/approval", [("note", "secret council"), ("number", "1")])
        _ = try city.post("/submission-request", [("note", "secret note"), ("number", "1")], as: city.colleague)
        let other = try City(city.site, slug: "linz")
        _ = try other.post("")
        for path in ["/approval", "/submission-request", "/work"] {
            #expect(try city.get(path, as: other.primary).status == .notFound)
            let own = try other.get(path).text
            #expect(!own.contains("secret"))
        }
        let front = try city.site.get("/", as: other.primary, routes: libraryRoutes).text
        #expect(!front.contains("secret"))
        for path in ["/approval", "/approval/end", "/submission-request/withdraw", "/submission-request"] {
            #expect(try city.post(path, [("number", "1"), ("given", "1")], as: other.colleague).status == .notFound, "\(path)")
        }
    }
}
