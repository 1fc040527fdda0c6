import Domain
import Store

/// A colleague asks the city's responsible person to submit the report. The request stands until the report is submitted or somebody of the
/// city withdraws it; there is one at a time.
package struct RequestSubmission: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameters:
    ///   - note: what the colleague adds; may be empty.
    ///   - number: of the request, as the form expects it; nil for a request that does not know.
    /// - Returns: false when a request stood already, or this form had been sent before; nothing is changed then.
    /// - Throws: `forbidden` for the responsible person; `invalid` for a note that is too long; `wrongState` as `ReportWish` says.
    package func perform(note: String, number: Int? = nil, wish: ReportWish) throws -> Bool {
        let note = try ReportMark.checked(note, .submissionRequest)
        return try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            try Permissions.require(.requestSubmission, on: .report(member: report.member, state: report.state), by: wish.viewer)
            return try writer.set(.submissionRequest, number: number, note: note, event: .submissionRequested, desk, report, wish)
        }
    }

    /// Takes the request of this number back. False when it does not stand any more.
    package func withdraw(number: Int, wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            return try writer.end(
                .submissionRequest, number: number, as: .withdrawn, event: .submissionRequestWithdrawn, desk, report, wish)
        }
    }
}
