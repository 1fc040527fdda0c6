import Domain
import Foundation
import GRDB

extension Reader {
    /// The polls of a year, category by category, the first round first. When a poll opens and closes, and for whom, is no secret.
    package func polls(year: Int) throws -> [Poll] {
        let polls = try db.all(
            """
            SELECT year, category, round, opensAt, closesAt, quorum, quorumReason, countedAt FROM poll WHERE year = ?
            ORDER BY category DESC, round
            """, [year]
        ) {
            Poll(
                year: $0[0], category: SizeClass(rawValue: $0[1]) ?? .small, round: $0[2], opensAt: $0[3], closesAt: $0[4], finalists: [],
                quorum: $0[5], quorumReason: $0[6], countedAt: $0[7])
        }
        return try polls.map { poll in
            var poll = poll
            poll.finalists = try db.all(
                "SELECT number FROM pollFinalist WHERE year = ? AND category = ? AND round = ? ORDER BY number", poll.key
            ) { $0[0] }
            return poll
        }
    }

    /// The last poll of each category that has one.
    package func currentPolls(year: Int) throws -> [Poll] {
        let polls = try polls(year: year)
        return SizeClass.allCases.compactMap { category in polls.last { $0.category == category } }
    }

    /// Who may vote in a poll and who has. The list is open to everyone who is signed in.
    package func electors(of poll: Poll, viewer: Viewer) throws -> [Elector] {
        try mayFollow(poll.year, viewer) ? electors(of: poll) : []
    }

    func electors(of poll: Poll) throws -> [Elector] {
        try db.all("SELECT member, state FROM elector WHERE year = ? AND category = ? AND round = ? ORDER BY member", poll.key, elector)
    }

    /// One member on the list of a poll, nil where it is not on it.
    package func elector(member: Int64, of poll: Poll) throws -> Elector? {
        try db.first(
            "SELECT member, state FROM elector WHERE year = ? AND category = ? AND round = ? AND member = ?", poll.key + [member], elector)
    }

    /// How many have voted: counted from the list, never from the ballots.
    package func progress(of poll: Poll, viewer: Viewer) throws -> PollProgress? {
        try mayFollow(poll.year, viewer) ? progress(of: poll) : nil
    }

    func progress(of poll: Poll) throws -> PollProgress {
        try db.first(
            """
            SELECT count(*), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM elector
            WHERE year = ? AND category = ? AND round = ?
            """, poll.key
        ) { PollProgress(eligible: $0[0], cast: $0[1], onPaper: $0[2]) } ?? PollProgress(eligible: 0, cast: 0, onPaper: 0)
    }

    /// The ballots of a poll, in the order of their receipt codes: for who may see the result, and for nobody before it is counted.
    package func ballots(of poll: Poll, viewer: Viewer) throws -> [Ballot] {
        guard let prize = try prize(year: poll.year), Permissions.refusal(of: .seeResult, on: .prize(prize.phase), by: viewer) == nil
        else { return [] }
        return try ballots(of: poll)
    }

    func ballots(of poll: Poll) throws -> [Ballot] {
        try db.all(
            "SELECT code, vote FROM ballot WHERE year = ? AND category = ? AND round = ? AND vote <> '....' ORDER BY code", poll.key
        ) { Ballot(code: $0[0], vote: Vote($0[1]) ?? .abstention) }
    }

    /// The winners of a year: for who may see the result, others get none.
    package func winners(year: Int, viewer: Viewer) throws -> [SizeClass: Int] {
        guard let prize = try prize(year: year), Permissions.refusal(of: .seeResult, on: .prize(prize.phase), by: viewer) == nil
        else { return [:] }
        let rows = try db.all("SELECT category, number FROM winner WHERE year = ?", [year]) {
            (SizeClass(rawValue: $0[0]) ?? .small, $0[1] as Int)
        }
        return Dictionary(rows) { first, _ in first }
    }

    private func mayFollow(_ year: Int, _ viewer: Viewer) throws -> Bool {
        guard let prize = try prize(year: year) else { return false }
        return Permissions.refusal(of: .seeElectors, on: .prize(prize.phase), by: viewer) == nil
    }

    private func elector(_ row: Row) -> Elector {
        Elector(member: row[0], hasVoted: row[1] == 1, isOnPaper: row[1] == 2)
    }
}

extension Writer {
    /// Opens a poll: freezes the list of who may vote, and lays down a blank ballot for each under a random key.
    ///
    /// - Parameters:
    ///   - onPaper: those of the electors that vote on paper from the beginning.
    ///   - keys: as many as electors, 16 random bytes each.
    ///   - receiptKey: 32 random bytes that make the receipts' codes.
    package func insert(
        _ poll: Poll, electors: [Int64], onPaper: Set<Int64> = [], keys: [[UInt8]], receiptKey: [UInt8], at now: Instant
    ) throws {
        try db.change(
            "INSERT INTO poll (year, category, round, opensAt, closesAt, quorum, quorumReason, receiptKey) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            poll.key + [poll.opensAt, poll.closesAt, poll.quorum, poll.quorumReason, Data(receiptKey)])
        for number in poll.finalists {
            try db.change("INSERT INTO pollFinalist (year, category, round, number) VALUES (?, ?, ?, ?)", poll.key + [number])
        }
        for member in electors.sorted() {
            try db.change(
                "INSERT INTO elector (year, category, round, member, state) VALUES (?, ?, ?, ?, ?)",
                poll.key + [member, onPaper.contains(member) ? 2 : 0])
            if onPaper.contains(member) { try notePaper(true, member: member, in: poll, at: now) }
        }
        for key in keys.map({ Data($0) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            try db.change(
                "INSERT INTO ballot (year, category, round, key, vote, code) VALUES (?, ?, ?, ?, '....', '...........')",
                poll.key + [key])
        }
    }

    /// Sets when a poll closes.
    package func close(_ poll: Poll, at instant: Instant?) throws {
        try db.change("UPDATE poll SET closesAt = ? WHERE year = ? AND category = ? AND round = ?", [instant] + poll.key)
    }

    /// Notes that a member has voted. This statement alone decides that nobody votes twice: false when the member has voted already, votes on paper,
    /// or is not on the list.
    package func markVoted(member: Int64, in poll: Poll) throws -> Bool {
        try db.change(
            "UPDATE elector SET state = 1 WHERE year = ? AND category = ? AND round = ? AND member = ? AND state = 0", poll.key + [member])
            == 1
    }

    /// Takes a member out of voting with a device, or lets it in again. False where it has voted, or nothing is to change.
    package func setOnPaper(_ isOnPaper: Bool, member: Int64, in poll: Poll, at now: Instant) throws -> Bool {
        let isSet =
            try db.change(
                "UPDATE elector SET state = ? WHERE year = ? AND category = ? AND round = ? AND member = ? AND state = ?",
                [isOnPaper ? 2 : 0] + poll.key + [member, isOnPaper ? 0 : 2]) == 1
        if isSet { try notePaper(isOnPaper, member: member, in: poll, at: now) }
        return isSet
    }

    private func notePaper(_ isOnPaper: Bool, member: Int64, in poll: Poll, at now: Instant) throws {
        try db.change(
            "INSERT INTO paperNote (year, category, round, member, onPaper, notedAt) VALUES (?, ?, ?, ?, ?, ?)",
            poll.key + [member, isOnPaper, now])
    }

    /// The key that makes a poll's receipt codes; nil once it is counted.
    package func receiptKey(of poll: Poll) throws -> [UInt8]? {
        let key = try db.first("SELECT receiptKey FROM poll WHERE year = ? AND category = ? AND round = ?", poll.key) { $0[0] as Data? }
        return key.flatMap { $0 }.map { Array($0) }
    }

    /// Writes a vote over one of the blank ballots.
    ///
    /// - Parameters:
    ///   - code: of the receipt, which no other ballot of the poll may have.
    ///   - draw: a random number that picks the blank one.
    /// - Returns: false when the code is taken; nothing is stored then.
    /// - Throws: `StoreProblem.interrupted` when there is no blank ballot; nothing of the vote is stored then.
    package func fillBlank(_ vote: Vote, code: String, draw: UInt64, in poll: Poll) throws -> Bool {
        if try hasBallot(code: code, in: poll) { return false }
        let blank =
            try db.first(
                "SELECT count(*) FROM ballot WHERE year = ? AND category = ? AND round = ? AND vote = '....'", poll.key
            ) { $0[0] as Int64 } ?? 0
        guard blank > 0 else { throw StoreProblem.interrupted("no ballot for this vote") }
        try db.change(
            """
            UPDATE ballot SET vote = ?4, code = ?5 WHERE year = ?1 AND category = ?2 AND round = ?3 AND key = (
                SELECT key FROM ballot WHERE year = ?1 AND category = ?2 AND round = ?3 AND vote = '....' ORDER BY key LIMIT 1 OFFSET ?6)
            """, poll.key + [vote.text, code, Int64(draw % UInt64(blank))])
        return true
    }

    /// Whether a ballot with this receipt code was cast.
    package func hasBallot(code: String, in poll: Poll) throws -> Bool {
        try db.first("SELECT 1 FROM ballot WHERE year = ? AND category = ? AND round = ? AND code = ?", poll.key + [code]) { _ in true }
            ?? false
    }

    /// Notes who has won a category.
    package func insertWinner(_ number: Int, category: SizeClass, year: Int) throws {
        try db.change("INSERT INTO winner (year, category, number) VALUES (?, ?, ?)", [year, category.rawValue, number])
    }

    /// The finalists, whoever asks: the use case has permitted it.
    package func finalists(year: Int) throws -> [Finalist] { try reader.finalists(year: year) }
}

extension Poll {
    var key: StatementArguments { [year, category.rawValue, round] }
}
