/// What a report waits for outside the questionnaire. It is visible to everyone of the city and blocks nothing; ended ones stay as its history.
package struct ReportMark: Hashable, Sendable {
    /// What is waited for. The raw value is stored.
    package enum Kind: String, CaseIterable, Sendable {
        /// The approval of the city's own council, mayor or whoever decides there.
        case approval
        /// That the responsible person submits, as a colleague asked.
        case submissionRequest = "submission request"
    }

    /// How the waiting ended. The raw value is stored and ends the message key: `mark.outcome.<raw value>`.
    package enum Outcome: String, CaseIterable, Sendable { case given, withdrawn, submitted }

    /// The end of the waiting.
    package struct End: Hashable, Sendable {
        package var at: Instant
        package var by: String
        package var outcome: Outcome

        package init(at: Instant, by: String, outcome: Outcome) {
            self.at = at
            self.by = by
            self.outcome = outcome
        }
    }

    package var kind: Kind
    /// From 1 for each report and kind.
    package var number: Int
    /// Whose approval, or what the colleague adds; may be empty.
    package var note: String
    package var setAt: Instant
    package var setBy: String
    package var setByAccount: Int64
    /// Nil while it holds.
    package var end: End?

    package init(kind: Kind, number: Int, note: String, setAt: Instant, setBy: String, setByAccount: Int64, end: End? = nil) {
        self.kind = kind
        self.number = number
        self.note = note
        self.setAt = setAt
        self.setBy = setBy
        self.setByAccount = setByAccount
        self.end = end
    }

    /// How long a note may be, in characters as answers count them.
    package static func longestNote(_ kind: Kind) -> Int { kind == .approval ? 150 : 1000 }
}
