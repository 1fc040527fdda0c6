/// A member's report in one cycle. There is exactly one, by the database's constraint.
package struct Report: Hashable, Sendable {
    package var id: Int64
    package var member: Int64
    package var year: Int
    package var state: ReportState
    package var createdAt: Instant

    package init(id: Int64, member: Int64, year: Int, state: ReportState, createdAt: Instant) {
        self.id = id
        self.member = member
        self.year = year
        self.state = state
        self.createdAt = createdAt
    }
}

/// Where a report stands.
package enum ReportState: String, CaseIterable, Sendable {
    case draft, submitted

    /// What can happen to a report.
    package enum Event: String, CaseIterable, Sendable { case submit }

    /// The one table of transitions: from, event, to. What is not in it cannot happen.
    package static let transitions: [(from: ReportState, event: Event, to: ReportState)] = [
        (.draft, .submit, .submitted)
    ]

    /// The state after an event, nil where the table has none.
    package func after(_ event: Event) -> ReportState? {
        ReportState.transitions.first { $0.from == self && $0.event == event }?.to
    }
}
