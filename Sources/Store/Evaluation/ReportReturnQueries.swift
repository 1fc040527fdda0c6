import Domain
import GRDB

extension Reader {
    /// The latest return of a report to its city, while the city has not submitted it again: for its people, who correct it. Nil otherwise.
    package func openReturn(of report: Report, viewer: Viewer) throws -> ReportReturn? {
        guard report.state == .draft else { return nil }
        return try lastReturn(of: report, viewer: viewer)
    }

    /// The reports of a cycle that lie with their cities again, with the latest return of each: for the office; others get nothing.
    package func returnedReports(year: Int, viewer: Viewer) throws -> [(member: Member, returned: ReportReturn)] {
        guard Permissions.refusal(of: .assignCouncil, on: .assignments, by: viewer) == nil else { return [] }
        return try db.all(
            """
            SELECT report.member, r.version, r.reason, r.until, r.returnedAt, account.name FROM reportReturn AS r
            JOIN report ON report.id = r.report JOIN account ON account.id = r.returnedBy JOIN member ON member.id = report.member
            WHERE report.year = ? AND report.state = 'draft'
                AND r.version = (SELECT max(version) FROM reportReturn AS other WHERE other.report = r.report)
            ORDER BY member.slug
            """, [year]
        ) { row -> (member: Member, returned: ReportReturn)? in
            try member(id: row[0]).map {
                ($0, ReportReturn(version: row[1], reason: row[2], until: row[3], returnedAt: row[4], returnedBy: row[5]))
            }
        }.compactMap(\.self)
    }
}

extension Writer {
    /// Keeps that a frozen version went back to its city. Whether it may was decided before, in the same transaction.
    package func insert(_ returned: ReportReturn, report: Int64, by account: Int64) throws {
        try db.change(
            "INSERT INTO reportReturn (report, version, reason, until, returnedAt, returnedBy) VALUES (?, ?, ?, ?, ?, ?)",
            [report, returned.version, returned.reason, returned.until, returned.returnedAt, account])
    }
}
