import Domain
import Store

/// A city marks its report as waiting for its own council's approval, and how that ended. Everybody of the city sees it; it blocks nothing.
package struct AwaitApproval: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameters:
    ///   - whose: approval, in the city's words; may be empty.
    ///   - number: of the mark, as the form expects it; nil for a request that does not know.
    /// - Returns: false when the report was waiting already, or this form had been sent before; nothing is changed then.
    /// - Throws: `invalid` for words that are too long; `wrongState` as `ReportWish` says.
    package func perform(whose: String, number: Int? = nil, wish: ReportWish) throws -> Bool {
        let note = try ReportMark.checked(whose, .approval)
        return try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            return try writer.set(.approval, number: number, note: note, event: .approvalAwaited, desk, report, wish)
        }
    }

    /// Ends the waiting of this number: the approval was given, or is no longer waited for. False when it had ended before.
    package func end(number: Int, isGiven: Bool, wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            return try writer.end(
                .approval, number: number, as: isGiven ? .given : .withdrawn, event: isGiven ? .approvalGiven : .approvalWithdrawn, desk,
                report, wish)
        }
    }
}
