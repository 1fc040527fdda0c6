import Domain
import GRDB

extension Writer {
    /// Saves a former answer as today's, if the stored revision still is `expected`.
    ///
    /// - Parameters:
    ///   - year: the cycle it comes from.
    ///   - isConfirmed: whether the person has said that it is still true; it is marked as unconfirmed otherwise.
    /// - Returns: false when somebody else was faster; nothing is changed then.
    package func carry(
        _ answer: Answer, report: Int64, key: AnswerKey, expected: Int64, from year: Int, isConfirmed: Bool, at now: Instant,
        by account: Int64
    ) throws -> Bool {
        guard try save(answer, report: report, key: key, expected: expected, origin: .carried, at: now, by: account) else { return false }
        try db.change(
            """
            INSERT INTO carriedAnswer (report, measure, question, fromYear, carriedAt, carriedBy, confirmedAt, confirmedBy)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?7 THEN ?5 END, CASE WHEN ?7 THEN ?6 END)
            ON CONFLICT (report, measure, question) DO UPDATE SET fromYear = ?4, carriedAt = ?5, carriedBy = ?6,
            confirmedAt = CASE WHEN ?7 THEN ?5 END, confirmedBy = CASE WHEN ?7 THEN ?6 END
            """, [report, key.measure, key.question, year, now, account, isConfirmed])
        return true
    }

    /// Somebody says that an answer that was taken over is true, or has changed it. False when nothing waited for that.
    package func confirm(_ key: AnswerKey, report: Int64, at now: Instant, by account: Int64?) throws -> Bool {
        try db.change(
            """
            UPDATE carriedAnswer SET confirmedAt = ?, confirmedBy = ?
            WHERE report = ? AND measure = ? AND question = ? AND confirmedAt IS NULL
            """, [now, account, report, key.measure, key.question]) == 1
    }

    /// What is unconfirmed in a measure is unconfirmed in its copy, where the copy says the same.
    package func copyUnconfirmed(report: Int64, from measure: Int, to copy: Int) throws {
        try db.change(
            """
            INSERT INTO carriedAnswer (report, measure, question, fromYear, carriedAt, carriedBy)
            SELECT c.report, ?3, c.question, fromYear, carriedAt, carriedBy FROM carriedAnswer AS c
            JOIN answer AS a ON a.report = c.report AND a.measure = c.measure AND a.question = c.question
            JOIN answer AS b ON b.report = c.report AND b.measure = ?3 AND b.question = c.question AND b.text = a.text AND b.parts = a.parts
            WHERE c.report = ?1 AND c.measure = ?2 AND confirmedAt IS NULL
            """, [report, measure, copy])
    }

    /// Says which measure of an earlier report a new one continues.
    package func setSource(_ source: MeasureSource, report: Int64, measure: Int) throws {
        try db.change(
            "UPDATE measure SET continuesYear = ?, continuesNumber = ? WHERE report = ? AND number = ?",
            [source.year, source.number, report, measure])
    }
}

extension Reader {
    /// The measure that continues a former one, in the list or removed, and whether it was removed.
    package func measure(
        of report: Report, continuing source: MeasureSource, viewer: Viewer
    ) throws -> (measure: Measure, isRemoved: Bool)? {
        guard
            let number = try db.first(
                "SELECT number FROM measure WHERE report = ? AND continuesYear = ? AND continuesNumber = ?",
                [report.id, source.year, source.number], { $0[0] as Int })
        else { return nil }
        return try measure(of: report, number: number, viewer: viewer)
    }

    /// The former measures that are continued, in the list or removed, by number of the measure that continues each.
    package func continuedMeasures(of report: Report, viewer: Viewer) throws -> [MeasureSource: Int] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return [:]
        }
        let rows = try db.all(
            "SELECT continuesYear, continuesNumber, number FROM measure WHERE report = ? AND continuesYear IS NOT NULL", [report.id]
        ) { (MeasureSource(year: $0[0], number: $0[1]), $0[2] as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}
