import Domain
import GRDB

extension Reader {
    /// The texts that stand beside answers of a report and wait for a decision, the latest first.
    ///
    /// A text that by now is the answer itself waits for nothing and is left out.
    package func textsBeside(of report: Report, viewer: Viewer) throws -> [AnswerBeside] {
        try textsBeside(report, viewer, "", [report.id])
    }

    /// Those beside the answers of one section of a measure (0: of the city's level).
    package func textsBeside(of report: Report, measure: Int, section: Section, viewer: Viewer) throws -> [AnswerBeside] {
        // As in `answers`: "/" is the character after the dot.
        try textsBeside(
            report, viewer, "AND c.measure = ? AND c.question >= ? AND c.question < ?",
            [report.id, measure, section.id + ".", section.id + "/"])
    }

    /// Those beside one answer.
    package func textsBeside(of report: Report, key: AnswerKey, viewer: Viewer) throws -> [AnswerBeside] {
        try textsBeside(report, viewer, "AND c.measure = ? AND c.question = ?", [report.id, key.measure, key.question])
    }

    private func textsBeside(
        _ report: Report, _ viewer: Viewer, _ condition: String, _ arguments: StatementArguments
    ) throws -> [AnswerBeside] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        let select = """
            SELECT c.measure, c.question, c.account, account.name, c.base, c.text, c.parts, c.typedAt
            FROM answerConflict AS c JOIN account ON account.id = c.account
            LEFT JOIN answer ON answer.report = c.report AND answer.measure = c.measure AND answer.question = c.question
            WHERE c.report = ? AND (answer.text IS NOT c.text OR answer.parts IS NOT c.parts)
            """
        return try db.all("\(select) \(condition) ORDER BY c.typedAt DESC, c.base DESC", arguments) { row in
            AnswerBeside(
                key: AnswerKey(measure: row[0], question: row[1]), account: row[2], name: row[3], base: row[4],
                answer: Answer(row[5], parts: try AnswerParts.read(row[6])), typedAt: row[7])
        }
    }
}

extension Writer {
    /// Keeps a text beside its answer, in the place of an earlier one of the same person on the same base.
    package func keepBeside(_ beside: AnswerBeside, report: Int64) throws {
        try db.change(
            """
            INSERT INTO answerConflict (report, measure, question, account, base, text, parts, typedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (report, measure, question, account, base) DO UPDATE SET text = ?6, parts = ?7, typedAt = ?8
            """,
            [
                report, beside.key.measure, beside.key.question, beside.account, beside.base, beside.answer.text,
                try AnswerParts.written(beside.answer.parts), beside.typedAt,
            ])
    }

    /// Takes a text from beside its answer: a person has decided. False when it was gone.
    @discardableResult
    package func removeBeside(_ key: AnswerKey, account: Int64, base: Int64, report: Int64) throws -> Bool {
        try db.change(
            "DELETE FROM answerConflict WHERE report = ? AND measure = ? AND question = ? AND account = ? AND base = ?",
            [report, key.measure, key.question, account, base]) == 1
    }
}
