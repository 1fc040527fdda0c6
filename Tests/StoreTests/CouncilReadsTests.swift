import Domain
import TestSupport
import Testing

@testable import Store

/// What the council's reads return is what `Permissions` allows, on a mixed set of people and reports: every row that comes is allowed, every row
/// that is left out is refused.
@Suite struct CouncilReadsTests {
    private let sample: SampleStore
    private let reports: [Report]
    private let viewers: [Viewer]
    private let admin: Viewer

    init() throws {
        let sample = try SampleStore()
        self.sample = sample
        let cities = try ["bern", "graz", "linz", "lyon", "wien"].map { try SampleReport($0, in: sample) }
        let states: [ReportState] = [.draft, .submitted, .evaluated, .updating, .updated]
        reports = try zip(cities, states).map { city, state in
            guard state != .draft else { return city.report }
            var report = try city.submit(in: sample.store, attachment: nil, content: "{\"of\":\"\(city.report.member)\"}")
            report.state = state
            try sample.store.write { [report] in try $0.setState(report.state, report: report.id) }
            return report
        }
        let admin = try sample.account("admin", role: .admin)
        self.admin = admin
        let council = try ["assigned", "lead", "recused", "idle", "gone"].map { try sample.account($0, role: .council) }
        viewers =
            council + [admin, try sample.account("board", role: .board)] + cities.flatMap { [$0.primary, $0.secondary] }
        try sample.store.write { [reports] writer in
            for report in reports {
                try writer.assign(report: report.id, to: council[0].account, isLead: false, at: SampleStore.noon, by: admin.account)
                try writer.assign(report: report.id, to: council[1].account, isLead: true, at: SampleStore.noon, by: admin.account)
                // Recused from every other city, the draft's among them; the last person from all but one.
                if report.id % 2 == 0 {
                    _ = try writer.insert(
                        Recusal(
                            account: council[2].account, member: report.member, reason: .conflict, note: "", declaredAt: SampleStore.noon),
                        by: admin.account)
                }
            }
            try writer.disable(account: council[4].account, at: SampleStore.noon)
        }
    }

    private func isAllowed(_ action: Action, _ report: Report, _ viewer: Viewer) throws -> Bool {
        let tie = try sample.store.read { try $0.councilTie(year: report.year, member: report.member, viewer: viewer) }
        let subject = Subject.frozen(member: report.member, state: report.state, tie: tie)
        return Permissions.refusal(of: action, on: subject, by: viewer) == nil
    }

    @Test func theListHasExactlyTheReportsThatMayBeReadWithTheirTies() throws {
        for viewer in viewers {
            let found = try sample.store.read { try $0.councilReports(viewer: viewer) }
            // People of a city have lists of their own.
            let expected = try viewer.role.belongsToMember ? [] : reports.filter { try isAllowed(.readFrozen, $0, viewer) }
            #expect(Set(found.map(\.report)) == Set(expected), "\(viewer.name)")
            for entry in found {
                let tie = try sample.store.read {
                    try $0.councilTie(year: entry.report.year, member: entry.member.id, viewer: viewer)
                }
                #expect(entry.tie == tie && tie != .recused, "\(viewer.name)")
            }
        }
        // The set is mixed indeed.
        let counts = try viewers.prefix(6).map { viewer in try sample.store.read { try $0.councilReports(viewer: viewer).count } }
        #expect(counts == [4, 4, 2, 4, 4, 4])
    }

    @Test func whoReadsAReportIsToldToThoseWhoMayReadItButNotToItsCity() throws {
        for viewer in viewers {
            for report in reports {
                let found = try sample.store.read { try $0.assignments(of: report, viewer: viewer) }
                let expected = try isAllowed(.readFrozen, report, viewer) && !viewer.role.belongsToMember
                #expect(!found.isEmpty == expected, "\(viewer.name), \(report.state)")
                #expect(found.first?.isLead == (expected ? true : nil))
            }
        }
    }

    @Test func frozenTextsFilesAndContinuationsAreReadByWhoeverMayReadTheReport() throws {
        for viewer in viewers {
            for report in reports where report.state != .draft {
                let expected = try isAllowed(.readFrozen, report, viewer)
                let found = try sample.store.read { reader in
                    try [
                        !reader.submissions(of: report, viewer: viewer).isEmpty,
                        reader.submissionContent(of: report, version: 1, viewer: viewer) != nil,
                        reader.formerSubmission(member: report.member, before: 2099, viewer: viewer) != nil,
                        reader.content(of: FormerSubmission(report: report.id, year: 2027, version: 1), viewer: viewer) != nil,
                    ]
                }
                #expect(found.allSatisfy { $0 == expected }, "\(viewer.name), \(report.state): \(found)")
            }
        }
    }

    @Test func theWholeBoardIsTheOfficesAlone() throws {
        for viewer in viewers {
            let isOffice = viewer.role == .admin
            let found = try sample.store.read { reader in
                try [
                    !reader.councilPeople(viewer: viewer).isEmpty, !reader.assignments(year: 2027, viewer: viewer).isEmpty,
                ]
            }
            #expect(found == [isOffice, isOffice], "\(viewer.name)")
        }
        let people = try sample.store.read { try $0.councilPeople(viewer: admin) }
        #expect(people.map(\.account.name) == ["Assigned", "Gone", "Idle", "Lead", "Recused"])
        // One report is submitted and not answered.
        #expect(people.map(\.load) == [1, 0, 0, 1, 0])
        #expect(people.filter { !$0.canBeAsked }.map(\.account.name) == ["Gone"])
    }

    @Test func conflictsAndLanguagesAreReadByThePersonAndTheOffice() throws {
        let recused = viewers[2]
        try sample.store.write { try $0.setReadingLanguages(["de", "tr"], account: recused.account) }
        for viewer in viewers {
            let mayKnow = viewer == recused || viewer.role == .admin
            let found = try sample.store.read { reader in
                (
                    try reader.recusals(of: recused.account, viewer: viewer).count,
                    try reader.readingLanguages(of: recused.account, viewer: viewer)
                )
            }
            #expect(found.0 == (mayKnow ? 2 : 0) && found.1 == (mayKnow ? ["de", "tr"] : []), "\(viewer.name)")
        }
    }

    @Test func recommendationsOfEarlierCyclesFollowTheSameRule() throws {
        let graz = reports[1]
        try sample.store.write { writer in
            try writer.insert(
                Recommendation(year: 2025, measure: 0, point: 1, language: "en", text: "A unit"), member: graz.member)
        }
        for viewer in viewers {
            let found = try sample.store.read { try $0.recommendations(member: graz.member, before: 2027, viewer: viewer) }
            #expect(found.map(\.text) == (try isAllowed(.readFrozen, graz, viewer) ? ["A unit"] : []), "\(viewer.name)")
        }
    }

    @Test func returnedReportsAreTheOfficesListAndTheirCitysNews() throws {
        let graz = reports[1]
        try sample.store.write { [admin] writer in
            try writer.insert(
                ReportReturn(
                    version: 1, reason: "A gap", until: SampleStore.deadline, returnedAt: SampleStore.noon, returnedBy: "Admin"),
                report: graz.id, by: admin.account)
            try writer.setState(.draft, report: graz.id)
        }
        var draft = graz
        draft.state = .draft
        for viewer in viewers {
            let (list, own) = try sample.store.read { reader in
                (try reader.returnedReports(year: 2027, viewer: viewer), try reader.openReturn(of: draft, viewer: viewer))
            }
            #expect(list.map(\.member.slug) == (viewer.role == .admin ? ["graz"] : []), "\(viewer.name)")
            #expect(own?.reason == (viewer.role.belongsToMember && viewer.member == graz.member ? "A gap" : nil), "\(viewer.name)")
        }
    }
}
