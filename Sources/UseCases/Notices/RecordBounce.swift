import Domain
import Store

/// Notes that a message came back.
package struct RecordBounce: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Returns: the message's number; nil where no message of the outbox has this Message-ID, or it cannot have come back.
    package func perform(messageId: String, answer: String, now: Instant) throws -> Int64? {
        try store.write { writer in
            guard let message = try writer.message(messageId: messageId), let state = message.state.after(.bounce) else { return nil }
            try writer.setState(state, message: message.id)
            try writer.noteAnswer(answer, nextTryAt: message.nextTryAt, message: message.id)
            try writer.note(JournalEntry(at: now, account: nil, event: .messageBounced, subject: message.subject, details: answer))
            return message.id
        }
    }
}
