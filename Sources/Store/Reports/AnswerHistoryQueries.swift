import Domain
import GRDB

extension Reader {
    /// Every revision of an answer without its text, the newest first.
    package func revisions(of report: Report, key: AnswerKey, viewer: Viewer) throws -> [AnswerRevision] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT revision, origin, savedAt, savedBy, coalesce(account.name, '')
            FROM answerHistory LEFT JOIN account ON account.id = savedBy
            WHERE report = ? AND measure = ? AND question = ? ORDER BY revision DESC
            """, [report.id, key.measure, key.question]
        ) { row in
            AnswerRevision(
                revision: row[0], origin: AnswerOrigin(rawValue: row[1]) ?? .saved, savedAt: row[2], savedByAccount: row[3], savedBy: row[4]
            )
        }
    }

    /// The answer under a key as it was in an earlier revision; nil where there is none, or it was thinned out or erased.
    package func answer(of report: Report, key: AnswerKey, revision: Int64, viewer: Viewer) throws -> Answer? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            """
            SELECT text, parts FROM answerHistory
            WHERE report = ? AND measure = ? AND question = ? AND revision = ? AND origin <> 'erased'
            """, [report.id, key.measure, key.question, revision]
        ) { Answer($0[0], parts: try AnswerParts.read($0[1])) }
    }
}

extension Writer {
    /// Takes out of an answer's history what autosave has put between the beginning and the end of one piece of work (see `AnswerRevision.pieces`).
    ///
    /// - Parameter before: newer revisions stay, since a page that is still open may be based on them.
    package func thinHistory(report: Int64, key: AnswerKey, before: Instant) throws {
        try db.change(
            """
            DELETE FROM answerHistory AS middle WHERE report = ?1 AND measure = ?2 AND question = ?3 AND savedAt < ?4 AND origin = 'saved'
            AND revision > 1 AND EXISTS (
                SELECT 1 FROM answerHistory AS next WHERE next.report = ?1 AND next.measure = ?2 AND next.question = ?3
                AND next.revision = middle.revision + 1 AND next.origin = 'saved' AND next.savedBy IS middle.savedBy
                AND next.savedAt - middle.savedAt BETWEEN 0 AND ?5
            )
            """, [report, key.measure, key.question, before, AnswerRevision.pause - 1])
    }

    /// Erases the texts of an answer's earlier revisions, and those that stand beside it; the answer itself stays.
    ///
    /// - Returns: how many texts were erased.
    package func eraseHistory(year: Int, member: Int64, key: AnswerKey) throws -> Int {
        let revisions = try db.change(
            """
            UPDATE answerHistory SET text = '', parts = '', origin = 'erased' WHERE measure = ?3 AND question = ?4 AND origin <> 'erased'
            AND report = (SELECT id FROM report WHERE year = ?1 AND member = ?2)
            AND revision < (
                SELECT answer.revision FROM answer
                WHERE answer.report = answerHistory.report AND answer.measure = ?3 AND answer.question = ?4
            )
            """, [year, member, key.measure, key.question])
        let beside = try db.change(
            """
            DELETE FROM answerConflict
            WHERE report = (SELECT id FROM report WHERE year = ?1 AND member = ?2) AND measure = ?3 AND question = ?4
            """, [year, member, key.measure, key.question])
        return revisions + beside
    }
}
