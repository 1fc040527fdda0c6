/// One round of reporting, named by its year.
package struct Cycle: Hashable, Sendable {
    /// The year in addresses, as in `/report/2027/graz`.
    package var year: Int
    /// The version of the questionnaire that this cycle's reports answer.
    package var questionnaire: String
    /// From when on cities may write.
    package var opensAt: Instant
    /// The one stored instant of the deadline.
    package var deadline: Instant
    /// How long after the deadline a report is still taken, in seconds.
    package var grace: Int64
    /// The time zone in which instants of this cycle are shown (IANA name, such as "Europe/Vienna").
    package var zone: String
    /// Until when the council should have answered every report; nil while the office has set nothing. Nothing closes then.
    package var evaluationUntil: Instant?

    package init(
        year: Int, questionnaire: String, opensAt: Instant, deadline: Instant, grace: Int64, zone: String, evaluationUntil: Instant? = nil
    ) {
        self.year = year
        self.questionnaire = questionnaire
        self.opensAt = opensAt
        self.deadline = deadline
        self.grace = grace
        self.zone = zone
        self.evaluationUntil = evaluationUntil
    }

    /// Whether reports of this cycle can be written and submitted, and if not, why.
    ///
    /// A report can be submitted up to, but not at, deadline plus grace: at that second the door is closed.
    package func door(at now: Instant) -> Door {
        if now < opensAt { return .notYetOpen }
        return now < deadline + grace ? .open : .closed
    }

    /// Whether reports are taken: not before the cycle opens, not after the deadline and its grace.
    package enum Door: Sendable { case notYetOpen, open, closed }
}
