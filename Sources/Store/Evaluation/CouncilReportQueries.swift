import Domain
import GRDB

extension Reader {
    /// Every report that lies with the council and that the viewer may read, the latest cycle first, then by the member's name in addresses.
    ///
    /// For somebody of the council without the reports of cities with a conflict, and for the office; others get nothing.
    ///
    /// - Parameter year: of one cycle; of all without it.
    package func councilReports(year: Int? = nil, viewer: Viewer) throws -> [CouncilReport] {
        // A report that nobody has a tie to: whoever may not read that one may read none in this list.
        guard Permissions.refusal(of: .readFrozen, on: .frozen(member: 0, state: .submitted, tie: .none), by: viewer) == nil,
            !viewer.role.belongsToMember
        else { return [] }
        return try db.all(
            """
            SELECT report.id, report.member, report.year, report.state, report.createdAt, submission.version, submission.submittedAt, isLead
            FROM report JOIN member ON member.id = report.member
            JOIN submission ON submission.report = report.id
                AND submission.version = (SELECT max(version) FROM submission AS other WHERE other.report = report.id)
            LEFT JOIN assignment ON assignment.report = report.id AND assignment.account = ?1
            WHERE report.state <> 'draft' AND (?2 IS NULL OR report.year = ?2)
                AND NOT EXISTS (SELECT 1 FROM recusal WHERE recusal.account = ?1 AND recusal.member = report.member)
            ORDER BY report.year DESC, member.slug
            """, [viewer.account, year]
        ) { row -> CouncilReport? in
            guard let member = try member(id: row[1]) else { return nil }
            let isLead = row[7] as Bool?
            return CouncilReport(
                report: report(row), member: member, version: row[5], submittedAt: row[6],
                tie: isLead.map { $0 ? .lead : .assigned } ?? .none)
        }.compactMap(\.self)
    }
}
