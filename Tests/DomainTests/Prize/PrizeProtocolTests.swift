import Domain
import Testing

@Suite struct PrizeProtocolTests {
    private static func sample(ballots: [Ballot] = ballots, hand: [Vote: Int] = [.finalist(2): 1]) throws -> PrizeProtocol {
        let poll = Poll(
            year: 2027, category: .small, round: 1, opensAt: Instant(seconds: 100), closesAt: Instant(seconds: 200), finalists: [2, 5])
        let finalists = [2, 5].map { PollProtocol.Finalist(number: $0, member: "graz", title: "Measure \($0)") }
        return PrizeProtocol(
            year: 2027, tieRule: .runOff, lotSource: "", lotSeed: nil,
            polls: [
                try PollProtocol(
                    poll: poll, closedAt: Instant(seconds: 200), finalists: finalists,
                    progress: PollProgress(eligible: 9, cast: ballots.count, onPaper: 1), ballots: ballots, hand: hand, rule: .runOff,
                    seed: nil)
            ])
    }

    private static let ballots = [
        Ballot(code: "BBBBB-BBBBB", vote: .finalist(5)), Ballot(code: "AAAAA-AAAAA", vote: .finalist(2)),
        Ballot(code: "CCCCC-CCCCC", vote: .abstention),
    ]

    private func kinds(_ content: PrizeProtocol) -> [ProtocolFault.Kind] { content.faults.map(\.kind) }

    @Test func agreesWithItselfAndSurvivesItsFile() throws {
        let content = try Self.sample()
        #expect(content.faults == [])
        #expect(content.polls[0].ballots.map(\.code) == ["AAAAA-AAAAA", "BBBBB-BBBBB", "CCCCC-CCCCC"])
        #expect(content.polls[0].tally.sum == 4)
        let bytes = try content.canonicalJSON()
        #expect(try PrizeProtocol(canonicalJSON: bytes) == content)
        #expect(try PrizeProtocol(canonicalJSON: bytes).canonicalJSON() == bytes)
    }

    @Test func theOrderOfTheBallotsLeavesNoTrace() throws {
        #expect(try Self.sample(ballots: Self.ballots.reversed()).canonicalJSON() == Self.sample().canonicalJSON())
    }

    @Test func aRemovedBallotIsDetected() throws {
        var content = try Self.sample()
        content.polls[0].ballots.removeLast()
        #expect(kinds(content) == [.ballots(found: 2, expected: 3), .otherResult])
    }

    @Test func aChangedBallotIsDetected() throws {
        var content = try Self.sample()
        content.polls[0].ballots[0].vote = .finalist(5)
        #expect(kinds(content) == [.otherResult])
        content.polls[0].ballots[0].vote = .finalist(77)
        #expect(kinds(content) == [.unknownVote])
    }

    @Test func aBallotThatIsThereTwiceIsDetected() throws {
        var content = try Self.sample()
        content.polls[0].ballots[1] = content.polls[0].ballots[0]
        #expect(kinds(content).contains(.sameCodeTwice))
    }

    @Test func papersAndElectorsAreCountedToo() throws {
        var content = try Self.sample()
        content.polls[0].votedOnPaper = 2
        #expect(kinds(content) == [.papers(found: 1, expected: 2)])
        content = try Self.sample()
        content.polls[0].eligible = 3
        #expect(kinds(content) == [.moreThanEligible])
    }
}
