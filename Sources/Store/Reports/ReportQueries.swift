import Domain
import Foundation
import GRDB

extension Reader {
    /// The report of a member in a cycle, if the viewer may read it: people of that city, nobody else.
    package func report(year: Int, member: Int64, viewer: Viewer) throws -> Report? {
        try db.first(
            "SELECT id, member, year, state, createdAt FROM report WHERE year = ?1 AND member = ?2 AND member = ?3",
            [year, member, viewer.role.belongsToMember ? viewer.member : nil], report)
    }

    /// The reports of the viewer's city, the latest first.
    package func reports(viewer: Viewer) throws -> [Report] {
        try db.all(
            "SELECT id, member, year, state, createdAt FROM report WHERE member = ? ORDER BY year DESC",
            [viewer.role.belongsToMember ? viewer.member : nil], report)
    }

    /// The report of a member in a cycle, if the viewer may read what of it is frozen: its city, the council but those who are recused, the office.
    package func frozenReport(year: Int, member: Int64, viewer: Viewer) throws -> Report? {
        let report = try db.first(
            "SELECT id, member, year, state, createdAt FROM report WHERE year = ? AND member = ?", [year, member], report)
        guard let report, try mayReadFrozen(report, viewer) else { return nil }
        return report
    }

    /// The frozen versions of a report, the first first.
    package func submissions(of report: Report, viewer: Viewer) throws -> [Submission] {
        guard try mayReadFrozen(report, viewer) else { return [] }
        return try db.all(
            """
            SELECT version, submittedAt, submitterName, digest, reference FROM submission WHERE report = ? ORDER BY version
            """, [report.id]
        ) { Submission(version: $0[0], submittedAt: $0[1], submittedBy: $0[2], digest: $0[3], reference: $0[4]) }
    }

    /// The canonical content of a frozen version.
    package func submissionContent(of report: Report, version: Int, viewer: Viewer) throws -> [UInt8]? {
        guard try mayReadFrozen(report, viewer) else { return nil }
        return try db.first("SELECT content FROM submission WHERE report = ? AND version = ?", [report.id, version]) {
            Array(($0[0] as String).utf8)
        }
    }

    /// The latest return of a report to its city; nil where there was none.
    package func lastReturn(of report: Report, viewer: Viewer) throws -> ReportReturn? {
        guard try mayReadFrozen(report, viewer) else { return nil }
        return try db.first(
            """
            SELECT version, reason, until, returnedAt, account.name FROM reportReturn JOIN account ON account.id = returnedBy
            WHERE report = ? ORDER BY version DESC LIMIT 1
            """, [report.id]
        ) { ReportReturn(version: $0[0], reason: $0[1], until: $0[2], returnedAt: $0[3], returnedBy: $0[4]) }
    }

    /// The state of each report of a cycle by member; no text is in it. Only for an admin; others get nothing.
    package func reportStates(year: Int, viewer: Viewer) throws -> [Int64: ReportState] {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return [:] }
        let rows = try db.all("SELECT member, state FROM report WHERE year = ?", [year]) { ($0[0] as Int64, $0[1] as String) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0, ReportState(rawValue: $1) ?? .draft) })
    }

    /// How many reports of a cycle are in each state, for the command line: numbers, no names.
    package func reportCounts(year: Int) throws -> [ReportState: Int] {
        let rows = try db.all("SELECT state, count(*) FROM report WHERE year = ? GROUP BY state", [year]) {
            ($0[0] as String, $0[1] as Int)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { (ReportState(rawValue: $0) ?? .draft, $1) })
    }

    func report(_ row: Row) -> Report {
        Report(id: row[0], member: row[1], year: row[2], state: ReportState(rawValue: row[3]) ?? .draft, createdAt: row[4])
    }
}

extension Writer {
    /// Adds the report of a member in a cycle, or does nothing where it exists.
    ///
    /// - Returns: true when it was added.
    package func insertReport(member: Int64, year: Int, at now: Instant, by account: Int64?) throws -> Bool {
        try db.change(
            "INSERT INTO report (member, year, state, createdAt, createdBy) VALUES (?, ?, 'draft', ?, ?) ON CONFLICT (member, year) DO NOTHING",
            [member, year, now, account]) == 1
    }

    /// Whether the step is allowed was decided before, in the same transaction.
    package func setState(_ state: ReportState, report: Int64) throws {
        try db.change("UPDATE report SET state = ? WHERE id = ?", [state.rawValue, report])
    }

    /// Freezes a version. The first one is stored whatever else its account has written: nobody shall miss the deadline by that.
    ///
    /// - Throws: as `spend`, for a later version.
    package func insert(_ submission: Submission, content: [UInt8], attachment: Attachment?, report: Int64, by account: Int64) throws {
        if submission.version > 1 { try spend(content.count, of: account, in: nil, at: submission.submittedAt) }
        try db.change(
            """
            INSERT INTO submission (report, version, content, digest, attachment, reference, submittedAt, submittedBy, submitterName)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                report, submission.version, String(decoding: content, as: UTF8.self), submission.digest, attachment?.digest,
                submission.reference, submission.submittedAt, account, submission.submittedBy,
            ])
    }
}
