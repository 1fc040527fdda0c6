import Domain
import Store

/// The city starts its next version from the last frozen one, after the feedback. There is no deadline for it.
package struct StartUpdate: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Opens the report for writing. What it holds is what was frozen last; that version stays as it is. Done twice, it starts one update.
    ///
    /// - Returns: whether it was started now.
    /// - Throws: `forbidden` for a colleague, `wrongState` before the feedback and, for a colleague, once it has begun; `notFound` for everybody else.
    @discardableResult
    package func perform(_ wish: ReportWish) throws -> Bool {
        try store.write { writer in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
            let report = try desk.started()
            try Permissions.require(.startUpdate, on: .report(member: report.member, state: report.state), by: wish.viewer)
            if report.state == .updating { return false }
            guard let state = report.state.after(.startUpdate),
                let last = try writer.reader.submissions(of: report, viewer: wish.viewer).last
            else { throw Refusal.wrongState(.notEvaluated) }
            try writer.setState(state, report: report.id)
            try writer.beginUpdate(report: report.id, version: last.version, at: wish.now, by: wish.viewer.account)
            try writer.note(
                JournalEntry(
                    at: wish.now, account: wish.viewer.account, event: .updateStarted, subject: desk.subject, details: "\(last.version + 1)"
                ))
            return true
        }
    }
}
