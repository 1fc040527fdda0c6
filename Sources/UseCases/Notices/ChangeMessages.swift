import Domain
import Store

/// What people of the office do with messages that are in the outbox.
package struct ChangeMessages: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Changes the words of a message that has not gone.
    ///
    /// - Parameter revision: the one that was shown to whoever changed it.
    /// - Throws: `Refusal.invalid` for words that cannot go; `Refusal.wrongState` once the worker has taken it, or when somebody else
    ///   changed it meanwhile.
    package func edit(_ id: Int64, _ text: MessageText, revision: Int, wish: MessageWish) throws {
        var text = text
        text.subject = text.subject.inNFC.trimmingSpaces
        text.body = text.body.replacing("\r\n", with: "\n").replacing("\r", with: "\n").inNFC
        let new = text
        try store.write { writer in
            let message = try wish.message(id, in: writer)
            guard message.state.canBeEdited else { throw Refusal.wrongState(.messageMovedOn) }
            guard message.content.text != new else { return }
            guard message.revision == revision else { throw Refusal.wrongState(.messageChanged) }
            guard new.problems.isEmpty else { throw Refusal.invalid(new.problems) }
            try writer.setText(new, message: id)
            try wish.note(.messageChanged, message, in: writer)
        }
    }

    /// Lets held messages go, exactly those that were shown; one that is not held any more, whose words changed meanwhile, or whose letter is
    /// not ready, stays as it is.
    ///
    /// - Parameter shown: the revision of each message that the person saw.
    /// - Returns: how many were released.
    package func release(_ shown: [Int64: Int], wish: MessageWish) throws -> Int {
        try Permissions.require(.manageOutbox, on: .outbox, by: wish.viewer)
        return try store.write { writer in
            var released = 0
            for (id, revision) in shown.sorted(by: { $0.key < $1.key }) {
                let message = try wish.message(id, in: writer)
                guard message.revision == revision, let state = message.state.after(.release),
                    try writer.letterObstacle(message: id) == nil
                else { continue }
                try writer.setState(state, message: id)
                try writer.noteRelease(message: id, at: wish.now, by: wish.viewer.account)
                try wish.note(.messageReleased, message, in: writer)
                released += 1
            }
            return released
        }
    }

    /// Stops a released message that has not gone yet. Throws `Refusal.wrongState` once the worker has taken it.
    package func hold(_ id: Int64, wish: MessageWish) throws { try move(id, .hold, .messageHeld, wish) }

    /// Sees to it that a message never goes. Throws `Refusal.wrongState` when it has gone.
    package func cancel(_ id: Int64, wish: MessageWish) throws { try move(id, .cancel, .messageCancelled, wish, reason: .byHand) }

    /// One more try for a message that did not arrive, or of which nobody knows. It keeps its Message-ID.
    ///
    /// Throws `Refusal.wrongState` where it is no longer so.
    package func resend(_ id: Int64, wish: MessageWish) throws {
        try store.write { writer in
            let message = try wish.message(id, in: writer)
            guard let state = message.state.after(.resend) else { throw Refusal.wrongState(.messageMovedOn) }
            try writer.setState(state, message: id)
            try writer.noteRelease(message: id, at: wish.now, by: wish.viewer.account)
            try wish.note(.messageResent, message, in: writer)
        }
    }

    private func move(
        _ id: Int64, _ step: MessageState.Event, _ event: JournalEvent, _ wish: MessageWish, reason: Message.CancelReason? = nil
    ) throws {
        try store.write { writer in
            let message = try wish.message(id, in: writer)
            guard let state = message.state.after(step) else { throw Refusal.wrongState(.messageMovedOn) }
            try writer.setState(state, message: id, reason: reason)
            try wish.note(event, message, in: writer)
        }
    }
}
