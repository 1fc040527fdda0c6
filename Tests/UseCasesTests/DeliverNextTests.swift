import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct DeliverNextTests {
    @Test func nothingIsHandedOverThatWasNotReleased() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        #expect(try outbox.deliver { _ in .refused("must not be asked") } == .idle)
        #expect(try outbox.messages().map(\.state) == [.held])
    }

    @Test func aMessageIsOnTheDiskAsSendingBeforeItIsHandedOver() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        var seen: [MessageState] = []
        let step = try outbox.deliver { message in
            seen = (try? outbox.messages().map(\.state)) ?? []
            return .accepted("250 queued as \(message.content.messageId.count)")
        }
        #expect(seen == [.sending] && step == .done(.accepted))
        let message = try outbox.messages()[0]
        #expect(message.state == .accepted && message.tries == 1 && message.lastAnswer.hasPrefix("250"))
        #expect(try outbox.events(message) == [.messagePrepared, .messageReleased, .messageTaken, .messageAccepted])
        #expect(try outbox.deliver() == .idle)
    }

    @Test func aSecondWorkerWaitsForTheLeaseAndLosesNothing() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary, outbox.city.secondary)
        try outbox.release()
        var other: DeliverNext.Step?
        _ = try outbox.deliver("a") { _ in
            other = try? outbox.deliver("b")
            return .accepted("")
        }
        #expect(other == .busy)
        #expect(try outbox.messages().map(\.state) == [.accepted, .queued])
        try DeliverNext(store: outbox.store, worker: "a", clock: { Outbox.noon }).finish()
        #expect(try outbox.deliver("b") == .done(.accepted))
    }

    @Test func whatAWorkerThatDiedHadInHandBecomesUnknownAndIsNotSentAgain() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        let id = try outbox.messages()[0].id
        // As a worker leaves it that dies in the middle.
        try outbox.store.write { writer in
            _ = try writer.takeLease(DeliverNext.lease, worker: "dead", until: Outbox.noon + 300, at: Outbox.noon)
            try writer.setState(.sending, message: id)
            try writer.noteTry(message: id)
        }
        #expect(try outbox.deliver(at: Outbox.noon + 299) == .busy)
        #expect(try outbox.messages()[0].state == .sending)
        #expect(try outbox.deliver(at: Outbox.noon + 300) { _ in .accepted("sent twice") } == .idle)
        #expect(try outbox.messages()[0].state == .unknown)
        #expect(try outbox.deliver(at: Outbox.noon + 90_000) { _ in .accepted("sent twice") } == .idle)
        try outbox.change.resend(id, wish: outbox.wish(at: Outbox.noon + 90_001))
        #expect(try outbox.deliver(at: Outbox.noon + 90_001) == .done(.accepted))
        #expect(try outbox.messages()[0].tries == 2)
    }

    @Test func theAnswerOfATryThatWasGivenUpIsStillKept() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        let step = try outbox.deliver("slow") { _ in
            _ = try? outbox.deliver("next", at: Outbox.noon + 1000)
            return .accepted("late")
        }
        #expect(step == .done(.accepted))
        let message = try outbox.messages()[0]
        #expect(message.state == .accepted && message.tries == 1)
        #expect(try outbox.events(message).suffix(3) == [.messageTaken, .messageLost, .messageAccepted])
    }

    @Test func aTemporaryFailureIsTriedAgainLaterWithTheSameIdAndNotForEver() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        var now = Outbox.noon, ids: Set<String> = [], steps: [DeliverNext.Step] = []
        for pause: Int64 in [900, 3600, 14_400, 43_200, 86_400, 0] {
            steps.append(
                try outbox.deliver(at: now) { message in
                    ids.insert(message.content.messageId)
                    return .temporary("451 later")
                })
            if pause > 0 { #expect(try outbox.deliver(at: now + (pause - 1)) == .idle) }
            now = now + pause
        }
        #expect(steps == Array(repeating: .done(.queued), count: 5) + [.done(.refused)])
        #expect(ids.count == 1)
        #expect(try outbox.messages().map { "\($0.state) \($0.tries) \($0.lastAnswer)" } == ["refused 6 451 later"])
    }

    @Test func aReminderOfAReportThatWasSubmittedMeanwhileIsNotSent() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        try outbox.city.complete()
        _ = try outbox.city.submitReport.perform(outbox.city.wish())
        #expect(try outbox.deliver { _ in .refused("must not be asked") } == .cancelled(.submitted))
        let message = try outbox.messages()[0]
        #expect(message.state == .cancelled && message.cancelReason == .submitted && message.tries == 0)
    }

    @Test func aReminderIsNotSentToAnotherPersonNorAfterTheEnd() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary, outbox.city.secondary)
        try outbox.release()
        try outbox.city.sample.address(outbox.city.primary, "other@graz.example")
        #expect(try outbox.deliver() == .cancelled(.recipientGone))
        #expect(try outbox.deliver(at: SampleStore.deadline + 3600) == .cancelled(.closed))
        #expect(try outbox.deliver(at: SampleStore.deadline + 3600) == .idle)
    }

    @Test func aBounceThatIsFasterThanTheAnswerIsNotLost() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        try outbox.release()
        let step = try outbox.deliver { message in
            _ = try? RecordBounce(store: outbox.store).perform(messageId: message.content.messageId, answer: "5.1.1", now: Outbox.noon)
            return .accepted("250 ok")
        }
        #expect(step == .done(.bounced))
        #expect(try outbox.messages().map { "\($0.state) \($0.lastAnswer)" } == ["bounced 5.1.1"])
    }

    @Test func aBounceMarksTheMessageThatItNamesOnce() throws {
        let outbox = try Outbox()
        try outbox.remind(outbox.city.primary, outbox.city.secondary)
        try outbox.release()
        _ = try outbox.deliver()
        let record = RecordBounce(store: outbox.store)
        let ids = try outbox.messages().map(\.content.messageId)
        #expect(try record.perform(messageId: ids[0], answer: "5.1.1 unknown", now: Outbox.noon) == (try outbox.messages()[0].id))
        #expect(try record.perform(messageId: ids[0], answer: "again", now: Outbox.noon) == nil)
        // One that has not gone cannot have come back.
        #expect(try record.perform(messageId: ids[1], answer: "", now: Outbox.noon) == nil)
        #expect(try record.perform(messageId: "nobody@knows.example", answer: "", now: Outbox.noon) == nil)
        #expect(try outbox.messages().map { "\($0.state) \($0.lastAnswer)" } == ["bounced 5.1.1 unknown", "queued "])
    }
}
