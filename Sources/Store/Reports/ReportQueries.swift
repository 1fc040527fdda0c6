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

    /// The frozen versions of a report, the first first.
    package func submissions(of report: Report, viewer: Viewer) throws -> [Submission] {
        try db.all(
            """
            SELECT version, submittedAt, submitterName, digest, reference
            FROM submission JOIN report ON report.id = submission.report
            WHERE submission.report = ? AND report.member = ? ORDER BY version
            """, [report.id, viewer.role.belongsToMember ? viewer.member : nil]
        ) { Submission(version: $0[0], submittedAt: $0[1], submittedBy: $0[2], digest: $0[3], reference: $0[4]) }
    }

    /// The canonical content of a frozen version.
    package func submissionContent(of report: Report, version: Int, viewer: Viewer) throws -> [UInt8]? {
        try db.first(
            """
            SELECT content FROM submission JOIN report ON report.id = submission.report
            WHERE submission.report = ? AND version = ? AND report.member = ?
            """, [report.id, version, viewer.role.belongsToMember ? viewer.member : nil]
        ) { Array(($0[0] as String).utf8) }
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

    private func report(_ row: Row) -> Report {
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

    /// Freezes a version.
    package func insert(_ submission: Submission, content: [UInt8], attachment: Attachment?, report: Int64, by account: Int64) throws {
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
