import Domain
import Store

/// The lead opens a released feedback for a correction, or gives that up. The city sees nothing of it before the correction is released.
package struct CorrectFeedback: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Opens the agreed feedback for those the report was given to. Done twice, it changes nothing.
    ///
    /// - Throws: `forbidden` for all but the lead; `wrongState` before the first release; `notFound` as `FeedbackDesk.open`.
    package func begin(_ wish: ReportWish) throws { try set(wish.now, wish) }

    /// Closes it again. What was typed stays in it; the city keeps what it has.
    package func giveUp(_ wish: ReportWish) throws { try set(nil, wish) }

    private func set(_ since: Instant?, _ wish: ReportWish) throws {
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: writer.reader)
            try desk.require(.startCorrection, by: wish.viewer)
            guard let paper = desk.paper(.agreed, by: wish.viewer) else { throw Refusal.notFound }
            guard try writer.setCorrection(since, paper: paper.id), since != nil else { return }
            try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: .correctionBegun, subject: desk.subject))
        }
    }
}
