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
    /// The last frozen version of the member's latest report before a cycle: for people of that city, nobody else.
    package func formerSubmission(member: Int64, before year: Int, viewer: Viewer) throws -> FormerSubmission? {
        guard Permissions.refusal(of: .readReport, on: .report(member: member, state: .submitted), by: viewer) == nil else { return nil }
        return try db.first(
            """
            SELECT report.id, year, version FROM report JOIN submission ON submission.report = report.id
            WHERE member = ? AND year < ? ORDER BY year DESC, version DESC LIMIT 1
            """, [member, year]
        ) { FormerSubmission(report: $0[0], year: $0[1], version: $0[2]) }
    }

    /// The canonical content of that version: for people of its city, nobody else.
    package func content(of former: FormerSubmission, viewer: Viewer) throws -> [UInt8]? {
        try db.first(
            """
            SELECT content FROM submission JOIN report ON report.id = submission.report
            WHERE submission.report = ? AND version = ? AND report.member = ?
            """, [former.report, former.version, viewer.role.belongsToMember ? viewer.member : nil]
        ) { Array(($0[0] as String).utf8) }
    }
}
