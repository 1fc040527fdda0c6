import Domain
import Foundation
import GRDB

extension Reader {
    /// The report's attachment without its bytes.
    package func attachment(of report: Report, viewer: Viewer) throws -> Attachment? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            """
            SELECT fileName, type, size, digest, savedAt, coalesce(account.name, '')
            FROM attachment LEFT JOIN account ON account.id = savedBy WHERE report = ?
            """, [report.id]
        ) { row in
            AttachmentType(rawValue: row[1]).map {
                Attachment(fileName: row[0], type: $0, size: row[2], digest: row[3], savedAt: row[4], savedBy: row[5])
            }
        } ?? nil
    }

    /// The attachment's bytes.
    package func attachmentBytes(of report: Report, viewer: Viewer) throws -> [UInt8]? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            "SELECT bytes FROM attachment JOIN file ON file.digest = attachment.digest WHERE report = ?", [report.id]
        ) { Array($0[0] as Data) }
    }
}

extension Writer {
    /// Stores the report's attachment in the place of an earlier one.
    ///
    /// - Throws: as `spend`.
    package func save(_ attachment: Attachment, bytes: [UInt8], report: Int64, by account: Int64) throws {
        try spend(bytes.count, of: account, in: nil, at: attachment.savedAt)
        try db.change(
            "INSERT INTO file (digest, bytes) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", [attachment.digest, Data(bytes)])
        try db.change(
            """
            INSERT INTO attachment (report, digest, fileName, type, size, savedAt, savedBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (report) DO UPDATE SET digest = ?2, fileName = ?3, type = ?4, size = ?5, savedAt = ?6, savedBy = ?7
            """,
            [report, attachment.digest, attachment.fileName, attachment.type.rawValue, attachment.size, attachment.savedAt, account])
        try forgetUnusedFiles()
    }

    /// False when there was none.
    package func removeAttachment(report: Int64) throws -> Bool {
        let removed = try db.change("DELETE FROM attachment WHERE report = ?", [report]) == 1
        try forgetUnusedFiles()
        return removed
    }

    /// A file that neither a report nor a frozen version names is gone for good.
    func forgetUnusedFiles() throws {
        try db.change(
            """
            DELETE FROM file WHERE digest NOT IN (SELECT digest FROM attachment)
            AND digest NOT IN (SELECT attachment FROM submission WHERE attachment IS NOT NULL)
            """, [])
    }
}
