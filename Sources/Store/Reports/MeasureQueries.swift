import Domain
import GRDB

extension Reader {
    /// The measures in the list, in the city's order.
    package func measures(of report: Report, viewer: Viewer) throws -> [Measure] {
        try measures(of: report, removed: false, viewer: viewer)
    }

    /// The measures that were removed and can be restored, the last removed first.
    package func removedMeasures(of report: Report, viewer: Viewer) throws -> [Measure] {
        try measures(of: report, removed: true, viewer: viewer)
    }

    /// A measure by its number, and whether it was removed; nil where it never was.
    package func measure(of report: Report, number: Int, viewer: Viewer) throws -> (measure: Measure, isRemoved: Bool)? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        return try db.first(
            """
            SELECT number, position, coalesce(answer.text, ''), continuesYear, continuesNumber, removedAt IS NOT NULL FROM measure
            LEFT JOIN answer ON answer.report = measure.report AND answer.measure = measure.number AND answer.question = ?3
            WHERE measure.report = ?1 AND number = ?2
            """, [report.id, number, Measure.titleQuestion]
        ) { (measure($0), $0[5]) }
    }

    private func measures(of report: Report, removed: Bool, viewer: Viewer) throws -> [Measure] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT number, position, coalesce(answer.text, ''), continuesYear, continuesNumber FROM measure
            LEFT JOIN answer ON answer.report = measure.report AND answer.measure = measure.number AND answer.question = ?2
            WHERE measure.report = ?1 AND (removedAt IS NOT NULL) = ?3 ORDER BY CASE WHEN ?3 THEN -removedAt END, position, number
            """, [report.id, Measure.titleQuestion, removed]
        ) { measure($0) }
    }

    private func measure(_ row: Row) -> Measure {
        let source = (row[3] as Int?).flatMap { year in (row[4] as Int?).map { MeasureSource(year: year, number: $0) } }
        return Measure(number: row[0], position: row[1], title: row[2], continues: source)
    }
}

extension Writer {
    /// Adds a measure at the end of the list.
    ///
    /// - Parameter formKey: of the form that asked for it; the same key again adds nothing.
    /// - Returns: the measure's number and whether it is new.
    package func insertMeasure(report: Int64, formKey: String, at now: Instant) throws -> (number: Int, isNew: Bool) {
        let earlier = try db.first("SELECT number FROM measure WHERE report = ? AND formKey = ?", [report, formKey]) { $0[0] as Int }
        if let earlier { return (earlier, false) }
        try db.change(
            """
            INSERT INTO measure (report, number, position, formKey, createdAt)
            SELECT ?1, coalesce(max(number), 0) + 1, coalesce(max(position), 0) + 1, ?2, ?3 FROM measure WHERE report = ?1
            """, [report, formKey, now])
        let number = try db.first("SELECT number FROM measure WHERE report = ? AND formKey = ?", [report, formKey]) { $0[0] as Int }
        return (number ?? 0, true)
    }

    /// Gives the measures of the list these places: the first number comes first.
    package func order(measures numbers: [Int], report: Int64) throws {
        for (place, number) in numbers.enumerated() {
            try db.change("UPDATE measure SET position = ? WHERE report = ? AND number = ?", [place + 1, report, number])
        }
    }

    /// Takes a measure off the list; its answers stay. False when it is not on the list.
    package func removeMeasure(report: Int64, number: Int, at now: Instant) throws -> Bool {
        try db.change("UPDATE measure SET removedAt = ? WHERE report = ? AND number = ? AND removedAt IS NULL", [now, report, number]) == 1
    }

    /// Puts a removed measure back where it was. False when it was not removed.
    package func restoreMeasure(report: Int64, number: Int) throws -> Bool {
        try db.change("UPDATE measure SET removedAt = NULL WHERE report = ? AND number = ? AND removedAt IS NOT NULL", [report, number])
            == 1
    }
}
