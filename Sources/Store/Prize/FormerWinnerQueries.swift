import Domain
import GRDB

extension Reader {
    /// The candidacies of a year whose measure continues one that has won before, over however many cycles. For the office; others get none.
    package func formerWinners(year: Int, viewer: Viewer) throws -> [Int] {
        guard Permissions.refusal(of: .managePrize, on: .prize(.collecting), by: viewer) == nil else { return [] }
        return try formerWinners(year: year)
    }

    /// Walks back from each candidacy along the measures that it continues. `UNION` takes every step once, so that the walk ends even where
    /// measures continue each other in a ring.
    func formerWinners(year: Int) throws -> [Int] {
        try db.all(
            """
            WITH RECURSIVE step (candidacy, member, year, measure) AS (
                SELECT c.number, report.member, measure.continuesYear, measure.continuesNumber
                FROM candidacy AS c JOIN report ON report.id = c.report
                JOIN measure ON measure.report = c.report AND measure.number = c.measure
                WHERE c.year = ?1 AND measure.continuesYear IS NOT NULL
                UNION
                SELECT step.candidacy, step.member, measure.continuesYear, measure.continuesNumber
                FROM step JOIN report ON report.member = step.member AND report.year = step.year
                JOIN measure ON measure.report = report.id AND measure.number = step.measure
                WHERE measure.continuesYear IS NOT NULL
            )
            SELECT DISTINCT step.candidacy FROM step
            JOIN report ON report.member = step.member AND report.year = step.year
            JOIN candidacy AS won ON won.report = report.id AND won.measure = step.measure
            JOIN winner ON winner.year = won.year AND winner.number = won.number
            WHERE winner.year < ?1 ORDER BY step.candidacy
            """, [year]
        ) { $0[0] }
    }
}

extension Writer {
    /// Takes out what stands though its measure has won before.
    ///
    /// - Parameter number: only this candidacy; nil for all of the year.
    package func takeOutFormerWinners(year: Int, number: Int? = nil) throws {
        for former in try reader.formerWinners(year: year) where number == nil || former == number {
            try db.change(
                "UPDATE candidacy SET standing = 'former winner' WHERE year = ? AND number = ? AND standing = 'standing'",
                [year, former])
        }
    }
}
