import FoundationEssentials

/// The protocol of a year's vote: everything needed to count again, and nothing that leads from a city to its vote.
package struct PrizeProtocol: Codable, Hashable, Sendable {
    /// The layout of this structure, so that old protocols stay readable.
    package var format = 2
    package var year: Int
    package var tieRule: TieRule
    package var lotSource: String
    package var lotSeed: Int?
    /// Finalists that the members could not vote for, since their cities had not released them, each with the office's reason.
    package var leftOut: [LeftOutFinalist]
    /// Every poll, category by category, the first round first.
    package var polls: [PollProtocol]

    package init(
        year: Int, tieRule: TieRule, lotSource: String, lotSeed: Int?, leftOut: [LeftOutFinalist] = [], polls: [PollProtocol]
    ) {
        self.year = year
        self.tieRule = tieRule
        self.lotSource = lotSource
        self.lotSeed = lotSeed
        self.leftOut = leftOut
        self.polls = polls
    }

    /// The canonical form: JSON, keys sorted by code point, no white space, UTF-8. Equal protocols give equal bytes; its SHA-256 is the hash.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    package init(canonicalJSON bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(PrizeProtocol.self, from: Data(bytes))
    }

    /// What is wrong with it, found from nothing but itself; empty when every number agrees.
    package var faults: [ProtocolFault] { polls.flatMap { $0.faults(rule: tieRule, seed: lotSeed) } }
}

/// A finalist that stood on no ballot.
package struct LeftOutFinalist: Codable, Hashable, Sendable {
    package var category: SizeClass
    package var finalist: PollProtocol.Finalist
    package var reason: String

    package init(category: SizeClass, finalist: PollProtocol.Finalist, reason: String) {
        self.category = category
        self.finalist = finalist
        self.reason = reason
    }
}

/// What was counted in a poll, and from what.
package struct PollCount: Hashable, Sendable {
    /// By the list of electors.
    package var progress: PollProgress
    /// How many members were noted as voting on paper at the second of closing.
    package var onPaperAtClosing: Int
    package var ballots: [Ballot]
    package var handCounts: [HandCount]
    /// As they were stored when it was counted.
    package var votes: [Vote: Int]

    package init(progress: PollProgress, onPaperAtClosing: Int, ballots: [Ballot], handCounts: [HandCount], votes: [Vote: Int]) {
        self.progress = progress
        self.onPaperAtClosing = onPaperAtClosing
        self.ballots = ballots
        self.handCounts = handCounts
        self.votes = votes
    }
}

/// One poll in the protocol.
package struct PollProtocol: Codable, Hashable, Sendable {
    package var category: SizeClass
    package var round: Int
    package var openedAt: Instant
    package var closedAt: Instant
    package var countedAt: Instant
    package var finalists: [Finalist]
    package var eligible: Int
    /// How many members the list says have voted with a device.
    package var voted: Int
    /// How many members the list says vote on paper in the room.
    package var votedOnPaper: Int
    /// The same number as it stood when the poll closed.
    package var onPaperAtClosing: Int
    /// How many of them handed in no paper.
    package var missingPapers: Int
    /// In the order of their codes.
    package var ballots: [Ballot]
    /// What two people counted by hand, in the order of the votes; empty without paper.
    package var handCount: [PaperVotes]
    /// Who entered a hand count, when, and what: in the order of the times.
    package var handCounts: [HandEntry]
    /// As it was counted.
    package var tally: VoteTally
    /// Who was present and the quorum; nil in protocols of votes from before there was a list. It is left out there, so that their hash stays.
    package var attendance: AttendanceRecord?

    /// A measure one could vote for.
    package struct Finalist: Codable, Hashable, Sendable {
        package var number: Int
        package var member: String
        package var title: String

        package init(number: Int, member: String, title: String) {
            self.number = number
            self.member = member
            self.title = title
        }
    }

    /// How often a vote stood on the papers.
    package struct PaperVotes: Codable, Hashable, Sendable {
        package var vote: Vote
        package var count: Int

        package init(vote: Vote, count: Int) {
            self.vote = vote
            self.count = count
        }
    }

    /// One person's hand count.
    package struct HandEntry: Codable, Hashable, Sendable {
        package var by: String
        package var enteredAt: Instant
        package var votes: [PaperVotes]
    }

    package init(
        poll: Poll, closedAt: Instant, finalists: [Finalist], count: PollCount, rule: TieRule, seed: Int?,
        attendance: AttendanceRecord? = nil
    ) {
        category = poll.category
        round = poll.round
        openedAt = poll.opensAt
        self.closedAt = closedAt
        countedAt = poll.countedAt ?? closedAt
        self.finalists = finalists
        eligible = count.progress.eligible
        voted = count.progress.cast
        votedOnPaper = count.progress.onPaper
        onPaperAtClosing = count.onPaperAtClosing
        ballots = count.ballots.sorted()
        let hand = count.handCounts.agreed ?? [:]
        handCount = Self.lines(hand)
        missingPapers = count.onPaperAtClosing - hand.values.reduce(0, +)
        handCounts = count.handCounts.sorted { ($0.enteredAt, $0.account) < ($1.enteredAt, $1.account) }.map {
            HandEntry(by: $0.by, enteredAt: $0.enteredAt, votes: Self.lines($0.votes))
        }
        tally = VoteTally(finalists: finalists.map(\.number), counted: count.votes, rule: rule, seed: seed)
        self.attendance = attendance
    }

    private static func lines(_ votes: [Vote: Int]) -> [PaperVotes] {
        votes.sorted { $0.key < $1.key }.map { PaperVotes(vote: $0.key, count: $0.value) }
    }

    /// How many papers were counted.
    package var papers: Int { handCount.reduce(0) { $0 + $1.count } }

    /// How many members have voted: with a device, and with a paper that was found.
    package var turnout: Int { voted + papers }

    /// The counted paper by vote.
    package var hand: [Vote: Int] { Dictionary(handCount.map { ($0.vote, $0.count) }) { $0 + $1 } }

    func faults(rule: TieRule, seed: Int?) -> [ProtocolFault] {
        var faults: [ProtocolFault] = []
        func note(_ kind: ProtocolFault.Kind) { faults.append(ProtocolFault(category: category, round: round, kind: kind)) }
        if ballots.count != voted { note(.ballots(found: ballots.count, expected: voted)) }
        if Set(ballots.map(\.code)).count != ballots.count { note(.sameCodeTwice) }
        if votedOnPaper != onPaperAtClosing { note(.paperChanged(now: votedOnPaper, atClosing: onPaperAtClosing)) }
        if papers + missingPapers != onPaperAtClosing || missingPapers < 0 {
            note(.papers(found: papers, expected: onPaperAtClosing - max(0, missingPapers)))
        }
        if onPaperAtClosing > 0 && (handCounts.count < 2 || handCounts.contains { $0.votes != handCount }) { note(.handCountsDiffer) }
        let entered = handCounts.map(\.enteredAt)
        if countedAt < closedAt || entered.contains(where: { $0 < closedAt || $0 > countedAt }) { note(.timesOutOfOrder) }
        if voted + votedOnPaper > eligible { note(.moreThanEligible) }
        if let attendance, max(attendance.atOpening, attendance.atClosing) > eligible { note(.morePresentThanEligible) }
        do {
            let again = try VoteTally(finalists: finalists.map(\.number), ballots: ballots.map(\.vote), hand: hand, rule: rule, seed: seed)
            if again != tally { note(.otherResult) }
        } catch { note(.unknownVote) }
        return faults
    }
}

/// Something in a protocol that does not agree with the rest of it.
package struct ProtocolFault: Hashable, Sendable {
    package var category: SizeClass
    package var round: Int
    package var kind: Kind

    /// What does not agree.
    package enum Kind: Hashable, Sendable {
        case ballots(found: Int, expected: Int)
        case papers(found: Int, expected: Int)
        case paperChanged(now: Int, atClosing: Int)
        case sameCodeTwice, moreThanEligible, morePresentThanEligible, handCountsDiffer, timesOutOfOrder, otherResult, unknownVote
    }
}
