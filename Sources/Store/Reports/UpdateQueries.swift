import Domain
import Foundation
import GRDB

/// An update that is being written.
package struct OpenUpdate: Hashable, Sendable {
    /// The frozen version it started from.
    package var version: Int
    package var startedAt: Instant
    package var startedBy: String
}

extension Reader {
    /// The update that the city is writing: for people of that city, nobody else; nil where there is none.
    package func openUpdate(of report: Report, viewer: Viewer) throws -> OpenUpdate? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            """
            SELECT version, startedAt, account.name FROM reportUpdate JOIN account ON account.id = startedBy
            WHERE report = ? AND endedAt IS NULL
            """, [report.id]
        ) { OpenUpdate(version: $0[0], startedAt: $0[1], startedBy: $0[2]) }
    }

    /// The file that belongs to a frozen version, and how it was named then.
    package func frozenAttachment(of report: Report, version: Int, viewer: Viewer) throws -> [UInt8]? {
        guard try mayReadFrozen(report, viewer) else { return nil }
        return try db.first(
            "SELECT bytes FROM submission JOIN file ON file.digest = submission.attachment WHERE report = ? AND version = ?",
            [report.id, version]
        ) { Array($0[0] as Data) }
    }

    /// The last text that an answer had before an instant; nil where it had none.
    package func answer(of report: Report, key: AnswerKey, before instant: Instant, viewer: Viewer) throws -> Answer? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            """
            SELECT text, parts FROM answerHistory WHERE report = ? AND measure = ? AND question = ? AND savedAt < ?
            AND origin NOT IN ('typed', 'erased') ORDER BY revision DESC LIMIT 1
            """, [report.id, key.measure, key.question, instant]
        ) { Answer($0[0], parts: try AnswerParts.read($0[1])) }
    }
}

extension Writer {
    /// Notes that an update has begun. Whether it may was decided before, in the same transaction.
    package func beginUpdate(report: Int64, version: Int, at now: Instant, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO reportUpdate (report, number, version, startedAt, startedBy)
            SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM reportUpdate WHERE report = ?1
            """, [report, version, now, account])
    }

    /// Ends the update that is open, if there is one; dropped or, else, submitted.
    package func endUpdate(report: Int64, isDropped: Bool, at now: Instant, by account: Int64) throws {
        try db.change(
            "UPDATE reportUpdate SET endedAt = ?, endedBy = ?, outcome = ? WHERE report = ? AND endedAt IS NULL",
            [now, account, isDropped ? "dropped" : "submitted", report])
    }

    /// Attaches the file of a frozen version again, in the place of what is attached now; takes the attachment away where that version had none.
    package func restoreAttachment(report: Int64, version: Int, fileName: String, type: AttachmentType, at now: Instant, by account: Int64)
        throws
    {
        try db.change(
            """
            INSERT INTO attachment (report, digest, fileName, type, size, savedAt, savedBy)
            SELECT report, attachment, ?3, ?4, length(bytes), ?5, ?6 FROM submission JOIN file ON file.digest = attachment
            WHERE report = ?1 AND version = ?2
            ON CONFLICT (report) DO UPDATE SET digest = excluded.digest, fileName = excluded.fileName, type = excluded.type,
            size = excluded.size, savedAt = excluded.savedAt, savedBy = excluded.savedBy
            """, [report, version, fileName, type.rawValue, now, account])
        try forgetUnusedFiles()
    }
}
