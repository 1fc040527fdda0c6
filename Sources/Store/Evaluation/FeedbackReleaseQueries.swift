import Domain
import GRDB

extension Reader {
    /// The released feedback on a report, the first release first; nothing before it is released, and nothing for those who may not read it.
    package func releasedFeedback(of report: Report, viewer: Viewer) throws -> [ReleasedFeedback] {
        guard try mayReadFeedback(report, viewer) else { return [] }
        return try db.all(
            """
            SELECT number, reportVersion, content, releasedAt, releaserName, reason FROM feedbackRelease WHERE report = ? ORDER BY number
            """, [report.id]
        ) { row in
            ReleasedFeedback(
                number: row[0], reportVersion: row[1], content: try FeedbackContent(canonicalJSON: Array((row[2] as String).utf8)),
                releasedAt: row[3], releasedBy: row[4], reason: row[5])
        }
    }
}

extension Writer {
    /// Adds a release. Whether it is allowed was decided before, in the same transaction.
    package func insert(_ feedback: ReleasedFeedback, digest: String, report: Int64, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO feedbackRelease (report, number, reportVersion, content, digest, releasedAt, releasedBy, releaserName, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                report, feedback.number, feedback.reportVersion, String(decoding: try feedback.content.canonicalJSON(), as: UTF8.self),
                digest, feedback.releasedAt, account, feedback.releasedBy, feedback.reason,
            ])
    }
}
