/// Where the prize of a year stands, first to last. A run-off leads back from `counted` to `voting`.
package enum PrizePhase: String, CaseIterable, Sendable {
    /// Measures become candidates with every report that is submitted; cities may withdraw them.
    case collecting
    /// The council scores; the categories are fixed.
    case scoring
    /// The council has decided the shortlist; board and bureau choose.
    case deciding
    /// The finalists stand; their cities release what voters read.
    case finalists
    /// A poll is open, or has ended by its time and waits to be counted.
    case voting
    /// The ballots are counted; only the office sees how.
    case counted
    /// The result is public to members.
    case published

    /// What leads on.
    package enum Event: String, CaseIterable, Sendable { case startScoring, decideShortlist, decideFinalists, openPoll, count, publish }

    /// The one table of transitions. What is not in it cannot happen.
    package static let transitions: [(from: PrizePhase, event: Event, to: PrizePhase)] = [
        (.collecting, .startScoring, .scoring),
        (.scoring, .decideShortlist, .deciding),
        (.deciding, .decideFinalists, .finalists),
        (.finalists, .openPoll, .voting),
        (.voting, .count, .counted),
        (.counted, .openPoll, .voting),
        (.counted, .publish, .published),
    ]

    /// The phase after an event, nil where the table has none.
    package func after(_ event: Event) -> PrizePhase? {
        PrizePhase.transitions.first { $0.from == self && $0.event == event }?.to
    }

    /// Whether the prize has come as far as `other`.
    package func hasReached(_ other: PrizePhase) -> Bool { place >= other.place }

    private var place: Int { PrizePhase.allCases.firstIndex(of: self) ?? 0 }
}
