import Domain
import TestSupport
import Testing

@testable import Store

/// What the council writes is found by exactly those whom `Permissions` allows it: everybody, in every state of a report.
@Suite struct PaperPermissionTests {
    private let sample: SampleStore
    private let city: SampleReport
    private let people: [(viewer: Viewer, tie: CouncilTie)]

    init() throws {
        let sample = try SampleStore()
        self.sample = sample
        let city = try SampleReport("graz", in: sample)
        self.city = city
        let report = try city.submit(in: sample.store)
        let office = try sample.account("office", role: .admin)
        var people: [(viewer: Viewer, tie: CouncilTie)] = [
            (city.primary, .none), (city.secondary, .none), (office, .none), (try sample.account("board", role: .board), .none),
            (try sample.account("wien", role: .primary, member: sample.member("wien")), .none),
        ]
        for (name, tie) in [("none", CouncilTie.none), ("one", .assigned), ("two", .assigned), ("lead", .lead), ("recused", .recused)] {
            people.append((try sample.account(name, role: .council), tie))
        }
        self.people = people
        let council = people
        try sample.store.write { writer in
            for (viewer, tie) in council where tie == .assigned || tie == .lead {
                try writer.assign(report: report.id, to: viewer.account, isLead: tie == .lead, at: SampleStore.noon, by: office.account)
                _ = try writer.beginPaper(
                    .own, of: report, account: viewer.account, language: "en", version: 1, at: SampleStore.noon, by: viewer.account)
            }
            for (viewer, tie) in council where tie == .recused {
                _ = try writer.insert(
                    Recusal(account: viewer.account, member: city.member, reason: .conflict, note: "", declaredAt: SampleStore.noon),
                    by: viewer.account)
            }
            let lead = try #require(council.first { $0.tie == .lead }).viewer
            for kind in [Paper.Kind.agreed, .notes] {
                _ = try writer.beginPaper(
                    kind, of: report, account: nil, language: "en", version: 1, at: SampleStore.noon, by: lead.account)
            }
            let all = try writer.db.all("SELECT id FROM paper") { $0[0] as Int64 }
            for paper in all {
                let place = PaperContent.Key(.conclusion, "en")
                _ = try writer.savePassage(
                    "secret", of: paper, at: place, expected: 0, origin: .saved, at: SampleStore.noon, by: lead.account)
                try writer.keepBeside(
                    AnswerBeside(
                        key: AnswerKey(question: "conclusion"), account: lead.account, name: "", base: 0, answer: Answer("beside"),
                        typedAt: SampleStore.noon), of: paper, at: place)
                try writer.notePresence(in: paper, language: "en", account: lead.account, at: SampleStore.noon)
            }
            let tag = try #require(try writer.addTag(.need, name: "secret", at: SampleStore.noon, by: lead.account))
            try writer.setTags([tag.id], report: report.id, section: "", measure: 0, at: SampleStore.noon, by: lead.account)
            let shared = try #require(council.first { $0.viewer.name == "Two" }).viewer
            let paper = try writer.db.first("SELECT id FROM paper WHERE account = ?", [shared.account]) { $0[0] as Int64 }
            _ = try writer.sharePaper(try #require(paper), at: SampleStore.noon)
        }
    }

    /// Every paper there is, whoever may know of it.
    private func papers() throws -> [Paper] {
        let lead = try #require(people.first { $0.tie == .lead }).viewer
        return try sample.store.read { reader in
            try reader.db.all("SELECT id, kind, account, sharedAt FROM paper ORDER BY id") { row in
                Paper(
                    id: row[0], kind: Paper.Kind(rawValue: row[1]) ?? .own, year: 2027, report: city.report.id, account: row[2], name: "",
                    language: "en", reportVersion: 1, startedAt: SampleStore.noon, revision: 1, sharedAt: row[3])
            }
        }.filter { _ in lead.role == .council }
    }

    @Test(arguments: ReportState.allCases) func whatIsFoundIsWhatThePermissionsAllow(state: ReportState) throws {
        let id = city.report.id
        try sample.store.write { try $0.setState(state, report: id) }
        var report = city.report
        report.state = state
        let all = try papers()
        #expect(all.count == 5)
        for (viewer, tie) in people {
            let subject = Subject.frozen(member: city.member, state: state, tie: tie)
            func may(_ action: Action) -> Bool { Permissions.refusal(of: action, on: subject, by: viewer) == nil }
            try sample.store.read { reader in
                let listed = try reader.papers(of: report, viewer: viewer).map(\.id)
                for paper in all {
                    let isOpen = paper.kind == .notes ? may(.readNotes) : may(.readDrafts)
                    let isReadable = isOpen && (paper.kind != .own || paper.account == viewer.account || paper.sharedAt != nil)
                    let isWriter = isReadable && (paper.kind != .own || paper.account == viewer.account)
                    let place = PaperContent.Key(.conclusion, "en")
                    #expect(listed.contains(paper.id) == isReadable, "\(viewer.name) \(paper.kind)")
                    #expect((try reader.content(of: paper, viewer: viewer) != nil) == isReadable)
                    #expect((try reader.passage(of: paper, at: place, viewer: viewer) != nil) == isReadable)
                    #expect((try reader.passage(of: paper, at: place, revision: 1, viewer: viewer) != nil) == isWriter)
                    #expect(try reader.revisions(of: paper, at: place, viewer: viewer).isEmpty == !isWriter)
                    #expect(try reader.textsBeside(of: paper, viewer: viewer).isEmpty == !isWriter)
                    if viewer.name != "Lead" {
                        let others = try reader.presence(in: paper, language: "en", now: SampleStore.noon, viewer: viewer)
                        #expect(others.isEmpty == !isWriter)
                    }
                }
                #expect(try reader.tags(of: report, viewer: viewer).isEmpty == !may(.readNotes))
            }
        }
    }

    /// A paper whose kind or owner was changed on the way opens nothing.
    @Test func aForgedPaperOpensNothing() throws {
        let own = try #require(try papers().first { $0.kind == .own && $0.sharedAt == nil })
        let other = try #require(people.first { $0.tie == .assigned && $0.viewer.account != own.account }).viewer
        var forged = own
        forged.kind = .notes
        forged.account = other.account
        forged.sharedAt = SampleStore.noon
        #expect(try sample.store.read { try $0.content(of: forged, viewer: other) } == nil)
        #expect(try sample.store.read { try $0.textsBeside(of: forged, viewer: other) }.map(\.text) == [])
    }
}
