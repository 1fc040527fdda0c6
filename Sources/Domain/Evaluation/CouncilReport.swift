/// A report as the lists of council and office show it: whose it is and where it stands. Nothing of what it says.
package struct CouncilReport: Hashable, Sendable {
    package var report: Report
    package var member: Member
    /// The latest frozen version.
    package var version: Int
    package var submittedAt: Instant
    /// What the reader of the list has to do with it; `none` for the office.
    package var tie: CouncilTie

    package init(report: Report, member: Member, version: Int, submittedAt: Instant, tie: CouncilTie) {
        self.report = report
        self.member = member
        self.version = version
        self.submittedAt = submittedAt
        self.tie = tie
    }

    /// Whether the reader of the list has it in hand and it is not answered yet.
    package var isWaiting: Bool { isInHand && report.state == .submitted }

    /// Whether it was given to the reader of the list.
    package var isInHand: Bool { tie == .assigned || tie == .lead }
}
