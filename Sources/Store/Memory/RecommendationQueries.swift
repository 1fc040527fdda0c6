import Domain
import GRDB

extension Reader {
    /// What was last recommended to a member before a cycle, in the council's order: for people of that city, and for those who may read what it
    /// has submitted.
    package func recommendations(member: Int64, before year: Int, viewer: Viewer) throws -> [Recommendation] {
        let tie = try councilTie(year: year, member: member, viewer: viewer)
        guard Permissions.refusal(of: .readFrozen, on: .frozen(member: member, state: .submitted, tie: tie), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT year, measure, point, language, text FROM recommendation
            WHERE member = ?1 AND year = (SELECT max(year) FROM recommendation WHERE member = ?1 AND year < ?2) ORDER BY position
            """, [member, year], recommendation)
    }

    /// Every recommendation to a member for the command line, the latest cycle first.
    package func allRecommendations(member: Int64) throws -> [Recommendation] {
        try db.all(
            "SELECT year, measure, point, language, text FROM recommendation WHERE member = ? ORDER BY year DESC, position", [member],
            recommendation)
    }

    private func recommendation(_ row: Row) -> Recommendation {
        Recommendation(year: row[0], measure: row[1], point: row[2], language: row[3], text: row[4])
    }
}

extension Writer {
    /// Adds a recommendation behind the member's others of that cycle.
    package func insert(_ recommendation: Recommendation, member: Int64) throws {
        try db.change(
            """
            INSERT INTO recommendation (member, year, measure, point, position, language, text)
            SELECT ?1, ?2, ?3, ?4, coalesce(max(position), 0) + 1, ?5, ?6 FROM recommendation WHERE member = ?1 AND year = ?2
            """,
            [
                member, recommendation.year, recommendation.measure, recommendation.point, recommendation.language, recommendation.text,
            ])
    }

    /// Takes a member's recommendations of a cycle away, before others take their place.
    package func removeRecommendations(member: Int64, year: Int) throws {
        try db.change("DELETE FROM recommendation WHERE member = ? AND year = ?", [member, year])
    }
}
