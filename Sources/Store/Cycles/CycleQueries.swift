import Domain
import GRDB

extension Reader {
    /// The cycle of a year, nil when there is none.
    package func cycle(year: Int) throws -> Cycle? {
        try db.first("SELECT \(cycleColumns) FROM cycle WHERE year = ?", [year], cycle)
    }

    /// Every cycle, the latest first.
    package func cycles() throws -> [Cycle] { try db.all("SELECT \(cycleColumns) FROM cycle ORDER BY year DESC", [], cycle) }

    private var cycleColumns: String { "year, questionnaire, opensAt, deadline, grace, zone, evaluationUntil" }

    private func cycle(_ row: Row) -> Cycle {
        Cycle(
            year: row[0], questionnaire: row[1], opensAt: row[2], deadline: row[3], grace: row[4], zone: row[5], evaluationUntil: row[6])
    }
}

extension Writer {
    /// Adds a cycle or changes its times. The questionnaire of a cycle that has reports stays.
    package func save(_ cycle: Cycle) throws {
        try db.change(
            """
            INSERT INTO cycle (year, questionnaire, opensAt, deadline, grace, zone, evaluationUntil) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (year) DO UPDATE SET opensAt = ?3, deadline = ?4, grace = ?5, zone = ?6, evaluationUntil = ?7,
                questionnaire = CASE WHEN EXISTS (SELECT 1 FROM report WHERE report.year = ?1) THEN questionnaire ELSE ?2 END
            """, [cycle.year, cycle.questionnaire, cycle.opensAt, cycle.deadline, cycle.grace, cycle.zone, cycle.evaluationUntil])
    }
}
