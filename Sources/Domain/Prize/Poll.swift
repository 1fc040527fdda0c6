/// One vote of the Assembly in one category: the first, or a run-off among the tied.
package struct Poll: Hashable, Sendable {
    package var year: Int
    package var category: SizeClass
    /// 1, then one more with each run-off.
    package var round: Int
    package var opensAt: Instant
    /// Nil while it stays open until the office closes it.
    package var closesAt: Instant?
    /// The numbers of the candidacies one can vote for, in order.
    package var finalists: [Int]
    /// The quorum that stood when it was opened, 0 for none; nil for a poll from before there was a list of those present.
    package var quorum: Int?
    /// Why it was opened without the quorum; empty where it was reached.
    package var quorumReason: String
    /// When it was counted; nil before.
    package var countedAt: Instant?

    package init(
        year: Int, category: SizeClass, round: Int, opensAt: Instant, closesAt: Instant?, finalists: [Int], quorum: Int? = nil,
        quorumReason: String = "", countedAt: Instant? = nil
    ) {
        self.year = year
        self.category = category
        self.round = round
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.finalists = finalists
        self.quorum = quorum
        self.quorumReason = quorumReason
        self.countedAt = countedAt
    }

    /// Whether ballots are taken: up to, but not at, the second of closing.
    package enum Door: Sendable { case notYetOpen, open, closed }

    /// Whether ballots are taken at a moment. A poll that was closed before it opened stays closed.
    package func door(at now: Instant) -> Door {
        if let closesAt, now >= closesAt { return .closed }
        return now < opensAt ? .notYetOpen : .open
    }
}

/// How a poll goes: numbers, never who chose what.
package struct PollProgress: Hashable, Sendable {
    package var eligible: Int
    /// Ballots cast with a device.
    package var cast: Int
    /// Members that vote on paper in the room.
    package var onPaper: Int

    package init(eligible: Int, cast: Int, onPaper: Int) {
        self.eligible = eligible
        self.cast = cast
        self.onPaper = onPaper
    }

}

/// What one person of the office has counted by hand from the papers of a poll.
package struct HandCount: Hashable, Sendable {
    package var account: Int64
    /// The person's name.
    package var by: String
    package var enteredAt: Instant
    /// How often each choice stands on the papers.
    package var votes: [Vote: Int]

    package init(account: Int64, by: String, enteredAt: Instant, votes: [Vote: Int]) {
        self.account = account
        self.by = by
        self.enteredAt = enteredAt
        self.votes = votes
    }

    /// How many papers were found.
    package var papers: Int { votes.values.reduce(0, +) }
}

extension [HandCount] {
    /// What at least two people have entered, all of them the same; nil before.
    package var agreed: [Vote: Int]? {
        guard let first, count >= 2, allSatisfy({ $0.votes == first.votes }) else { return nil }
        return first.votes
    }
}

/// A member on the frozen list of those who vote in a poll.
package struct Elector: Hashable, Sendable {
    package var member: Int64
    package var hasVoted: Bool
    /// It votes on paper in the room, and so not with a device.
    package var isOnPaper: Bool

    package init(member: Int64, hasVoted: Bool, isOnPaper: Bool) {
        self.member = member
        self.hasVoted = hasVoted
        self.isOnPaper = isOnPaper
    }
}
