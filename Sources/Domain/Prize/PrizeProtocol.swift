import FoundationEssentials

/// The protocol of a year's vote: everything needed to count again, and nothing that leads from a city to its vote.
package struct PrizeProtocol: Codable, Hashable, Sendable {
    /// The layout of this structure, so that old protocols stay readable.
    package var format = 1
    package var year: Int
    package var tieRule: TieRule
    package var lotSource: String
    package var lotSeed: Int?
    /// Every poll, category by category, the first round first.
    package var polls: [PollProtocol]

    package init(year: Int, tieRule: TieRule, lotSource: String, lotSeed: Int?, polls: [PollProtocol]) {
        self.year = year
        self.tieRule = tieRule
        self.lotSource = lotSource
        self.lotSeed = lotSeed
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

/// One poll in the protocol.
package struct PollProtocol: Codable, Hashable, Sendable {
    package var category: SizeClass
    package var round: Int
    package var openedAt: Instant
    package var closedAt: Instant
    package var finalists: [Finalist]
    package var eligible: Int
    /// How many members the list says have voted with a device.
    package var voted: Int
    /// How many members voted on paper in the room.
    package var votedOnPaper: Int
    /// In the order of their codes.
    package var ballots: [Ballot]
    /// What two people counted by hand, in the order of the votes; empty without paper.
    package var handCount: [HandCount]
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
    package struct HandCount: Codable, Hashable, Sendable {
        package var vote: Vote
        package var count: Int

        package init(vote: Vote, count: Int) {
            self.vote = vote
            self.count = count
        }
    }

    package init(
        poll: Poll, closedAt: Instant, finalists: [Finalist], progress: PollProgress, ballots: [Ballot], hand: [Vote: Int], rule: TieRule,
        seed: Int?, attendance: AttendanceRecord? = nil
    ) throws(VoteTally.Fault) {
        category = poll.category
        round = poll.round
        openedAt = poll.opensAt
        self.closedAt = closedAt
        self.finalists = finalists
        eligible = progress.eligible
        voted = progress.cast
        votedOnPaper = progress.onPaper
        self.ballots = ballots.sorted()
        handCount = hand.sorted { $0.key < $1.key }.map { HandCount(vote: $0.key, count: $0.value) }
        tally = try VoteTally(finalists: finalists.map(\.number), ballots: ballots.map(\.vote), hand: hand, rule: rule, seed: seed)
        self.attendance = attendance
    }

    /// The counted paper by vote.
    package var hand: [Vote: Int] { Dictionary(handCount.map { ($0.vote, $0.count) }) { $0 + $1 } }

    func faults(rule: TieRule, seed: Int?) -> [ProtocolFault] {
        var faults: [ProtocolFault] = []
        func note(_ kind: ProtocolFault.Kind) { faults.append(ProtocolFault(category: category, round: round, kind: kind)) }
        if ballots.count != voted { note(.ballots(found: ballots.count, expected: voted)) }
        if Set(ballots.map(\.code)).count != ballots.count { note(.sameCodeTwice) }
        let papers = handCount.reduce(0) { $0 + $1.count }
        if papers != votedOnPaper { note(.papers(found: papers, expected: votedOnPaper)) }
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
        case sameCodeTwice, moreThanEligible, morePresentThanEligible, otherResult, unknownVote
    }
}
