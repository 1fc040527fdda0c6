import Credentials
import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("Checking and submitting")
struct SubmitPageTests {
    @Test("The check page shows every answer, and every problem linked to its field")
    func problems() throws {
        let city = try City.started()
        _ = try city.save("/prof", ["prof.people": "many", "prof.context": "On the Mur"])
        _ = try city.addMeasure("")
        let page = PageReading(try city.get("/check"))
        #expect(page.words.contains("On the Mur"))
        let expected = [
            "/report/2027/graz/prof?from=check#prof-people", "/report/2027/graz/gov?from=check#gov-unit",
            "/report/2027/graz/measures/1/m?from=check#m-title",
        ]
        #expect(Array(page.links.filter { $0.contains("from=check") }.prefix(3)) == expected)
        for link in expected {
            let pieces = link.split(separator: "#")
            let target = try city.site.get(String(pieces[0]), as: city.primary, routes: reportRoutes)
            #expect(target.text.contains("id=\"\(pieces[1])\""), "\(link)")
            #expect(target.text.contains("aria-invalid=\"true\""), "\(link)")
        }
        #expect(page.words.contains("You can submit as soon as the 3 points in the list on top are settled."))
        #expect(!page.markup.contains("button-danger"))
    }

    @Test("Mending from the check page leads back to it")
    func backToCheck() throws {
        let city = try City.started()
        let page = PageReading(try city.get("/gov?from=check"))
        #expect(page.actions.contains("/report/2027/graz/gov?from=check"))
        #expect(try city.location(city.post("/gov?from=check", [("gov.unit", "no")])) == "/report/2027/graz/check#section-gov")
    }

    @Test("Submitting freezes version 1 with a hash and a receipt, and does so once")
    func submit() throws {
        let city = try City.complete()
        let first = try city.post("/check")
        #expect(city.location(first) == "/report/2027/graz/receipt")
        city.site.now = Site.noon + 60
        #expect(try city.location(city.post("/check")) == "/report/2027/graz/receipt?again=1")
        let viewer = city.primary.viewer
        let (submissions, content) = try city.site.store.read { reader in
            let report = try #require(try reader.report(year: 2027, member: city.member, viewer: viewer))
            return (
                try reader.submissions(of: report, viewer: viewer), try reader.submissionContent(of: report, version: 1, viewer: viewer)
            )
        }
        let submission = try #require(submissions.first)
        #expect(submissions.count == 1)
        #expect(submission.submittedAt == Site.noon)
        #expect(submission.digest == Digest.sha256Hex(try #require(content)))
        let receipt = PageReading(try city.get("/receipt", as: city.colleague))
        #expect(receipt.words.contains(submission.reference))
        #expect(receipt.words.contains(submission.digest))
        #expect(receipt.words.contains("1 February 2027, 13:00 (UTC+1)"))
        let sentence = "The report had already been submitted on 1 February 2027, 13:00 (UTC+1) by Graz; nothing was sent twice."
        #expect(!receipt.words.contains(sentence))
        #expect(PageReading(try city.get("/receipt?again=1")).words.contains(sentence))
    }

    @Test("What was typed on a page that can no longer be saved is not lost: the refusal shows it")
    func typedTooLate() throws {
        let city = try City.complete()
        let page = PageReading(try city.get("/prof"))
        _ = try city.post("/check")
        let refused = try city.send(page, to: "/prof", ["prof.context": "Two hours of <b>work</b>\r\n  & more", "prof.name": "Graz"])
        #expect(refused.status == .conflict)
        #expect(PageReading(refused).words.contains("What you typed"))
        #expect(refused.text.contains("<li>Two hours of &lt;b&gt;work&lt;/b&gt;\n  &amp; more</li>"))
        #expect(!refused.text.contains("prof.context:"), "nothing but what was typed")
        #expect(try !city.post("/prof", [("prof.name", "x")]).text.contains("What you typed"), "a word is no loss")
    }

    @Test("After submitting every page is read-only and says why, since when and whom to ask")
    func readOnly() throws {
        let city = try City.complete()
        _ = try city.post("/check")
        for path in ["", "/prof", "/gov", "/measures", "/measures/1", "/measures/1/m", "/attachment", "/check"] {
            let page = PageReading(try city.get(path, as: city.colleague))
            #expect(page.words.contains("submitted by Graz on 1 February 2027, 13:00 (UTC+1). It can only be read now."), "\(path)")
            #expect(page.words.contains("office@example.org"), "\(path)")
            #expect(page.actions.filter { $0.hasPrefix("/report") } == [], "\(path)")
        }
        #expect(PageReading(try city.get("/prof")).words.contains("A city on a river"))
        for (path, fields) in [
            ("/prof", [("prof.name", "x")]), ("/measures", [("form", Token().text)]), ("/measures/1/remove", []),
            ("/measures/1/move", [("to", "up")]),
            ("/attachment/remove", []),
        ] {
            #expect(try city.post(path, fields).status == .conflict, "\(path)")
        }
        #expect(PageReading(try city.get("/prof")).words.contains("Graz"))
    }

    @Test("Hidden answers are kept in the draft and left out of the submission")
    func hiddenAnswers() throws {
        let city = try City.complete()
        _ = try city.save("/gov", ["gov.unit": "yes"])
        _ = try city.save("/gov", ["gov.unit_name": "secret desk"])
        _ = try city.save("/gov", ["gov.unit": "no"])
        _ = try city.post("/check")
        let viewer = city.primary.viewer
        let content = try city.site.store.read { reader in
            let report = try #require(try reader.report(year: 2027, member: city.member, viewer: viewer))
            return try reader.submissionContent(of: report, version: 1, viewer: viewer)
        }
        let text = String(decoding: try #require(content), as: UTF8.self)
        #expect(text.contains("A city on a river"))
        #expect(!text.contains("secret desk"))
    }

    @Test("A secondary sees that only the primary can submit; a forged submit is refused and journaled")
    func secondary() throws {
        let city = try City.complete()
        let page = PageReading(try city.get("/check", as: city.colleague))
        #expect(page.words.contains("Only Graz, the responsible person of your city, can submit the report."))
        #expect(!page.actions.contains("/report/2027/graz/check"))
        let forged = try city.post("/check", as: city.colleague)
        #expect(forged.status == .forbidden)
        #expect(PageReading(try city.get("/check")).actions.contains("/report/2027/graz/check"))
        let journal = try city.site.store.read { try $0.journal(subject: "report/2027/graz") }
        #expect(journal.map(\.event).contains(.submissionRefused))
        #expect(journal.first { $0.event == .submissionRefused }?.account == city.colleague.viewer.account)
    }

    @Test("Submitting an incomplete report lists the problems and changes nothing")
    func incomplete() throws {
        let city = try City.started()
        let answer = try city.post("/check")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<title>Error: "))
        #expect(try city.location(city.get("/receipt")) == "/report/2027/graz/check")
    }

    @Test("The door closes at deadline plus grace", arguments: [(Int64(-1), Status.seeOther), (0, .conflict), (1, .conflict)])
    func deadline(seconds: Int64, status: Status) throws {
        let city = try City.complete()
        try city.site.travel(to: Site.deadline + 3600 + seconds, with: city.primary)
        #expect(try city.post("/check").status == status)
    }

    @Test("Within the grace a report is still taken", arguments: [Int64(-1), 0, 1])
    func grace(seconds: Int64) throws {
        let city = try City.complete()
        try city.site.travel(to: Site.deadline + seconds, with: city.primary)
        #expect(try city.post("/check").status == .seeOther)
    }
}
