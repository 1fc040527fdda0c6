import Domain
import Store

/// Somebody of the city says that a section is done, or is not after all. It blocks nothing, and no later answer takes it back.
package struct MarkSectionDone: Sendable {
    /// What is said.
    package enum Word: String, Sendable {
        case yes, no
        /// It is done also with the answers that were saved after somebody said so first.
        case again
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Returns: whether that is news. Saying the same twice changes nothing: who said it first, and when, stays.
    /// - Throws: `notFound` for a section that is not asked there or a measure that never was; `wrongState` as `ReportWish` says, and for a
    ///   measure that was removed.
    package func perform(_ key: SectionKey, _ word: Word, wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            guard desk.questionnaire.section(key.section, perMeasure: key.measure != 0) != nil else { throw Refusal.notFound }
            if key.measure != 0 { try requireMeasure(key.measure, of: report, viewer: wish.viewer, in: writer.reader) }
            let isNews =
                word == .no
                ? try writer.markNotDone(key, report: report.id)
                : try writer.markDone(key, report: report.id, again: word == .again, at: wish.now, by: wish.viewer.account)
            if isNews {
                try writer.note(
                    JournalEntry(
                        at: wish.now, account: wish.viewer.account, event: word == .no ? .sectionReopened : .sectionDone,
                        subject: desk.subject, details: key.address))
            }
            return isNews
        }
    }
}
