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
