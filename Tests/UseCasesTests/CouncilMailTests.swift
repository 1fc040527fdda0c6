import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Mail about the council's work does not go when what it tells is no longer so.
@Suite struct CouncilMailTests {
    private let city: City
    private let expert: Viewer

    init() throws {
        city = try City.started()
        expert = try city.sample.account("expert", role: .council)
        let account = expert.account, admin = city.admin, member = city.member, primary = city.primary
        try city.store.write { writer in
            try writer.handOver(account: account, name: "Expert", email: "expert@example.org")
            try writer.handOver(account: primary.account, name: "Anna", email: "anna@example.org")
            let report = try writer.reader.report(year: 2027, member: member, viewer: primary)?.id ?? 0
            try writer.insert(
                Submission(version: 1, submittedAt: City.noon, submittedBy: "Anna", digest: "d", reference: "r"),
                content: Array("{}".utf8), attachment: nil, report: report, by: primary.account)
            try writer.setState(.submitted, report: report)
            try writer.assign(report: report, to: account, isLead: true, at: City.noon, by: admin.account)
        }
    }

    private func queue(_ kind: Message.Kind, to account: Int64, name: String, email: String, member: Int64?) throws {
        let admin = city.admin.account
        try city.store.write { writer in
            let content = Message.Content(
                kind: kind, member: member, account: account, year: 2027, recipientName: name, recipientEmail: email, language: .en,
                text: MessageText(subject: "s", body: "b"), messageId: "\(kind)@example.org")
            guard let id = try writer.insert(content, at: City.noon, by: admin) else { return }
            try writer.setState(.queued, message: id)
            try writer.noteRelease(message: id, at: City.noon, by: admin)
        }
    }

    private func deliver() throws -> DeliverNext.Step {
        try DeliverNext(store: city.store, worker: "w") { City.noon + 60 }.perform { _ in .accepted("250 ok") }
    }

    @Test func aMailAboutReportsGoesAsLongAsOneIsInHand() throws {
        try queue(.assignment, to: expert.account, name: "Expert", email: "expert@example.org", member: nil)
        #expect(try deliver() == .done(.accepted))
    }

    @Test func aMailAboutReportsDoesNotGoOnceNothingIsInHandAnyMore() throws {
        try queue(.assignment, to: expert.account, name: "Expert", email: "expert@example.org", member: nil)
        try DeclareConflict(store: city.store).perform(
            account: expert.account, member: "graz", ground: .conflict, note: "", by: expert, now: City.noon)
        #expect(try deliver() == .cancelled(.superseded))
    }

    @Test func aMailAboutAReturnDoesNotGoOnceTheReportHasComeAgain() throws {
        try queue(.return, to: city.primary.account, name: "Anna", email: "anna@example.org", member: city.member)
        #expect(try deliver() == .cancelled(.submitted))
    }
}
