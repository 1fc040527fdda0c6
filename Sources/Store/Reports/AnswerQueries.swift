import Domain
import GRDB

extension Reader {
    /// The answers of a report, all of them or those of one measure (0: the city's level), for people of its city.
    package func answers(of report: Report, measure: Int? = nil, viewer: Viewer) throws -> [AnswerKey: SavedAnswer] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return [:]
        }
        var answers: [AnswerKey: SavedAnswer] = [:]
        let cursor = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT answer.measure, question, text, parts, revision, savedAt, savedBy, coalesce(account.name, '')
                    FROM answer LEFT JOIN account ON account.id = answer.savedBy
                    WHERE report = ?1 AND (answer.measure = ?2 OR ?2 IS NULL)
                    """), arguments: [report.id, measure])
        while let row = try cursor.next() {
            answers[AnswerKey(measure: row[0], question: row[1])] = SavedAnswer(
                answer: Answer(row[2], parts: try AnswerParts.read(row[3])), revision: row[4], savedByAccount: row[6],
                savedBy: row[7], savedAt: row[5])
        }
        return answers
    }

    /// The answer under a key as it was in an earlier revision.
    package func answer(of report: Report, key: AnswerKey, revision: Int64, viewer: Viewer) throws -> Answer? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            "SELECT text, parts FROM answerHistory WHERE report = ? AND measure = ? AND question = ? AND revision = ?",
            [report.id, key.measure, key.question, revision]
        ) { Answer($0[0], parts: try AnswerParts.read($0[1])) }
    }
}

extension Writer {
    /// Saves an answer and its history line, if the stored revision still is `expected`.
    ///
    /// - Parameter expected: the revision the change was based on; 0 for none.
    /// - Returns: false when somebody else was faster; nothing is changed then.
    package func save(
        _ answer: Answer, report: Int64, key: AnswerKey, expected: Int64, at now: Instant, by account: Int64?
    ) throws -> Bool {
        let parts = try AnswerParts.written(answer.parts)
        let changed =
            expected == 0
            ? try db.change(
                """
                INSERT INTO answer (report, measure, question, text, parts, revision, savedAt, savedBy) VALUES (?, ?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (report, measure, question) DO NOTHING
                """, [report, key.measure, key.question, answer.text, parts, now, account])
            : try db.change(
                """
                UPDATE answer SET text = ?, parts = ?, revision = revision + 1, savedAt = ?, savedBy = ?
                WHERE report = ? AND measure = ? AND question = ? AND revision = ?
                """, [answer.text, parts, now, account, report, key.measure, key.question, expected])
        guard changed == 1 else { return false }
        try db.change(
            "INSERT INTO answerHistory (report, measure, question, revision, text, parts, savedAt, savedBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [report, key.measure, key.question, expected + 1, answer.text, parts, now, account])
        return true
    }
}
