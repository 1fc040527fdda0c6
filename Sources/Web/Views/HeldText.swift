import Domain

/// What somebody holds and has not done yet, in one sentence.
package enum HeldText {
    /// Nil where there is nothing to do. `today` tells whether the first date is past.
    package static func sentence(_ held: HeldSections, today: Day?, _ messages: Messages) -> String? {
        guard !held.keys.isEmpty else { return nil }
        guard let due = held.nextDue else { return messages.count(WorkCount.yours, held.keys.count) }
        let isOver = today.map { due < $0 } ?? false
        return messages.count(isOver ? WorkCount.yoursOverdue : .yoursDue, held.keys.count, ["date": ShownTime.date(due, messages)])
    }
}
