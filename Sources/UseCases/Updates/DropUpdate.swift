import Domain
import Store

/// The city gives an update up: the report is again what was frozen last.
///
/// No word is lost. Every answer that was changed gets its frozen text as a new revision, so that the other stays in its history; measures that were
/// added are taken off the list and can be brought back in a later update. Only a file that was attached since goes.
package struct DropUpdate: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Throws: `wrongState` when there is no update (any more), `forbidden` for a colleague, `notFound` for everybody else.
    package func perform(_ wish: ReportWish) throws {
        try store.write { writer in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
            let report = try desk.started()
            try Permissions.require(.dropUpdate, on: .report(member: report.member, state: report.state), by: wish.viewer)
            guard let update = try writer.reader.openUpdate(of: report, viewer: wish.viewer),
                let bytes = try writer.reader.submissionContent(of: report, version: update.version, viewer: wish.viewer),
                let judged = try writer.reader.releasedFeedback(of: report, viewer: wish.viewer).last?.reportVersion,
                let state = report.state.after(update.version > judged ? .dropLaterUpdate : .dropUpdate)
            else { throw Refusal.wrongState(.notUpdating) }
            let restoring = Restoring(
                writer: writer, report: report, wish: wish, update: update, content: try SubmissionContent(canonicalJSON: bytes))
            try restoring.answers()
            try restoring.measures()
            try restoring.attachment()
            try writer.endUpdate(report: report.id, isDropped: true, at: wish.now, by: wish.viewer.account)
            for kind in ReportMark.Kind.allCases {
                _ = try writer.endMark(kind, report: report.id, number: nil, as: .withdrawn, at: wish.now, by: wish.viewer.account)
            }
            try writer.setState(state, report: report.id)
            try writer.note(JournalEntry(at: wish.now, account: wish.viewer.account, event: .updateDropped, subject: desk.subject))
        }
    }

    /// Brings the report back to what is frozen, inside the transaction.
    private struct Restoring {
        let writer: Writer
        let report: Report
        let wish: ReportWish
        let update: OpenUpdate
        let content: SubmissionContent

        func answers() throws {
            let frozen = content.saved(at: update.startedAt)
            let current = try writer.reader.answers(of: report, viewer: wish.viewer)
            for key in Set(current.keys).union(frozen.keys) {
                let saved = current[key] ?? .none
                guard let target = try target(frozen[key], saved, key), target != saved.answer else { continue }
                _ = try writer.save(
                    target, report: report.id, key: key, expected: saved.revision, origin: .restored, at: wish.now, by: wish.viewer.account)
            }
        }

        /// What stood there when the update began; nil for an answer that is to stay as it is.
        private func target(_ frozen: SavedAnswer?, _ saved: SavedAnswer, _ key: AnswerKey) throws -> Answer? {
            if let frozen { return saved.answer.withoutHiddenTexts == frozen.answer ? nil : frozen.answer }
            // A hidden answer is not frozen: it was there before, or it is new. An added measure keeps its answers for the day it is brought back.
            guard saved.savedAt >= update.startedAt, key.measure == 0 || content.measures.contains(where: { $0.number == key.measure })
            else {
                return nil
            }
            return try writer.reader.answer(of: report, key: key, before: update.startedAt, viewer: wish.viewer) ?? Answer()
        }

        func measures() throws {
            let numbers = content.measures.map(\.number)
            for measure in try writer.reader.measures(of: report, viewer: wish.viewer) where !numbers.contains(measure.number) {
                _ = try writer.removeMeasure(report: report.id, number: measure.number, at: wish.now)
            }
            for number in numbers { _ = try writer.restoreMeasure(report: report.id, number: number) }
            try writer.order(measures: numbers, report: report.id)
        }

        func attachment() throws {
            let current = try writer.reader.attachment(of: report, viewer: wish.viewer)
            guard current?.digest != content.attachment?.sha256 || current?.fileName != content.attachment?.fileName else { return }
            let bytes = try writer.reader.frozenAttachment(of: report, version: update.version, viewer: wish.viewer)
            guard let frozen = content.attachment, let type = bytes.flatMap({ AttachmentType(content: $0, fileName: frozen.fileName) })
            else {
                _ = try writer.removeAttachment(report: report.id)
                return
            }
            try writer.restoreAttachment(
                report: report.id, version: update.version, fileName: frozen.fileName, type: type, at: wish.now, by: wish.viewer.account)
        }
    }
}
