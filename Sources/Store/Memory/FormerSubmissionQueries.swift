import Domain
import Foundation
import GRDB

/// Which frozen version an earlier report was left with; its content is read apart, since it never changes and may be kept.
package struct FormerSubmission: Hashable, Sendable {
    package var report: Int64
    package var year: Int
    package var version: Int
}

extension Reader {
    /// The last frozen version of the member's latest report before a cycle: for people of that city, and for those who may read what it has
    /// submitted.
    package func formerSubmission(member: Int64, before year: Int, viewer: Viewer) throws -> FormerSubmission? {
        let found = try db.first(
            """
            SELECT report.id, member, year, state, createdAt, version FROM report JOIN submission ON submission.report = report.id
            WHERE member = ? AND year < ? ORDER BY year DESC, version DESC LIMIT 1
            """, [member, year]
        ) { (report($0), $0[5] as Int) }
        guard let (report, version) = found, try mayReadFrozen(report, viewer) else { return nil }
        return FormerSubmission(report: report.id, year: report.year, version: version)
    }

    /// The canonical content of that version: for the same people, who are asked anew.
    package func content(of former: FormerSubmission, viewer: Viewer) throws -> [UInt8]? {
        let report = try db.first("SELECT id, member, year, state, createdAt FROM report WHERE id = ?", [former.report], report)
        return try report.flatMap { try submissionContent(of: $0, version: former.version, viewer: viewer) }
    }
}
