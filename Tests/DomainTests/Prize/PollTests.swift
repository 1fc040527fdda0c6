import Domain
import Testing

@Suite struct PollTests {
    private func poll(closesAt: Int64?) -> Poll {
        Poll(
            year: 2027, category: .small, round: 1, opensAt: Instant(seconds: 100), closesAt: closesAt.map(Instant.init), finalists: [1])
    }

    @Test func isOpenFromTheFirstSecondUpToButNotAtTheLast() {
        let doors = [99, 100, 199, 200].map { poll(closesAt: 200).door(at: Instant(seconds: $0)) }
        #expect(doors == [.notYetOpen, .open, .open, .closed])
        #expect(poll(closesAt: nil).door(at: Instant(seconds: 1_000_000)) == .open)
    }

    @Test func aPollThatWasClosedBeforeItOpenedStaysClosed() {
        let doors = [49, 50, 100, 200].map { poll(closesAt: 50).door(at: Instant(seconds: $0)) }
        #expect(doors == [.notYetOpen, .closed, .closed, .closed])
    }

    @Test func phasesFollowOneAnotherAndARunOffLeadsBack() {
        var phase = PrizePhase.collecting
        for event in [PrizePhase.Event.startScoring, .decideShortlist, .decideFinalists, .openPoll, .count, .openPoll, .count, .publish] {
            phase = phase.after(event) ?? .collecting
        }
        #expect(phase == .published)
        #expect(PrizePhase.voting.after(.publish) == nil && PrizePhase.collecting.after(.openPoll) == nil)
        #expect(PrizePhase.counted.hasReached(.voting) && !PrizePhase.finalists.hasReached(.voting))
    }
}
