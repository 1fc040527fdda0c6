import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ChangeMessagesTests {
    private let outbox: Outbox
    private let id: Int64

    init() throws {
        outbox = try Outbox()
        try outbox.remind(outbox.city.primary)
        id = try outbox.messages()[0].id
    }

    private func state() throws -> MessageState { try outbox.messages()[0].state }

    @Test func wordsAreChangedUntilTheyGo() throws {
        let new = MessageText(subject: " New ", body: "One\r\ntwo\r\n")
        try outbox.change.edit(id, new, revision: 1, wish: outbox.wish())
        let message = try outbox.messages()[0]
        #expect(message.content.text == MessageText(subject: "New", body: "One\ntwo\n") && message.revision == 2)
        _ = try outbox.change.release([id: 2], wish: outbox.wish())
        _ = try outbox.deliver()
        #expect(throws: Refusal.wrongState(.messageMovedOn)) {
            try outbox.change.edit(id, MessageText(subject: "Late", body: "b"), revision: 2, wish: outbox.wish())
        }
    }

    @Test func nobodyOverwritesWhatAnotherPersonChangedMeanwhile() throws {
        try outbox.change.edit(id, MessageText(subject: "Hers", body: "b"), revision: 1, wish: outbox.wish())
        #expect(throws: Refusal.wrongState(.messageChanged)) {
            try outbox.change.edit(id, MessageText(subject: "His", body: "b"), revision: 1, wish: outbox.wish())
        }
        // The same form sent twice is no change.
        try outbox.change.edit(id, MessageText(subject: "Hers", body: "b"), revision: 1, wish: outbox.wish())
        #expect(try outbox.messages()[0].content.text.subject == "Hers")
    }

    @Test func wordsThatCannotGoAreRefused() throws {
        #expect(throws: Refusal.invalid([InputProblem(field: "subject", message: "outbox.subject-problem")])) {
            try outbox.change.edit(id, MessageText(subject: "a\r\nBcc: x@evil.example", body: "b"), revision: 1, wish: outbox.wish())
        }
    }

    @Test func onlyWhatWasSeenIsReleased() throws {
        #expect(try outbox.change.release([id: 2], wish: outbox.wish()) == 0)
        #expect(try state() == .held)
        #expect(try outbox.change.release([id: 1], wish: outbox.wish()) == 1)
        #expect(try outbox.change.release([id: 1], wish: outbox.wish()) == 0)
        #expect(try state() == .queued)
    }

    @Test func aReleasedMessageCanBeHeldBackAndCancelledUntilItGoes() throws {
        try outbox.release()
        try outbox.change.hold(id, wish: outbox.wish())
        #expect(try outbox.deliver() == .idle)
        try outbox.change.cancel(id, wish: outbox.wish())
        #expect(try outbox.messages()[0].cancelReason == .byHand)
        for step in [outbox.change.hold, outbox.change.cancel, outbox.change.resend] {
            #expect(throws: Refusal.wrongState(.messageMovedOn)) { try step(id, outbox.wish()) }
        }
        #expect(try outbox.events(outbox.messages()[0]) == [.messagePrepared, .messageReleased, .messageHeld, .messageCancelled])
    }

    @Test func whatHasGoneIsNotSentAgain() throws {
        try outbox.release()
        _ = try outbox.deliver()
        #expect(throws: Refusal.wrongState(.messageMovedOn)) { try outbox.change.resend(id, wish: outbox.wish()) }
    }

    @Test func nobodyButTheOfficeTouchesAMessage() throws {
        for viewer in [outbox.city.primary, outbox.city.secondary, outbox.city.stranger] {
            let wish = outbox.wish(by: viewer)
            for step in [outbox.change.hold, outbox.change.cancel, outbox.change.resend] {
                #expect(throws: Refusal.forbidden(.onlyAdmin)) { try step(id, wish) }
            }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) { try outbox.change.release([id: 1], wish: wish) }
            #expect(throws: Refusal.forbidden(.onlyAdmin)) {
                try outbox.change.edit(id, MessageText(subject: "s", body: "b"), revision: 1, wish: wish)
            }
        }
        #expect(try state() == .held)
    }
}
