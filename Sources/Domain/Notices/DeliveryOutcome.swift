/// What became of handing a message over, with the mail system's own words.
package enum DeliveryOutcome: Hashable, Sendable {
    case accepted(String)
    /// Not now: tried again after a pause.
    case temporary(String)
    case refused(String)
    /// It may have gone, or not.
    case unknown(String)

    package var answer: String {
        switch self {
        case .accepted(let text), .temporary(let text), .refused(let text), .unknown(let text): text
        }
    }

    /// What happens to the message that was tried so many times.
    package func event(tries: Int) -> MessageState.Event {
        switch self {
        case .accepted: .accept
        case .temporary: RetryPlan.pause(after: tries) == nil ? .refuse : .deferral
        case .refused: .refuse
        case .unknown: .lose
        }
    }
}

/// How long to wait after a try that failed for the moment.
package enum RetryPlan {
    /// In seconds, growing; with the first try there are one more tries than pauses.
    private static let pauses: [Int64] = [900, 3600, 4 * 3600, 12 * 3600, 24 * 3600]

    /// The pause after so many tries; nil when there were enough.
    package static func pause(after tries: Int) -> Int64? { pauses.indices.contains(tries - 1) ? pauses[tries - 1] : nil }
}
