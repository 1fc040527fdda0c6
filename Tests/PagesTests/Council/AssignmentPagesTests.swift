import Domain
import HTTP
import OfficePages
import TestSupport
import Testing

@Suite("The office gives reports to the council")
struct AssignmentPagesTests {
    private static let lyon = "/office/assignments/2027/lyon"

    @Test("The list shows who reads what, who has how many, and every conflict")
    func list() throws {
        let council = try CouncilSite()
        let words = PageReading(try council.office("/office/assignments")).words
        #expect(words.contains("One of 2 waiting reports has no reader or nobody who leads."))
        #expect(words.contains("Lead (leads), Reader") && words.contains("Nobody yet"))
        #expect(words.contains("Recused Reports in hand0") || words.contains("RecusedReports in hand0"), "\(words)")
        #expect(!words.contains("Only a draft"))
    }

    @Test("Whoever is given a report has it, is told by a mail that waits in the outbox, and it is noted")
    func give() throws {
        let council = try CouncilSite()
        let other = council.other.viewer.account
        try council.giveAddress(to: council.other)
        let sent = try council.office(Self.lyon, [("was", ""), ("reader", "\(other)"), ("lead", "\(other)")])
        #expect(sent.status == .seeOther)
        #expect(PageReading(try council.get("/council", as: council.other)).words.contains("One report is waiting"))
        #expect(try council.journal("report/2027/lyon", .reportAssigned).map(\.details) == ["account/\(other), lead"])
        let messages = try council.site.store.read { try $0.messages(in: .held, viewer: council.admin.viewer) }
        #expect(messages.map(\.content.kind) == [.assignment] && messages.map(\.content.recipientEmail) == ["other@example.org"])
        // The mail names no city: what is in hand may change until it goes.
        #expect(messages.allSatisfy { !$0.content.text.body.contains("Lyon") && $0.content.text.body.contains("/council") })

        // Taken back: the report is nobody's again.
        _ = try council.office(Self.lyon, [("was", "\(other)"), ("lead", "")])
        #expect(PageReading(try council.get("/council", as: council.other)).words.contains("No report is waiting for you."))
        #expect(try council.journal("report/2027/lyon", .assignmentEnded).map(\.details) == ["account/\(other)"])
    }

    @Test("Somebody with a conflict is shown as such, cannot be chosen, and a form that names them is refused")
    func conflict() throws {
        let council = try CouncilSite()
        let recused = council.recused.viewer.account
        let page = PageReading(try council.office("/office/assignments/2027/graz"))
        #expect(page.words.contains("Cannot read this report because of a conflict: Recused"))
        #expect(!page.tags("<input").contains { $0.contains("name=\"reader\"") && $0.contains("value=\"\(recused)\"") })
        let was = "\(council.reader.viewer.account),\(council.lead.viewer.account)"
        let sent = try council.office("/office/assignments/2027/graz", [("was", was), ("reader", "\(recused)")])
        #expect(sent.status == .conflict)
        #expect(PageReading(sent).words.contains("has declared a conflict"))
        #expect(PageReading(try council.get("/council", as: council.reader)).words.contains("One report is waiting"))
    }

    @Test("A form that was opened before somebody else changed the hands is refused, and so is a login that was switched off")
    func stale() throws {
        let council = try CouncilSite()
        let other = council.other.viewer.account
        let sent = try council.office("/office/assignments/2027/graz", [("was", ""), ("reader", "\(other)")])
        #expect(sent.status == .conflict && PageReading(sent).words.contains("Somebody has changed meanwhile"))
        try council.site.store.write { try $0.disable(account: other, at: Site.noon) }
        #expect(try council.office(Self.lyon, [("was", ""), ("reader", "\(other)")]).status == .conflict)
        #expect(!PageReading(try council.office(Self.lyon)).words.contains("Other"))
    }

    @Test(
        "The proposed spread can be changed before it is taken, and is refused as a whole with everything chosen where a conflict came meanwhile"
    )
    func spread() throws {
        let council = try CouncilSite()
        let other = council.other.viewer.account, lead = council.lead.viewer.account
        try council.site.store.write { writer in
            for person in [other, lead] { try writer.setReadingLanguages(["de"], account: person) }
        }
        let page = PageReading(try council.office("/office/assignments/spread?year=2027&readers=2"))
        let report = try #require(
            try council.site.store.read { try $0.frozenReport(year: 2027, member: council.lyon.member, viewer: council.admin.viewer) })
        #expect(page.chosen("lead.\(report.id)") == "\(other)")
        let fields = [
            ("year", "2027"), ("readers", "2"), ("reports", "\(report.id)"), ("was.\(report.id)", ""), ("lead.\(report.id)", "\(other)"),
            ("reader.\(report.id)", "\(lead)"),
        ]
        try council.site.store.write { writer in
            _ = try writer.insert(
                Recusal(account: lead, member: council.lyon.member, reason: .conflict, note: "", declaredAt: Site.noon), by: lead)
        }
        let refused = try council.office("/office/assignments/spread", fields)
        #expect(refused.status == .conflict && refused.text.contains("Lead (has a conflict)"))
        #expect(PageReading(try council.get("/council", as: council.other)).words.contains("No report is waiting for you."))
        let taken = try council.office("/office/assignments/spread", fields.dropLast() + [("reader.\(report.id)", "")])
        #expect(taken.status == .seeOther)
        #expect(PageReading(try council.get("/council", as: council.other)).words.contains("One report is waiting"))
    }
}
