import Domain
import Store
import Web

/// Who reads which report of a cycle: what the office's pages about it start from.
struct AssignmentBoard: Sendable {
    var cycle: Cycle
    /// Every cycle, the latest first.
    var cycles: [Cycle]
    /// Those that lie with the council.
    var reports: [CouncilReport]
    var hands: [Int64: [Assignment]]
    var people: [CouncilPerson]
    /// Reports that the office has returned and that have not come again.
    var returned: [(member: Member, returned: ReportReturn)]

    /// Of a year; without it of the latest cycle that has reports with the council, else of the latest. Nil without any cycle.
    static func load(year: Int?, viewer: Viewer, in reader: Reader) throws -> AssignmentBoard? {
        let cycles = try reader.cycles()
        let all = try reader.councilReports(viewer: viewer)
        let chosen = year.map { year in cycles.first { $0.year == year } } ?? cycles.first { $0.year == all.first?.report.year }
        guard let cycle = year == nil ? chosen ?? cycles.first : chosen else { return nil }
        return AssignmentBoard(
            cycle: cycle, cycles: cycles, reports: all.filter { $0.report.year == cycle.year },
            hands: try reader.assignments(year: cycle.year, viewer: viewer), people: try reader.councilPeople(viewer: viewer),
            returned: try reader.returnedReports(year: cycle.year, viewer: viewer))
    }

    /// Reports that wait for an answer, as the even spread counts them.
    var sheets: [Spread.Sheet] {
        reports.filter { $0.report.state == .submitted }.map { entry in
            let hands = hands[entry.report.id] ?? []
            return Spread.Sheet(
                report: entry.report.id, member: entry.member.id, language: entry.member.language, hands: hands.map(\.account),
                lead: hands.first(where: \.isLead)?.account)
        }
    }

    /// Those who can be given reports.
    var readers: [CouncilPerson] { people.filter(\.canBeAsked) }

    func entry(_ report: Int64) -> CouncilReport? { reports.first { $0.report.id == report } }
    func entry(member slug: String) -> CouncilReport? { reports.first { $0.member.slug == slug } }
    func person(_ account: Int64) -> CouncilPerson? { people.first { $0.account.id == account } }
}
