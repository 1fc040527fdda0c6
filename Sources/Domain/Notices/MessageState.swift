/// Where a message of the outbox stands.
package enum MessageState: String, CaseIterable, Sendable {
    /// Prepared; waits for a person who releases it.
    case held
    /// Released; waits for the worker.
    case queued
    /// The worker is handing it over at this moment.
    case sending
    /// The mail system has taken it.
    case accepted
    /// The mail system has refused it for good, or too often.
    case refused
    /// It was taken and came back.
    case bounced
    /// Nobody knows whether it went: only a person decides what happens now.
    case unknown
    /// It will not go.
    case cancelled

    /// What can happen to a message.
    package enum Event: String, CaseIterable, Sendable {
        case release, hold, cancel, resend, take, accept, deferral, refuse, lose, bounce
    }

    /// The one table of transitions: from, event, to. What is not in it cannot happen.
    ///
    /// Whatever is unknown stays so until a person says otherwise, or until the try that was lost, or a bounce, tells after all.
    package static let transitions: [(from: MessageState, event: Event, to: MessageState)] = [
        (.held, .release, .queued), (.queued, .hold, .held),
        (.held, .cancel, .cancelled), (.queued, .cancel, .cancelled), (.unknown, .cancel, .cancelled),
        (.refused, .resend, .queued), (.bounced, .resend, .queued), (.unknown, .resend, .queued),
        (.queued, .take, .sending),
        (.sending, .accept, .accepted), (.sending, .deferral, .queued), (.sending, .refuse, .refused), (.sending, .lose, .unknown),
        (.unknown, .accept, .accepted), (.unknown, .deferral, .unknown), (.unknown, .refuse, .refused), (.unknown, .lose, .unknown),
        (.sending, .bounce, .bounced), (.accepted, .bounce, .bounced), (.unknown, .bounce, .bounced),
    ]

    /// The state after an event, nil where the table has none.
    package func after(_ event: Event) -> MessageState? {
        MessageState.transitions.first { $0.from == self && $0.event == event }?.to
    }

    /// Whether its words can still be changed: nobody has them yet.
    package var canBeEdited: Bool { self == .held || self == .queued }

    /// Whether it may still go without anybody doing anything more than releasing it.
    package var isWaiting: Bool { self == .held || self == .queued || self == .sending }
}
