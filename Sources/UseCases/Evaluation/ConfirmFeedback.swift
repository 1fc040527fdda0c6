import Domain
import Store

/// Somebody to whom the report was given says that the agreed feedback can go to the city as it stands.
package struct ConfirmFeedback: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameter revision: of the feedback that the page showed.
    /// - Returns: false when it was changed since; nothing is confirmed then, since nobody has read it.
    /// - Throws: as `FeedbackDesk.refusalToWrite`; `notFound` where nothing is begun.
    package func perform(revision: Int64, wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: writer.reader)
            if let refusal = desk.refusalToWrite(.agreed, by: wish.viewer) { throw refusal }
            guard let paper = desk.paper(.agreed, by: wish.viewer) else { throw Refusal.notFound }
            guard paper.revision == revision else { return false }
            let earlier = try writer.reader.confirmations(of: paper, viewer: wish.viewer).first { $0.account == wish.viewer.account }
            if earlier?.holds(for: paper) == true { return true }
            try writer.confirm(paper, at: wish.now, by: wish.viewer.account)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .feedbackConfirmed, subject: desk.subject,
                    details: "revision \(revision)"))
            return true
        }
    }
}
