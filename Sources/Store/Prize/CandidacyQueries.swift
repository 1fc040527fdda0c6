import Domain
import GRDB

extension Reader {
    /// The candidacies of a year that the viewer may know of, in the order of their numbers.
    ///
    /// The office sees all; a city its own; the council all but those of cities it is recused from; the board the shortlist;
    /// everyone the finalists, once they are decided.
    package func candidacies(year: Int, viewer: Viewer) throws -> [Candidacy] { try candidacies(year: year, number: nil, viewer: viewer) }

    /// One of them, nil where there is none or the viewer may not know of it.
    package func candidacy(year: Int, number: Int, viewer: Viewer) throws -> Candidacy? {
        try candidacies(year: year, number: number, viewer: viewer).first
    }

    private func candidacies(year: Int, number: Int?, viewer: Viewer) throws -> [Candidacy] {
        let phase = try prize(year: year)?.phase ?? .collecting
        func may(_ action: Action) -> Bool { Permissions.refusal(of: action, on: .prize(phase), by: viewer) == nil }
        return try db.all(
            """
            SELECT c.number, report.member, c.measure, coalesce(entry.value ->> '$.answers."m.title".text', ''), c.category, c.standing,
                c.reason, c.checkedAt IS NOT NULL, c.inhabitants, c.inhabitantsYear
            FROM candidacy AS c JOIN report ON report.id = c.report
            JOIN submission ON submission.report = c.report AND submission.version = c.version
            JOIN json_each(submission.content, '$.measures') AS entry ON entry.value ->> 'number' = c.measure
            WHERE c.year = ?1 AND (?2 IS NULL OR c.number = ?2) AND (
                ?3 OR report.member = ?4
                OR (?5 AND report.state <> 'draft'
                    AND NOT EXISTS (SELECT 1 FROM recusal WHERE recusal.account = ?8 AND recusal.member = report.member))
                OR (?6 AND EXISTS (SELECT 1 FROM shortlisted AS s WHERE s.year = c.year AND s.number = c.number))
                OR (?7 AND EXISTS (SELECT 1 FROM finalist AS f WHERE f.year = c.year AND f.number = c.number)))
            ORDER BY c.number
            """,
            [
                year, number, may(.managePrize) || may(.checkCandidacies), viewer.role.belongsToMember ? viewer.member : nil,
                may(.seeCandidacies), viewer.role == .board && may(.seeShortlist), may(.seeFinalists), viewer.account,
            ], candidacy)
    }

    private func candidacy(_ row: Row) -> Candidacy {
        Candidacy(
            number: row[0], member: row[1], measure: row[2], title: row[3], category: (row[4] as String?).flatMap(SizeClass.init),
            figure: (row[8] as Int64?).map { Figure($0, year: row[9]) },
            standing: Candidacy.Standing(rawValue: row[5]) ?? .standing, reason: row[6], isChecked: row[7])
    }

    /// The canonical content of the report's frozen version that a candidacy stands in. Nil where the viewer may not know of the candidacy, and for other
    /// cities until its own has released it.
    package func candidacyContent(year: Int, number: Int, viewer: Viewer) throws -> [UInt8]? {
        guard let candidacy = try candidacy(year: year, number: number, viewer: viewer) else { return nil }
        let isOfOtherCity = viewer.role.belongsToMember && viewer.member != candidacy.member
        return try db.first(
            """
            SELECT content FROM submission JOIN candidacy USING (report, version) WHERE year = ?1 AND number = ?2 AND (NOT ?3
                OR EXISTS (SELECT 1 FROM finalist AS f WHERE f.year = ?1 AND f.number = ?2 AND f.releasedAt IS NOT NULL))
            """, [year, number, isOfOtherCity]
        ) { Array(($0[0] as String).utf8) }
    }

    /// The names of all members: known to everyone who is signed in.
    package func memberNames() throws -> [Int64: Member] {
        Dictionary(uniqueKeysWithValues: try allMembers().map { ($0.id, $0) })
    }
}

extension Writer {
    /// Changes whether a candidacy stands, and why.
    package func setStanding(_ standing: Candidacy.Standing, reason: String, year: Int, number: Int) throws {
        try db.change(
            "UPDATE candidacy SET standing = ?, reason = ? WHERE year = ? AND number = ?", [standing.rawValue, reason, year, number])
    }

    /// Notes that the office has checked a candidacy.
    package func noteCheck(year: Int, number: Int, at now: Instant) throws {
        try db.change("UPDATE candidacy SET checkedAt = ? WHERE year = ? AND number = ?", [now, year, number])
    }
}
