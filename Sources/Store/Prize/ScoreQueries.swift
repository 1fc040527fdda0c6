import Domain
import GRDB

extension Reader {
    /// The whole score sheets of a candidacy that the viewer may see. A council member sees the others' once the own is given; the office sees them
    /// when the council has decided; others, and whoever is recused from the city, nothing.
    package func scoreSheets(year: Int, number: Int, viewer: Viewer) throws -> [ScoreSheet] {
        guard let prize = try prize(year: year), let candidacy = try candidacy(year: year, number: number, viewer: viewer),
            try councilTie(year: year, member: candidacy.member, viewer: viewer) != .recused,
            Permissions.refusal(of: .seeScores, on: .prize(prize.phase), by: viewer) == nil
        else { return [] }
        let sheets = try sheets(year: year, number: number)
        let own = sheets.filter { $0.scorer == viewer.account }
        return prize.phase == .scoring && own.isEmpty ? [] : sheets
    }

    /// For how many of a year's candidacies the viewer has given scores.
    package func ownScored(year: Int, viewer: Viewer) throws -> Set<Int> {
        Set(try db.all("SELECT DISTINCT number FROM score WHERE year = ? AND account = ?", [year, viewer.account]) { $0[0] as Int })
    }

    /// The sheets that count: not those of people who have declared a conflict with the city, unless the council had decided before that.
    func sheets(year: Int, number: Int) throws -> [ScoreSheet] {
        let rows = try db.all(
            """
            SELECT account, account.name, criterion, value, comment FROM score JOIN account ON account.id = score.account
            WHERE year = ?1 AND number = ?2 AND NOT EXISTS (
                SELECT 1 FROM candidacy JOIN report ON report.id = candidacy.report
                JOIN recusal ON recusal.member = report.member AND recusal.account = score.account
                LEFT JOIN prizeDecision AS decision ON decision.year = ?1 AND decision.kind = 'shortlist'
                WHERE candidacy.year = ?1 AND candidacy.number = ?2 AND (decidedAt IS NULL OR declaredAt <= decidedAt)
            ) ORDER BY account.name, account
            """, [year, number]
        ) { ($0[0] as Int64, $0[1] as String, $0[2] as String, Score(value: $0[3], comment: $0[4])) }
        var sheets: [ScoreSheet] = []
        for (scorer, name, criterion, score) in rows {
            if sheets.last?.scorer != scorer { sheets.append(ScoreSheet(scorer: scorer, scorerName: name, scores: [:])) }
            sheets[sheets.count - 1].scores[criterion] = score
        }
        return sheets
    }
}

extension Writer {
    /// The sheets of a candidacy, for deciding.
    package func scoreSheets(year: Int, number: Int) throws -> [ScoreSheet] { try reader.sheets(year: year, number: number) }

    /// Writes a whole sheet in place of the scorer's earlier one.
    package func save(_ sheet: ScoreSheet, year: Int, number: Int, at now: Instant) throws {
        try db.change("DELETE FROM score WHERE year = ? AND number = ? AND account = ?", [year, number, sheet.scorer])
        for (criterion, score) in sheet.scores.sorted(by: { $0.key < $1.key }) {
            try db.change(
                "INSERT INTO score (year, number, account, criterion, value, comment, scoredAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [year, number, sheet.scorer, criterion, score.value, score.comment, now])
        }
    }
}
