import Domain

/// What comes, or would come, of one row of a list of a member's things.
package struct ImportedRow: Sendable, Equatable {
    /// What happens to what the row holds.
    package enum Outcome: Sendable, Equatable { case added, corrected, unchanged, refused([InputProblem]) }

    /// In the list, the row with the columns being 1.
    package var number: Int
    /// The member's short name, as it was typed.
    package var member: String
    package var outcome: Outcome

    package var isRefused: Bool { if case .refused = outcome { true } else { false } }
}
