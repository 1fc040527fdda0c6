import Domain
import GRDB

extension Reader {
    /// Beside which answers of a report texts stand and wait for a decision, and whose, the latest first. The texts themselves are not read: pages that
    /// only say where they wait need not grow with them.
    ///
    /// A text that by now is the answer itself waits for nothing and is left out.
    package func placesBeside(of report: Report, viewer: Viewer) throws -> [PlaceBeside] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            "SELECT c.measure, c.question, c.account, account.name \(Self.waiting) ORDER BY c.typedAt DESC, c.base DESC", [report.id]
        ) { PlaceBeside(key: AnswerKey(measure: $0[0], question: $0[1]), account: $0[2], name: $0[3]) }
    }

    /// The viewer's own beside the answers of one section of a measure (0: of the city's level).
    package func ownTextsBeside(of report: Report, measure: Int, section: Section, viewer: Viewer) throws -> [AnswerBeside] {
        // As in `answers`: "/" is the character after the dot.
        try textsBeside(
            report, viewer, "AND c.measure = ? AND c.question >= ? AND c.question < ? AND c.account = ?",
            [report.id, measure, section.id + ".", section.id + "/", viewer.account])
    }

    /// Those beside one answer.
    package func textsBeside(of report: Report, key: AnswerKey, viewer: Viewer) throws -> [AnswerBeside] {
        try textsBeside(report, viewer, "AND c.measure = ? AND c.question = ?", [report.id, key.measure, key.question])
    }

    private static let waiting = """
        FROM answerConflict AS c JOIN account ON account.id = c.account
        LEFT JOIN answer ON answer.report = c.report AND answer.measure = c.measure AND answer.question = c.question
        WHERE c.report = ? AND (answer.text IS NOT c.text OR answer.parts IS NOT c.parts)
        """

    private func textsBeside(
        _ report: Report, _ viewer: Viewer, _ condition: String, _ arguments: StatementArguments
    ) throws -> [AnswerBeside] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        let select = """
            SELECT c.measure, c.question, c.account, account.name, c.base, c.text, c.parts, c.typedAt
            \(Self.waiting)
            """
        return try db.all("\(select) \(condition) ORDER BY c.typedAt DESC, c.base DESC", arguments) { row in
            AnswerBeside(
                key: AnswerKey(measure: row[0], question: row[1]), account: row[2], name: row[3], base: row[4],
                answer: Answer(row[5], parts: try AnswerParts.read(row[6])), typedAt: row[7])
        }
    }
}

extension Writer {
    /// Keeps a text beside its answer, in the place of an earlier one of the same person.
    ///
    /// - Throws: as `spend`.
    package func keepBeside(_ beside: AnswerBeside, report: Int64) throws {
        let parts = try AnswerParts.written(beside.answer.parts)
        try spend(beside.answer.text.utf8.count + parts.utf8.count, of: beside.account, in: .report(report), at: beside.typedAt)
        try db.change(
            """
            INSERT INTO answerConflict (report, measure, question, account, base, text, parts, typedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (report, measure, question, account) DO UPDATE SET base = ?5, text = ?6, parts = ?7, typedAt = ?8
            """,
            [
                report, beside.key.measure, beside.key.question, beside.account, beside.base, beside.answer.text, parts, beside.typedAt,
            ])
    }

    /// Takes a text from beside its answer: a person has decided. False when it was gone, or another one, on another base, stands there by now.
    @discardableResult
    package func removeBeside(_ key: AnswerKey, account: Int64, base: Int64, report: Int64) throws -> Bool {
        try db.change(
            "DELETE FROM answerConflict WHERE report = ? AND measure = ? AND question = ? AND account = ? AND base = ?",
            [report, key.measure, key.question, account, base]) == 1
    }
}
