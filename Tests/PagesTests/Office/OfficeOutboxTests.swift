import Domain
import HTTP
import OfficePages
import Store
import TestSupport
import Testing

struct OfficeOutboxTests {
    private let office: OfficeSite
    private let anna: Person

    init() throws {
        office = try OfficeSite()
        let graz = try office.site.member("graz", language: "fr")
        anna = try office.site.signIn("anna", role: .primary, member: graz)
        try office.site.store.write { [anna] writer in
            try writer.handOver(account: anna.viewer.account, name: "Anna <b>", email: "anna@graz.example")
            _ = try writer.insertReport(member: graz, year: 2027, at: Site.noon, by: nil)
        }
        try office.member("idle", names: ["en": "Idle"])
    }

    private func prepare() throws -> Response {
        try office.post("/office/outbox/reminders", [("year", "2027"), ("accounts", "\(anna.viewer.account)")])
    }

    private func message() throws -> Message? {
        try office.site.store.read { try $0.messages(in: nil, viewer: office.admin.viewer) }.first
    }

    @Test func thePreviewIsTheListThatIsPrepared() throws {
        let page = try office.get("/office/outbox/reminders").text
        #expect(page.contains("1 person gets a reminder") && page.contains("1 does not, because"))
        #expect(page.contains("anna@graz.example") && page.contains("Anna &lt;b&gt;") && !page.contains("<b>"))
        #expect(page.contains("There is no responsible person"))
        #expect(page.contains("name=\"accounts\" value=\"\(anna.viewer.account)\""))
        #expect(page.contains("Bonjour Anna &lt;b&gt;,") && page.contains("http://127.0.0.1:8080/report/2027/graz"))
        #expect(page.contains("1 mai 2027") || page.contains("00:00 (UTC+2)"))
        #expect(try message() == nil)
        #expect(try prepare().header("Location") == "http://127.0.0.1:8080/office/outbox?prepared=1")
        let text = try #require(try message()?.content.text)
        #expect(text.body.hasPrefix("Bonjour Anna <b>,\n\nle rapport 2027 (Graz) n’a pas encore été soumis."))
        #expect(!text.body.contains("{") && !text.subject.contains("{"))
        #expect(try prepare().header("Location") == "http://127.0.0.1:8080/office/outbox?prepared=0&dropped=1")
    }

    @Test func theListTellsStatesAndCountsAndFilters() throws {
        #expect(try office.get("/office/outbox").text.contains("There are no messages yet."))
        _ = try prepare()
        let page = try office.get("/office/outbox?prepared=1").text
        #expect(page.contains("1 message was prepared") && page.contains("Waits for release (1)") && page.contains("Anna &lt;b&gt;</a>"))
        #expect(try office.get("/office/outbox?state=accepted").text.contains("No message is in this state."))
        #expect(try office.get("/office/outbox?state=held").text.contains("anna@graz.example"))
    }

    @Test func releasingAsksOnItsOwnPageWithTheRedButton() throws {
        _ = try prepare()
        let id = try #require(try message()?.id)
        #expect(!(try office.get("/office/outbox/\(id)")).text.contains("button-danger"))
        for path in ["/office/outbox/release", "/office/outbox/release?message=\(id)"] {
            let page = try office.get(path).text
            #expect(page.contains("Release 1 message?") && page.contains("button-danger") && page.contains("Send 1 message"))
            #expect(page.contains("name=\"messages\" value=\"\(id):1\""))
        }
        #expect(try message()?.state == .held)
        let answer = try office.post("/office/outbox/release", [("messages", "\(id):1")])
        #expect(answer.header("Location") == "http://127.0.0.1:8080/office/outbox?released=1")
        #expect(try message()?.state == .queued)
        #expect(try office.get("/office/outbox/release").text.contains("No message waits for its release."))
    }

    @Test func aMessageIsShownWholeAndEdited() throws {
        _ = try prepare()
        let id = try #require(try message()?.id)
        let path = "/office/outbox/\(id)"
        #expect(try office.get(path).text.contains("Bonjour Anna &lt;b&gt;,"))
        let refused = try office.post(path, [("subject", ""), ("body", "Typed <i>"), ("revision", "1")])
        #expect(refused.status == .unprocessableContent && refused.text.contains("Typed &lt;i&gt;"))
        #expect(refused.text.contains("<a href=\"#subject\">"))
        #expect(try office.post(path, [("subject", "Neu"), ("body", "Text"), ("revision", "1")]).status == .seeOther)
        #expect(try message()?.content.text == MessageText(subject: "Neu", body: "Text"))
        #expect(try office.post(path, [("subject", "Older"), ("body", "Text"), ("revision", "1")]).status == .conflict)
        #expect(try office.get(path).text.contains("Text changed"))
    }

    @Test func aMessageIsHeldCancelledAndSentAgainOnlyWhereThatIsPossible() throws {
        _ = try prepare()
        let id = try #require(try message()?.id)
        let path = "/office/outbox/\(id)"
        #expect(try office.post("\(path)/hold").status == .conflict)
        #expect(try office.get("\(path)/resend").status == .conflict)
        try office.site.store.write { try $0.setState(.unknown, message: id) }
        let page = try office.get(path).text
        #expect(
            page.contains("Nobody knows whether this message went") && page.contains("\(path)/resend") && !page.contains("\(path)/hold"))
        #expect(try office.get("\(path)/resend").text.contains("button-danger"))
        #expect(try office.post("\(path)/resend").status == .seeOther)
        #expect(try message()?.state == .queued)
        #expect(try office.post("\(path)/hold").status == .seeOther)
        #expect(try office.post("\(path)/cancel").status == .seeOther)
        #expect(try office.get(path).text.contains("Somebody of the office decided not to send it."))
    }

    @Test func nobodyElseSeesOrTouchesTheOutbox() throws {
        _ = try prepare()
        let id = try #require(try message()?.id)
        let ben = try office.site.signIn("ben", role: .secondary, member: anna.viewer.member)
        for person in [ben, try office.site.signIn("council", role: .council), try office.site.signIn("board", role: .board)] {
            for path in ["", "/reminders", "/release", "/\(id)", "/\(id)/resend"] {
                let answer = try office.get("/office/outbox\(path)", as: person)
                #expect(answer.status == .forbidden && !answer.text.contains("anna@graz.example"), "\(path)")
            }
            for path in ["/reminders", "/release", "/\(id)", "/\(id)/hold", "/\(id)/cancel", "/\(id)/resend"] {
                #expect(try office.post("/office/outbox\(path)", [("messages", "\(id):1")], as: person).status == .forbidden, "\(path)")
            }
        }
        #expect(try message()?.state == .held)
        #expect(try office.get("/office/outbox/999").status == .notFound)
    }
}
