import Domain
import GRDB

extension Reader {
    /// Everything of this kind that the report ever waited for, the last first; for people of its city.
    package func marks(_ kind: ReportMark.Kind, of report: Report, viewer: Viewer) throws -> [ReportMark] {
        try marks(of: report, viewer, "kind = ?2", [report.id, kind.rawValue])
    }

    /// What the report waits for now: at most one of each kind.
    package func openMarks(of report: Report, viewer: Viewer) throws -> [ReportMark.Kind: ReportMark] {
        let open = try marks(of: report, viewer, "endedAt IS NULL", [report.id])
        return Dictionary(uniqueKeysWithValues: open.map { ($0.kind, $0) })
    }

    private func marks(
        of report: Report, _ viewer: Viewer, _ condition: String, _ arguments: StatementArguments
    ) throws -> [ReportMark] {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT kind, number, note, setAt, setter.name, setBy, endedAt, coalesce(ender.name, ''), outcome FROM reportMark
            JOIN account AS setter ON setter.id = setBy LEFT JOIN account AS ender ON ender.id = endedBy
            WHERE report = ?1 AND \(condition) ORDER BY number DESC
            """, arguments
        ) { row in
            let end = (row[6] as Instant?).flatMap { at in
                ReportMark.Outcome(rawValue: row[8]).map { ReportMark.End(at: at, by: row[7], outcome: $0) }
            }
            // The CHECK constraint leaves no other kinds.
            return ReportMark(
                kind: ReportMark.Kind(rawValue: row[0]) ?? .approval, number: row[1], note: row[2], setAt: row[3], setBy: row[4],
                setByAccount: row[5], end: end)
        }
    }
}

extension Writer {
    /// Keeps what the report waits for now.
    ///
    /// - Parameter number: of the new mark, as the form expects it; nil takes the next.
    /// - Returns: false when one of this kind holds already, or when the number is not the next: then the same form came twice.
    package func insertMark(
        _ kind: ReportMark.Kind, report: Int64, number: Int?, note: String, at now: Instant, by account: Int64
    ) throws -> Bool {
        let next =
            try db.first(
                "SELECT coalesce(max(number), 0) + 1 FROM reportMark WHERE report = ? AND kind = ?", [report, kind.rawValue]
            ) { $0[0] as Int } ?? 1
        guard number == nil || number == next else { return false }
        return try db.change(
            "INSERT INTO reportMark (report, kind, number, note, setAt, setBy) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [report, kind.rawValue, next, note, now, account]) == 1
    }

    /// Ends what the report waits for: the one of this number, or whichever holds. False when it does not hold (any more).
    package func endMark(
        _ kind: ReportMark.Kind, report: Int64, number: Int?, as outcome: ReportMark.Outcome, at now: Instant, by account: Int64
    ) throws -> Bool {
        try db.change(
            """
            UPDATE reportMark SET endedAt = ?1, endedBy = ?2, outcome = ?3
            WHERE report = ?4 AND kind = ?5 AND endedAt IS NULL AND (?6 IS NULL OR number = ?6)
            """, [now, account, outcome.rawValue, report, kind.rawValue, number]) == 1
    }
}
