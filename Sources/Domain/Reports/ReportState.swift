/// Where a report stands.
package enum ReportState: String, CaseIterable, Sendable {
    /// The city writes; nothing is frozen, or the office has returned what was.
    case draft
    /// A version is frozen and waits for the council's feedback.
    case submitted
    /// The feedback is released.
    case evaluated
    /// The city writes its next version after the feedback; the earlier ones stay as they are.
    case updating
    /// A version later than the one the council has judged is frozen.
    case updated

    /// What can happen to a report.
    package enum Event: String, CaseIterable, Sendable {
        case submit
        /// The office returns it for correction, before the council has answered.
        case returnToCity = "return to the city"
        case releaseFeedback = "release the feedback"
        case startUpdate = "start an update"
        /// The city goes back to its last frozen version. What it wrote since stays in the answers' histories.
        case dropUpdate = "drop the first update"
        /// As above, where a version later than the judged one is frozen already.
        case dropLaterUpdate = "drop a later update"
    }

    /// The one table of transitions: from, event, to. What is not in it cannot happen.
    package static let transitions: [(from: ReportState, event: Event, to: ReportState)] = [
        (.draft, .submit, .submitted),
        (.submitted, .returnToCity, .draft),
        (.submitted, .releaseFeedback, .evaluated),
        (.evaluated, .startUpdate, .updating),
        (.updating, .submit, .updated),
        (.updated, .startUpdate, .updating),
        (.updating, .dropUpdate, .evaluated),
        (.updating, .dropLaterUpdate, .updated),
    ]

    /// The state after an event, nil where the table has none.
    package func after(_ event: Event) -> ReportState? {
        ReportState.transitions.first { $0.from == self && $0.event == event }?.to
    }

    /// Whether the city's people may change its answers.
    package var isWritable: Bool { after(.submit) != nil }

    /// Whether a frozen version lies with the council. A returned report does not, until it is submitted again.
    package var isWithCouncil: Bool { self != .draft }

    /// Whether the council's feedback has been released.
    package var isEvaluated: Bool { isWithCouncil && self != .submitted }
}
