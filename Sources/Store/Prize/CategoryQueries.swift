import Domain
import GRDB

extension Reader {
    /// The categories of a year that are fixed, by member: all for those who may see the candidacies, for a city its own.
    package func fixedCategories(year: Int, viewer: Viewer) throws -> [Int64: PrizeCategory] {
        let phase = try prize(year: year)?.phase ?? .collecting
        let seesAll = Permissions.refusal(of: .seeCandidacies, on: .prize(phase), by: viewer) == nil
        let rows = try db.all(
            """
            SELECT report.member, category, inhabitants, inhabitantsYear FROM candidacy JOIN report ON report.id = candidacy.report
            WHERE candidacy.year = ?1 AND category IS NOT NULL AND (?2 OR report.member = ?3) GROUP BY report.member
            """, [year, seesAll, viewer.role.belongsToMember ? viewer.member : nil]
        ) { row in
            (
                row[0] as Int64,
                PrizeCategory(
                    size: SizeClass(rawValue: row[1]) ?? .small, figure: (row[2] as Int64?).map { Figure($0, year: row[3]) })
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}

extension Writer {
    /// Fixes the category a candidacy is in, with the figure that decided it. One that is fixed stays as it is.
    package func fixCategory(of candidacy: Candidacy, year: Int) throws {
        try db.change(
            """
            UPDATE candidacy SET category = ?, inhabitants = ?, inhabitantsYear = ? WHERE year = ? AND number = ? AND category IS NULL
            """,
            [
                candidacy.category?.rawValue, candidacy.figure?.inhabitants, candidacy.figure?.year, year, candidacy.number,
            ])
    }
}
