import Domain
import Testing

@Suite struct PrizeProtocolTests {
    private static func sample(ballots: [Ballot] = ballots) -> PrizeProtocol {
        let poll = Poll(
            year: 2027, category: .small, round: 1, opensAt: Instant(seconds: 100), closesAt: Instant(seconds: 200), finalists: [2, 5],
            countedAt: Instant(seconds: 300))
        let finalists = [2, 5].map { PollProtocol.Finalist(number: $0, member: "graz", title: "Measure \($0)") }
        let hands = [("Ada", 210), ("Ben", 220)].enumerated().map { place, hand in
            HandCount(account: Int64(place), by: hand.0, enteredAt: Instant(seconds: Int64(hand.1)), votes: [.finalist(2): 1])
        }
        let count = PollCount(
            progress: PollProgress(eligible: 9, cast: ballots.count, onPaper: 1), onPaperAtClosing: 1, ballots: ballots, handCounts: hands,
            votes: [.finalist(2): 2, .finalist(5): 1, .abstention: 1])
        return PrizeProtocol(
            year: 2027, tieRule: .runOff, lotSource: "", lotSeed: nil,
            polls: [
                PollProtocol(poll: poll, closedAt: Instant(seconds: 200), finalists: finalists, count: count, rule: .runOff, seed: nil)
            ])
    }

    private static let ballots = [
        Ballot(code: "BBBBB-BBBBB", vote: .finalist(5)), Ballot(code: "AAAAA-AAAAA", vote: .finalist(2)),
        Ballot(code: "CCCCC-CCCCC", vote: .abstention),
    ]

    private func kinds(_ content: PrizeProtocol) -> [ProtocolFault.Kind] { content.faults.map(\.kind) }

    @Test func agreesWithItselfAndSurvivesItsFile() throws {
        let content = Self.sample()
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
        var content = Self.sample()
        content.polls[0].ballots.removeLast()
        #expect(kinds(content) == [.ballots(found: 2, expected: 3), .otherResult])
    }

    @Test func aChangedBallotIsDetected() throws {
        var content = Self.sample()
        content.polls[0].ballots[0].vote = .finalist(5)
        #expect(kinds(content) == [.otherResult])
        content.polls[0].ballots[0].vote = .finalist(77)
        #expect(kinds(content) == [.unknownVote])
    }

    @Test func aBallotThatIsThereTwiceIsDetected() throws {
        var content = Self.sample()
        content.polls[0].ballots[1] = content.polls[0].ballots[0]
        #expect(kinds(content).contains(.sameCodeTwice))
    }

    @Test func papersAndElectorsAreCountedToo() throws {
        var content = Self.sample()
        content.polls[0].votedOnPaper = 2
        #expect(kinds(content) == [.paperChanged(now: 2, atClosing: 1)])
        content = Self.sample()
        content.polls[0].handCount[0].count = 2
        #expect(kinds(content) == [.papers(found: 2, expected: 1), .handCountsDiffer, .otherResult])
        content = Self.sample()
        content.polls[0].eligible = 3
        #expect(kinds(content) == [.moreThanEligible])
    }

    /// What was counted from a ballot that came after the closing, and counted for the closed poll all the same.
    @Test func papersThatCameAfterTheClosingAreDetected() throws {
        var content = Self.sample()
        content.polls[0].votedOnPaper = 6
        content.polls[0].handCount[0].count = 6
        for place in 0...1 { content.polls[0].handCounts[place].votes[0].count = 6 }
        content.polls[0].tally.votes[0].votes = 7
        #expect(kinds(content) == [.paperChanged(now: 6, atClosing: 1), .papers(found: 6, expected: 1)])
    }

    @Test func aHandCountNeedsTwoPeopleAndItsTime() throws {
        var content = Self.sample()
        content.polls[0].handCounts.removeLast()
        #expect(kinds(content) == [.handCountsDiffer])
        for (entered, counted) in [(199, 300), (301, 300), (210, 199)] {
            content = Self.sample()
            content.polls[0].handCounts[0].enteredAt = Instant(seconds: Int64(entered))
            content.polls[0].countedAt = Instant(seconds: Int64(counted))
            #expect(kinds(content) == [.timesOutOfOrder], "\(entered) \(counted)")
        }
    }

    @Test func aPaperThatWasNotHandedInIsAMissingOne() throws {
        var content = Self.sample()
        content.polls[0].onPaperAtClosing = 2
        content.polls[0].votedOnPaper = 2
        content.polls[0].missingPapers = 1
        #expect(content.faults == [])
    }
}
