import Domain
import GRDB

extension Reader {
    /// What is being written of a cycle's general feedback; nil before anybody has begun, and for those who do not write it.
    package func generalPaper(year: Int, viewer: Viewer) throws -> Paper? {
        guard mayWriteGeneral(viewer) else { return nil }
        return try db.first("\(Self.selectPaper) WHERE paper.kind = 'general' AND paper.year = ?", [year], paper)
    }

    /// Whether the viewer writes general feedback.
    func mayWriteGeneral(_ viewer: Viewer) -> Bool { Permissions.refusal(of: .writeGeneral, on: .general, by: viewer) == nil }
}

extension Writer {
    /// Begins a cycle's general feedback, or does nothing where it was begun. Whether it may was decided before, in the same transaction.
    package func beginGeneralPaper(year: Int, language: String, at now: Instant, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO paper (kind, year, report, account, language, reportVersion, startedAt, startedBy)
            VALUES ('general', ?, NULL, NULL, ?, 0, ?, ?) ON CONFLICT DO NOTHING
            """, [year, language, now, account])
    }
}
