import Domain
import TestSupport
import Testing

@testable import Store

/// Every read query returns exactly what `Permissions` allows: each person against each city's report, in both states.
@Suite struct PermissionTests {
    private let sample: SampleStore
    /// A draft, a submitted report, and again a draft.
    private let cities: [(city: SampleReport, report: Report)]
    private let viewers: [Viewer]

    init() throws {
        let sample = try SampleStore()
        self.sample = sample
        cities = try ["graz", "wien", "linz"].map { slug in
            let city = try SampleReport(slug, in: sample)
            try PermissionTests.fill(city, in: sample.store)
            let isSubmitted = slug == "wien"
            let attachment = Domain.Attachment.sample(slug, size: 3)
            return (
                city, isSubmitted ? try city.submit(in: sample.store, attachment: attachment, content: "{\"of\":\"wien\"}") : city.report
            )
        }
        // A city that has not started, and people without a city.
        let idle = try sample.member("idle")
        viewers =
            try cities.flatMap { [$0.city.primary, $0.city.secondary] } + [
                sample.account("idle-primary", role: .primary, member: idle), sample.account("council", role: .council),
                sample.account("board", role: .board), sample.account("admin", role: .admin),
            ]
    }

    @Test func reports() throws {
        for viewer in viewers {
            for (city, report) in cities {
                let found = try sample.store.read { try $0.report(year: 2027, member: city.member, viewer: viewer) }
                #expect(found == (mayRead(report, viewer) ? report : nil), "\(viewer.name)")
            }
            let own = try sample.store.read { try $0.reports(viewer: viewer) }
            #expect(own == cities.map(\.report).filter { mayRead($0, viewer) }, "\(viewer.name)")
        }
    }

    @Test func answers() throws {
        let key = AnswerKey(question: "prof.context")
        try everyPair { reader, report, viewer in
            try [
                !reader.answers(of: report, viewer: viewer).isEmpty, !reader.answers(of: report, measure: 1, viewer: viewer).isEmpty,
                reader.answer(of: report, key: key, revision: 1, viewer: viewer) != nil,
            ]
        }
    }

    @Test func measures() throws {
        try everyPair { reader, report, viewer in
            try [!reader.measures(of: report, viewer: viewer).isEmpty, !reader.removedMeasures(of: report, viewer: viewer).isEmpty]
        }
    }

    @Test func attachments() throws {
        try everyPair { reader, report, viewer in
            try [reader.attachment(of: report, viewer: viewer) != nil, reader.attachmentBytes(of: report, viewer: viewer) != nil]
        }
    }

    @Test func tasks() throws {
        let key = SectionKey(section: "prof")
        try everyPair { reader, report, viewer in
            try [
                reader.tasks(of: report, viewer: viewer)[key]?.holder != nil,
                reader.task(of: report, key: key, viewer: viewer).holder != nil,
                !reader.colleagues(of: report, viewer: viewer).isEmpty,
            ]
        }
    }

    @Test func marks() throws {
        try everyPair { reader, report, viewer in
            let marks = try ReportMark.Kind.allCases.map { try reader.marks($0, of: report, viewer: viewer) }
            return try marks.map { !$0.isEmpty } + [!reader.openMarks(of: report, viewer: viewer).isEmpty]
        }
    }

    @Test func submissions() throws {
        for viewer in viewers {
            for (_, report) in cities where report.state == .submitted {
                let found = try sample.store.read { reader in
                    try [
                        !reader.submissions(of: report, viewer: viewer).isEmpty,
                        reader.submissionContent(of: report, version: 1, viewer: viewer) != nil,
                        reader.frozenReport(year: report.year, member: report.member, viewer: viewer) == report,
                    ]
                }
                let frozen = Subject.frozen(member: report.member, state: report.state, tie: .none)
                let isAllowed = Permissions.refusal(of: .readFrozen, on: frozen, by: viewer) == nil
                #expect(found.allSatisfy { $0 == isAllowed }, "\(viewer.name) on report \(report.id): \(found)")
            }
        }
    }

    /// A report whose member was changed on the way opens nothing in what is frozen.
    @Test func aForgedReportOpensNoSubmission() throws {
        var forged = cities[1].report
        forged.member = cities[0].city.member
        let viewer = cities[0].city.primary
        #expect(try sample.store.read { try $0.submissions(of: forged, viewer: viewer) } == [])
        #expect(try sample.store.read { try $0.submissionContent(of: forged, version: 1, viewer: viewer) } == nil)
    }

    @Test func logins() throws {
        for viewer in viewers {
            for (city, _) in cities {
                let isAllowed =
                    Permissions.refusal(of: .manageColleagues, on: .colleagues(member: city.member), by: viewer) == nil
                    || Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil
                let found = try sample.store.read { try $0.accounts(ofMember: city.member, viewer: viewer) }
                #expect(found.map(\.id) == (isAllowed ? [city.primary.account, city.secondary.account] : []), "\(viewer.name)")
            }
        }
    }

    @Test func theOfficesLists() throws {
        for viewer in viewers {
            let isAllowed = Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil
            try sample.store.read { reader in
                let members = try reader.members(matching: "", from: 0, atMost: 10, viewer: viewer)
                #expect(members.map(\.slug) == (isAllowed ? ["graz", "idle", "linz", "wien"] : []), "\(viewer.name)")
                #expect(try reader.memberCount(matching: "", viewer: viewer) == (isAllowed ? 4 : 0), "\(viewer.name)")
                let states = try reader.reportStates(year: 2027, viewer: viewer)
                #expect(states == (isAllowed ? Dictionary(uniqueKeysWithValues: cities.map { ($0.city.member, $0.report.state) }) : [:]))
            }
        }
    }

    private func mayRead(_ report: Report, _ viewer: Viewer) -> Bool {
        Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil
    }

    /// Holds each thing a query can find to what may be read.
    private func everyPair(in state: ReportState? = nil, _ finds: (Reader, Report, Viewer) throws -> [Bool]) throws {
        for viewer in viewers {
            for (_, report) in cities where state == nil || report.state == state {
                let found = try sample.store.read { try finds($0, report, viewer) }
                #expect(found.allSatisfy { $0 == mayRead(report, viewer) }, "\(viewer.name) on report \(report.id): \(found)")
            }
        }
    }

    /// Answers, a measure, a removed measure, a file, a section in somebody's hands and what the report waits for.
    private static func fill(_ city: SampleReport, in store: Store) throws {
        try store.write { writer in
            for measure in 0...1 {
                let key = AnswerKey(measure: measure, question: "prof.context")
                _ = try writer.save(
                    Answer("secret"), report: city.report.id, key: key, expected: 0, at: SampleStore.noon, by: city.primary.account)
            }
            for form in ["a", "b"] { _ = try writer.insertMeasure(report: city.report.id, formKey: form, at: SampleStore.noon) }
            _ = try writer.removeMeasure(report: city.report.id, number: 2, at: SampleStore.noon)
            _ = try writer.give(
                SectionKey(section: "prof"), report: city.report.id, to: city.secondary.account, dueOn: nil, at: SampleStore.noon,
                by: city.primary.account)
            for kind in ReportMark.Kind.allCases {
                _ = try writer.insertMark(
                    kind, report: city.report.id, number: nil, note: "secret", at: SampleStore.noon, by: city.secondary.account)
            }
            let slug = city.primary.name.lowercased().split(separator: "-")[0]
            try writer.save(
                Domain.Attachment.sample(String(slug), size: 3), bytes: [1, 2, 3], report: city.report.id, by: city.primary.account)
        }
    }
}
