import Domain
import GRDB

extension Reader {
    /// Every answer of a report, for people of its city.
    package func answers(of report: Report, viewer: Viewer) throws -> [AnswerKey: SavedAnswer] {
        try answers(of: report, viewer, "WHERE answer.report = ?", [report.id])
    }

    /// The answers of one measure (0: of the city's level).
    package func answers(of report: Report, measure: Int, viewer: Viewer) throws -> [AnswerKey: SavedAnswer] {
        try answers(of: report, viewer, "WHERE answer.report = ? AND answer.measure = ?", [report.id, measure])
    }

    /// The answers of one section of a measure (0: of the city's level). What is read does not grow with the report.
    package func answers(of report: Report, measure: Int, section: Section, viewer: Viewer) throws -> [AnswerKey: SavedAnswer] {
        // A question's id is its section's, a dot and a name; "/" is the character after the dot.
        try answers(
            of: report, viewer, "WHERE answer.report = ? AND answer.measure = ? AND answer.question >= ? AND answer.question < ?",
            [report.id, measure, section.id + ".", section.id + "/"])
    }

    /// The answer under a key.
    package func answer(of report: Report, key: AnswerKey, viewer: Viewer) throws -> SavedAnswer? {
        try answers(
            of: report, viewer, "WHERE answer.report = ? AND answer.measure = ? AND answer.question = ?",
            [report.id, key.measure, key.question]
        )[key]
    }

    private func answers(
        of report: Report, _ viewer: Viewer, _ condition: String, _ arguments: StatementArguments
    ) throws -> [AnswerKey: SavedAnswer] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return [:]
        }
        var answers: [AnswerKey: SavedAnswer] = [:]
        let select = """
            SELECT answer.measure, answer.question, text, parts, revision, savedAt, savedBy, coalesce(account.name, ''), fromYear
            FROM answer LEFT JOIN account ON account.id = answer.savedBy
            LEFT JOIN carriedAnswer AS c ON c.report = answer.report AND c.measure = answer.measure AND c.question = answer.question
            AND confirmedAt IS NULL
            """
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: "\(select) \(condition)"), arguments: arguments)
        while let row = try cursor.next() {
            answers[AnswerKey(measure: row[0], question: row[1])] = SavedAnswer(
                answer: Answer(row[2], parts: try AnswerParts.read(row[3])), revision: row[4], savedByAccount: row[6], savedBy: row[7],
                savedAt: row[5], unconfirmedFrom: row[8])
        }
        return answers
    }
}

extension Writer {
    /// Saves an answer and its history line, if the stored revision still is `expected`.
    ///
    /// - Parameters:
    ///   - expected: the revision the change was based on; 0 for none.
    ///   - origin: how the text came about.
    /// - Returns: false when somebody else was faster; nothing is changed then.
    /// - Throws: as `spend`.
    package func save(
        _ answer: Answer, report: Int64, key: AnswerKey, expected: Int64, origin: AnswerOrigin = .saved, at now: Instant, by account: Int64?
    ) throws -> Bool {
        let parts = try AnswerParts.written(answer.parts)
        try spend(answer.text.utf8.count + parts.utf8.count, of: account, in: .report(report), at: now)
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
        // Whoever changes an answer that was taken over has looked at it.
        if expected > 0 { _ = try confirm(key, report: report, at: now, by: account) }
        try db.change(
            """
            INSERT INTO answerHistory (report, measure, question, revision, text, parts, origin, savedAt, savedBy)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, [report, key.measure, key.question, expected + 1, answer.text, parts, origin.rawValue, now, account])
        return true
    }
}
