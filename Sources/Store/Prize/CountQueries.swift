import Domain
import GRDB

extension Reader {
    /// What each person of the office has counted by hand, the first to enter it first. Only for the office; others get nothing.
    package func handCounts(of poll: Poll, viewer: Viewer) throws -> [HandCount] {
        viewer.role == .admin ? try handCounts(of: poll) : []
    }

    /// How many members are noted as voting on paper in a poll: when it closed, and until then now. That is no secret.
    package func onPaperAtClosing(of poll: Poll) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM paperNote AS n WHERE year = ?1 AND category = ?2 AND round = ?3 AND onPaper = 1
                AND (?4 IS NULL OR notedAt <= ?4) AND NOT EXISTS (
                    SELECT 1 FROM paperNote AS later WHERE later.year = ?1 AND later.category = ?2 AND later.round = ?3
                        AND later.member = n.member AND later.id > n.id AND (?4 IS NULL OR later.notedAt <= ?4))
            """, poll.key + [poll.closesAt]
        ) { $0[0] } ?? 0
    }

    /// What was counted in a poll, and from what: for who may see the result, nil for others and before it is counted.
    package func count(of poll: Poll, viewer: Viewer) throws -> PollCount? {
        guard poll.countedAt != nil, let prize = try prize(year: poll.year),
            Permissions.refusal(of: .seeResult, on: .prize(prize.phase), by: viewer) == nil
        else { return nil }
        return try count(of: poll)
    }

    func count(of poll: Poll) throws -> PollCount {
        PollCount(
            progress: try progress(of: poll), onPaperAtClosing: try onPaperAtClosing(of: poll), ballots: try ballots(of: poll),
            handCounts: try handCounts(of: poll), votes: try countedVotes(of: poll))
    }

    private func countedVotes(of poll: Poll) throws -> [Vote: Int] {
        let rows = try db.all("SELECT vote, count FROM countedVote WHERE year = ? AND category = ? AND round = ?", poll.key) {
            (Vote($0[0]) ?? .abstention, $0[1] as Int)
        }
        return Dictionary(rows) { $0 + $1 }
    }

    private func handCounts(of poll: Poll) throws -> [HandCount] {
        var counts: [HandCount] = []
        let rows = try db.all(
            """
            SELECT account, account.name, enteredAt, vote, count FROM handCount JOIN account ON account.id = account
            WHERE year = ? AND category = ? AND round = ? ORDER BY enteredAt, account
            """, poll.key
        ) { ($0[0] as Int64, $0[1] as String, $0[2] as Instant, Vote($0[3]) ?? .abstention, $0[4] as Int) }
        for (account, name, at, vote, count) in rows {
            if counts.last?.account != account { counts.append(HandCount(account: account, by: name, enteredAt: at, votes: [:])) }
            counts[counts.count - 1].votes[vote] = count
        }
        return counts
    }
}

extension Writer {
    /// Stores what one person counted by hand, in place of what the person entered before.
    package func saveHandCount(_ counts: [Vote: Int], in poll: Poll, by account: Int64, at now: Instant) throws {
        try removeHandCount(of: account, in: poll)
        for (vote, count) in counts.sorted(by: { $0.key < $1.key }) {
            try db.change(
                "INSERT INTO handCount (year, category, round, account, vote, count, enteredAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                poll.key + [account, vote.text, count, now])
        }
    }

    /// Takes a person's hand count out. False where there is none.
    @discardableResult
    package func removeHandCount(of account: Int64, in poll: Poll) throws -> Bool {
        try db.change("DELETE FROM handCount WHERE year = ? AND category = ? AND round = ? AND account = ?", poll.key + [account]) > 0
    }

    /// Notes that a poll is counted, with its votes. The key of its receipts ends with it; from now on the database takes no change of it.
    package func store(_ votes: [Vote: Int], of poll: Poll, at now: Instant) throws {
        for (vote, count) in votes.sorted(by: { $0.key < $1.key }) {
            try db.change(
                "INSERT INTO countedVote (year, category, round, vote, count) VALUES (?, ?, ?, ?, ?)", poll.key + [vote.text, count])
        }
        try db.change(
            "UPDATE poll SET countedAt = ?, receiptKey = NULL WHERE year = ? AND category = ? AND round = ?", [now] + poll.key)
    }

    /// What there is to count, and what was counted, whoever asks: the use case has permitted it.
    package func count(of poll: Poll) throws -> PollCount { try reader.count(of: poll) }
}
