/// Somebody of a city who is told that the council's feedback was released, or corrected.
package struct FeedbackMail: Hashable, Sendable {
    package var member: Member
    package var cycle: Cycle
    package var recipient: Account
    package var language: Language
    /// 1 for the first release, one more with each correction.
    package var number: Int
    /// What was corrected and why; empty for the first.
    package var reason: String

    package init(member: Member, cycle: Cycle, recipient: Account, language: Language, number: Int, reason: String) {
        self.member = member
        self.cycle = cycle
        self.recipient = recipient
        self.language = language
        self.number = number
        self.reason = reason
    }
}
