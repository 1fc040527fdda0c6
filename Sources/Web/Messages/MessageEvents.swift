import Store

/// What the journal tells of messages, as keys of the interface.
package enum MessageEvents {
    package static let all: [JournalEvent] = [
        .messagePrepared, .messageChanged, .messageReleased, .messageHeld, .messageCancelled, .messageResent, .messageTaken,
        .messageAccepted, .messageDeferred, .messageRefused, .messageLost, .messageBounced,
    ]

    /// Such as "outbox.event.message-held".
    package static func key(_ event: JournalEvent) -> String { "outbox.event.\(event.rawValue.replacing(" ", with: "-"))" }
}
