import Domain
import Store

/// What somebody of the office wants with the outbox.
package struct MessageWish: Sendable {
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) {
        self.viewer = viewer
        self.now = now
    }

    /// The message, if the wish may be about it.
    func message(_ id: Int64, in writer: Writer) throws -> Message {
        try Permissions.require(.manageOutbox, on: .outbox, by: viewer)
        guard let message = try writer.message(id: id) else { throw Refusal.notFound }
        return message
    }

    func note(_ event: JournalEvent, _ message: Message, in writer: Writer) throws {
        try writer.note(JournalEntry(at: now, account: viewer.account, event: event, subject: message.subject))
    }
}
