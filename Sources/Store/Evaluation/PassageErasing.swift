import Domain
import GRDB

/// Which of the council's papers: all about one report, or a cycle's general feedback.
package struct PaperScope: Hashable, Sendable {
    package var year: Int
    /// Whose report; nil for the general feedback.
    package var member: Int64?

    package init(year: Int, member: Int64?) {
        self.year = year
        self.member = member
    }
}

/// What stands at a place of a paper, without its words.
package struct PassageStanding: Hashable, Sendable {
    package var kind: Paper.Kind
    /// The edition.
    package var language: String
    package var revision: Int64
}

extension Writer {
    /// Erases the earlier wordings of a passage, and those that stand beside it, in every paper of the scope; what stands there now stays.
    ///
    /// Only from the command line, for which nobody is signed in.
    ///
    /// - Parameter language: leaves the other editions out; nil for all.
    /// - Returns: how many texts were erased.
    package func erasePassageHistory(of scope: PaperScope, at place: PassagePlace, language: String?) throws -> Int {
        let revisions = try db.change(
            """
            UPDATE passageHistory SET text = '', origin = 'erased' WHERE paper IN (\(Self.papers)) AND place = ?3 AND (?4 IS NULL OR language = ?4)
            AND origin <> 'erased' AND revision < (
                SELECT passage.revision FROM passage WHERE passage.paper = passageHistory.paper
                AND passage.language = passageHistory.language AND passage.place = passageHistory.place
            )
            """, [scope.year, scope.member, place.name, language])
        let beside = try db.change(
            "DELETE FROM passageConflict WHERE paper IN (\(Self.papers)) AND place = ?3 AND (?4 IS NULL OR language = ?4)",
            [scope.year, scope.member, place.name, language])
        return revisions + beside
    }

    /// Where anything stands at a place of the papers of the scope now: what erasing leaves.
    package func passageStandings(of scope: PaperScope, at place: PassagePlace, language: String?) throws -> [PassageStanding] {
        try db.all(
            """
            SELECT paper.kind, passage.language, passage.revision FROM passage JOIN paper ON paper.id = passage.paper
            WHERE passage.paper IN (\(Self.papers)) AND place = ?3 AND (?4 IS NULL OR passage.language = ?4) AND text <> ''
            ORDER BY paper.kind, passage.language, passage.paper
            """, [scope.year, scope.member, place.name, language]
        ) { PassageStanding(kind: Paper.Kind(rawValue: $0[0]) ?? .own, language: $0[1], revision: $0[2]) }
    }

    /// The papers of a scope: of its year ?1 and member ?2.
    private static let papers =
        "SELECT p.id FROM paper AS p LEFT JOIN report ON report.id = p.report WHERE p.year = ?1 AND report.member IS ?2"
}
