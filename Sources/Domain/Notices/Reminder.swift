/// Somebody who is reminded of the deadline, and what the mail has to tell.
package struct Reminder: Hashable, Sendable {
    package var member: Member
    package var cycle: Cycle
    package var recipient: Account
    /// Who may submit.
    package var primaryName: String
    package var language: Language
    /// So many things stand in the way of submitting.
    package var missing: Int

    package init(member: Member, cycle: Cycle, recipient: Account, primaryName: String, language: Language, missing: Int) {
        self.member = member
        self.cycle = cycle
        self.recipient = recipient
        self.primaryName = primaryName
        self.language = language
        self.missing = missing
    }
}

/// Why somebody is not reminded. The raw value ends the message key: `reminder.gap.<raw value>`.
package enum ReminderGap: String, CaseIterable, Sendable {
    case submitted
    case notStarted = "not-started"
    /// No login of a responsible person that is switched on.
    case noLogin = "no-login"
    case noAddress = "no-address"
    /// A reminder of this cycle for this person waits in the outbox already.
    case waiting
}
