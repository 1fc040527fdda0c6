import Domain
import GRDB

extension Reader {
    /// The prize of a year; nil before the office has touched it. That there is a prize, and how far it is, everyone may know.
    package func prize(year: Int) throws -> Prize? {
        try db.first(
            """
            SELECT year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum, lotSeed, onePerCity
            FROM prize WHERE year = ?
            """, [year], prize)
    }

    /// The years that have a prize, the latest first.
    package func prizeYears() throws -> [Int] { try db.all("SELECT year FROM prize ORDER BY year DESC") { $0[0] } }

    /// The criteria of a year; nil before they are imported. They are no secret.
    package func criteria(year: Int) throws -> String? {
        try db.first("SELECT content FROM prizeCriteria WHERE year = ?", [year]) { $0[0] }
    }

    private func prize(_ row: Row) -> Prize {
        // The CHECK constraints leave no other words; a day is written by `Day` alone.
        Prize(
            year: row[0], phase: PrizePhase(rawValue: row[1]) ?? .collecting,
            settings: PrizeSettings(
                sizeLine: row[2], referenceDay: Day(row[3]) ?? Day.ofPrize(row[0]), tieRule: TieRule(rawValue: row[4]) ?? .runOff,
                lotSource: row[5], excludesFormerWinners: row[6], quorum: row[7], onePerCity: row[9]), lotSeed: row[8])
    }
}

extension Writer {
    /// Writes the prize of a year, new or changed.
    package func save(_ prize: Prize) throws {
        try db.change(
            """
            INSERT INTO prize (year, phase, sizeLine, referenceDay, tieRule, lotSource, excludesFormerWinners, quorum, lotSeed, onePerCity)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (year) DO UPDATE SET phase = ?2, sizeLine = ?3, referenceDay = ?4, tieRule = ?5, lotSource = ?6,
                excludesFormerWinners = ?7, quorum = ?8, lotSeed = ?9, onePerCity = ?10
            """,
            [
                prize.year, prize.phase.rawValue, prize.settings.sizeLine, prize.settings.referenceDay.text,
                prize.settings.tieRule.rawValue, prize.settings.lotSource, prize.settings.excludesFormerWinners, prize.settings.quorum,
                prize.lotSeed, prize.settings.onePerCity,
            ])
    }

    /// Stores the criteria of a year, as JSON, in place of earlier ones.
    package func saveCriteria(_ content: String, year: Int) throws {
        try db.change(
            "INSERT INTO prizeCriteria (year, content) VALUES (?1, ?2) ON CONFLICT (year) DO UPDATE SET content = ?2", [year, content])
    }

    /// Notes what council or board decided, with its reason.
    package func insertDecision(_ kind: PrizeDecision.Kind, reason: String, year: Int, at now: Instant, by account: Int64) throws {
        try db.change(
            "INSERT INTO prizeDecision (year, kind, reason, decidedAt, decidedBy) VALUES (?, ?, ?, ?, ?)",
            [year, kind.rawValue, reason, now, account])
    }
}

/// What council or board decided, when, and why.
package struct PrizeDecision: Hashable, Sendable {
    package var reason: String
    package var at: Instant
    package var by: String

    /// Whose decision it is.
    package enum Kind: String, Sendable { case shortlist, finalists }
}

extension Reader {
    /// A decision, once it was made: for who may see what it decided, others get none.
    package func decision(_ kind: PrizeDecision.Kind, year: Int, viewer: Viewer) throws -> PrizeDecision? {
        guard let prize = try prize(year: year),
            Permissions.refusal(of: kind == .shortlist ? .seeShortlist : .seeFinalists, on: .prize(prize.phase), by: viewer) == nil
        else { return nil }
        return try db.first(
            """
            SELECT reason, decidedAt, account.name FROM prizeDecision JOIN account ON account.id = decidedBy WHERE year = ? AND kind = ?
            """, [year, kind.rawValue]
        ) { PrizeDecision(reason: $0[0], at: $0[1], by: $0[2]) }
    }
}
