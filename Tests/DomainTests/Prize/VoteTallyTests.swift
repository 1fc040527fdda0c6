import Domain
import Testing

@Suite struct VoteTallyTests {
    /// The example of the manual, by hand: 3 votes for 4, 2 for 7, 1 for 9, 1 abstention.
    private static let example: [Vote] = [
        .finalist(4), .finalist(7), .finalist(4), .abstention, .finalist(9), .finalist(4), .finalist(7),
    ]

    private func tally(_ ballots: [Vote], hand: [Vote: Int] = [:], rule: TieRule = .runOff, seed: Int? = nil) throws -> VoteTally {
        try VoteTally(finalists: [9, 4, 7], ballots: ballots, hand: hand, rule: rule, seed: seed)
    }

    @Test func theMostVotesWin() throws {
        let tally = try tally(Self.example)
        #expect(tally.votes.map(\.finalist) == [4, 7, 9])
        #expect(tally.votes.map(\.votes) == [3, 2, 1])
        #expect(tally.abstentions == 1)
        #expect(tally.outcome == .winner(4))
        #expect(tally.sum == 7)
    }

    @Test func paperCountsLikeBallots() throws {
        let tally = try tally(Self.example, hand: [.finalist(7): 2, .abstention: 1])
        #expect(tally.votes.map(\.votes) == [3, 4, 1] && tally.abstentions == 2 && tally.outcome == .winner(7))
    }

    @Test func aTieLeadsToARunOffAmongTheTiedOnly() throws {
        #expect(try tally(Self.example + [.finalist(7)]).outcome == .runOff([4, 7]))
        #expect(try tally([.finalist(4), .finalist(7), .finalist(9)]).outcome == .runOff([4, 7, 9]))
    }

    @Test func theLotIsCountedOffWithTheAnnouncedNumber() throws {
        let tied = Self.example + [.finalist(7)]
        #expect(try tally(tied, rule: .lot).outcome == .lot([4, 7]))
        #expect(try tally(tied, rule: .lot, seed: 40).outcome == .winner(4))
        #expect(try tally(tied, rule: .lot, seed: 41).outcome == .winner(7))
        #expect(try tally(Self.example, rule: .lot, seed: 41).outcome == .winner(4), "the number decides nothing without a tie")
        #expect(try tally([.finalist(4), .finalist(7), .finalist(9)], rule: .lot, seed: 5).outcome == .winner(9))
    }

    @Test func abstentionsAloneMakeNobodyWin() throws {
        #expect(try tally([.abstention, .abstention]).outcome == .nobody)
        #expect(try tally([]).outcome == .nobody)
        #expect(try VoteTally(finalists: [3], ballots: [.finalist(3)], rule: .runOff, seed: nil).outcome == .winner(3))
    }

    @Test func aBallotForSomebodyElseIsNotCounted() {
        #expect(throws: VoteTally.Fault.unknownVote("0005")) { try tally([.finalist(5)]) }
        #expect(throws: VoteTally.Fault.unknownVote("0005")) { try tally([], hand: [.finalist(5): 1]) }
        #expect(throws: VoteTally.Fault.negativeCount) { try tally([], hand: [.finalist(4): -1]) }
    }

    @Test func theOrderDoesNotMatterAndEveryBallotCounts() throws {
        var generator = Dice(state: 7)
        for size in 0..<60 {
            let ballots = (0..<size).map { _ in [Vote.abstention, .finalist(4), .finalist(7), .finalist(9)][Int(generator.next() % 4)] }
            let first = try tally(ballots)
            #expect(first.sum == size)
            for _ in 0..<3 {
                var shuffled = ballots
                for place in shuffled.indices.reversed() where place > 0 {
                    shuffled.swapAt(place, Int(generator.next() % UInt64(place + 1)))
                }
                #expect(try tally(shuffled) == first)
            }
        }
    }

    @Test func aVoteIsWrittenInFourCharactersWhateverItSays() {
        for vote in [Vote.abstention, .finalist(1), .finalist(42), .finalist(9999)] {
            #expect(vote.text.utf8.count == 4)
            #expect(Vote(vote.text) == vote)
        }
        for text in ["", "....", "0000", "12", "00012", "+001", "None"] { #expect(Vote(text) == nil, "\(text)") }
    }
}

/// Numbers that look random and are the same in every run.
struct Dice {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
