/// Which section: of the city's level (`measure` is 0) or of one measure (its number, from 1).
package struct SectionKey: Hashable, Sendable {
    package var measure: Int
    package var section: String

    package init(measure: Int = 0, section: String) {
        self.measure = measure
        self.section = section
    }
}

/// How the work on one section is divided: who holds it until when, and whether somebody said that it is done.
///
/// It binds nobody: everyone of the city can answer every section at any time.
package struct SectionTask: Hashable, Sendable {
    /// Whoever the section was given to.
    package struct Holder: Hashable, Sendable {
        package var account: Int64
        package var name: String
        /// A holder whose login is disabled holds nothing any more, but it is said who it was.
        package var isDisabled: Bool

        package init(account: Int64, name: String, isDisabled: Bool) {
            self.account = account
            self.name = name
            self.isDisabled = isDisabled
        }
    }

    /// Somebody's word that the section is done.
    package struct Done: Hashable, Sendable {
        package var at: Instant
        package var by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    package var holder: Holder?
    /// Until when; nil without a date.
    package var dueOn: Day?
    package var done: Done?

    package init(holder: Holder? = nil, dueOn: Day? = nil, done: Done? = nil) {
        self.holder = holder
        self.dueOn = dueOn
        self.done = done
    }

    /// Nobody's, and not done.
    package static let none = SectionTask()

    /// Whoever holds the section now; nil where nobody does, or nobody who can sign in.
    package var present: Holder? { holder.flatMap { $0.isDisabled ? nil : $0 } }

    /// Whether it should have been done before `today`. On its last day a section is not late yet.
    package func isOverdue(on today: Day) -> Bool {
        guard done == nil, let dueOn else { return false }
        return dueOn < today
    }
}

/// What one person holds and has not done yet.
package struct HeldSections: Hashable, Sendable {
    package var keys: Set<SectionKey>
    /// The earliest date among them.
    package var nextDue: Day?

    package init(of tasks: [SectionKey: SectionTask], by account: Int64) {
        let own = tasks.filter { $0.value.present?.account == account && $0.value.done == nil }
        keys = Set(own.keys)
        nextDue = own.values.compactMap(\.dueOn).min()
    }
}
