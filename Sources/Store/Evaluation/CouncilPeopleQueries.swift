import Domain
import GRDB

extension Reader {
    /// Everybody of the council with languages, conflicts and load, by name: for the office; others get nothing.
    package func councilPeople(viewer: Viewer) throws -> [CouncilPerson] {
        guard Permissions.refusal(of: .assignCouncil, on: .assignments, by: viewer) == nil else { return [] }
        let languages = Dictionary(
            grouping: try db.all("SELECT account, language FROM readingLanguage ORDER BY account, language") {
                ($0[0] as Int64, $0[1] as String)
            }, by: \.0)
        let recusals = Dictionary(
            grouping: try db.all("SELECT account, member, reason, note, declaredAt FROM recusal ORDER BY account, member", [], recusal),
            by: \.account)
        let load = try db.all(
            """
            SELECT account, count(*) FROM assignment JOIN report ON report.id = assignment.report WHERE report.state = 'submitted'
            GROUP BY account
            """
        ) { ($0[0] as Int64, $0[1] as Int) }
        let loads = Dictionary(uniqueKeysWithValues: load)
        return try accountsWithoutMember(viewer: viewer).filter { $0.role == .council }.map { account in
            CouncilPerson(
                account: account, languages: (languages[account.id] ?? []).map(\.1), recusals: recusals[account.id] ?? [],
                load: loads[account.id] ?? 0)
        }.sorted { ($0.account.name, $0.account.id) < ($1.account.name, $1.account.id) }
    }

    /// In whose hands the reports of a cycle lie, the lead of each first: for the office; others get nothing.
    package func assignments(year: Int, viewer: Viewer) throws -> [Int64: [Assignment]] {
        guard Permissions.refusal(of: .assignCouncil, on: .assignments, by: viewer) == nil else { return [:] }
        let rows = try db.all(
            """
            SELECT report, account.id, account.name, isLead, assignedAt FROM assignment JOIN account ON account.id = assignment.account
            JOIN report ON report.id = assignment.report WHERE report.year = ? ORDER BY isLead DESC, account.name, account.id
            """, [year]
        ) { ($0[0] as Int64, Assignment(account: $0[1], name: $0[2], isLead: $0[3], assignedAt: $0[4])) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The conflicts of one person of the council, by the city's name in addresses: for the person and the office; others get nothing.
    package func recusals(of account: Int64, viewer: Viewer) throws -> [Recusal] {
        guard mayKnowOf(account, viewer) else { return [] }
        return try db.all(
            """
            SELECT account, member, reason, note, declaredAt FROM recusal JOIN member ON member.id = recusal.member
            WHERE account = ? ORDER BY member.slug
            """, [account], recusal)
    }

    /// The languages in which one person of the council reads reports: for the person and the office; others get nothing.
    package func readingLanguages(of account: Int64, viewer: Viewer) throws -> [String] {
        guard mayKnowOf(account, viewer) else { return [] }
        return try db.all("SELECT language FROM readingLanguage WHERE account = ? ORDER BY language", [account]) { $0[0] }
    }

    private func mayKnowOf(_ account: Int64, _ viewer: Viewer) -> Bool {
        if Permissions.refusal(of: .assignCouncil, on: .assignments, by: viewer) == nil { return true }
        return Permissions.refusal(of: .serveOnCouncil, on: .council, by: viewer) == nil && viewer.account == account
    }

    private func recusal(_ row: Row) -> Recusal {
        Recusal(account: row[0], member: row[1], reason: Recusal.Ground(rawValue: row[2]) ?? .conflict, note: row[3], declaredAt: row[4])
    }
}

extension Writer {
    /// Puts other reading languages in the place of a person's earlier ones.
    package func setReadingLanguages(_ languages: Set<String>, account: Int64) throws {
        try db.change("DELETE FROM readingLanguage WHERE account = ?", [account])
        for language in languages.sorted() {
            try db.change("INSERT INTO readingLanguage (account, language) VALUES (?, ?)", [account, language])
        }
    }

    /// Keeps that somebody of the council has no part in a city's reports. What was declared first stays.
    ///
    /// - Returns: false where it was declared before.
    package func insert(_ recusal: Recusal, by account: Int64) throws -> Bool {
        try db.change(
            """
            INSERT INTO recusal (account, member, reason, note, declaredAt, declaredBy) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account, member) DO NOTHING
            """, [recusal.account, recusal.member, recusal.reason.rawValue, recusal.note, recusal.declaredAt, account]) == 1
    }

    /// False where there was none.
    package func removeRecusal(account: Int64, member: Int64) throws -> Bool {
        try db.change("DELETE FROM recusal WHERE account = ? AND member = ?", [account, member]) == 1
    }

    /// For the worker: whether a report of this cycle that is not answered yet lies in somebody's hands.
    package func hasReportInHand(account: Int64, year: Int) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM assignment JOIN report ON report.id = assignment.report
            WHERE account = ? AND year = ? AND state = 'submitted'
            """, [account, year]
        ) { _ in true } ?? false
    }

    /// Takes every report of a city out of somebody's hands.
    ///
    /// - Returns: the years of those reports.
    package func endAssignments(account: Int64, member: Int64) throws -> [Int] {
        try db.all(
            """
            DELETE FROM assignment WHERE account = ?1 AND report IN (SELECT id FROM report WHERE member = ?2)
            RETURNING (SELECT year FROM report WHERE report.id = assignment.report)
            """, [account, member]
        ) { $0[0] }
    }
}
