import Domain
import Testing

@Suite struct MessageStateTests {
    @Test func nothingGoesThatNobodyReleased() {
        #expect(MessageState.transitions.filter { $0.to == .sending }.map(\.from) == [.queued])
        #expect(MessageState.transitions.filter { $0.to == .queued }.map(\.event) == [.release, .resend, .resend, .resend, .deferral])
    }

    @Test func whatIsUnknownIsNeverSentAgainByItself() {
        let byItself: [MessageState.Event] = [.take, .accept, .deferral, .refuse, .lose, .bounce]
        #expect(byItself.compactMap { MessageState.unknown.after($0) } == [.accepted, .unknown, .refused, .unknown, .bounced])
    }

    @Test func whatHasGoneOrWillNotGoIsNotTouched() {
        for event in MessageState.Event.allCases {
            #expect(MessageState.cancelled.after(event) == nil)
            #expect(MessageState.accepted.after(event) == (event == .bounce ? .bounced : nil))
        }
    }

    @Test func temporaryFailuresAreTriedAgainWithGrowingPausesAndNotForEver() {
        let pauses = (1...7).map { RetryPlan.pause(after: $0) }
        #expect(pauses == [900, 3600, 14_400, 43_200, 86_400, nil, nil])
        #expect(DeliveryOutcome.temporary("").event(tries: 5) == .deferral)
        #expect(DeliveryOutcome.temporary("").event(tries: 6) == .refuse)
        #expect(DeliveryOutcome.unknown("").event(tries: 6) == .lose)
    }

    @Test(arguments: [
        ("a", "b", []), ("", "b", ["subject"]), ("a\nb", "b", ["subject"]), (" ", " ", ["subject", "body"]), ("a", "b\0", ["body"]),
    ])
    func wordsThatCanGo(subject: String, body: String, problems: [String]) {
        #expect(MessageText(subject: subject, body: body).problems.map(\.field) == problems)
    }
}
