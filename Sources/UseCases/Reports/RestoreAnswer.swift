import Domain
import Store

/// Puts an earlier text of an answer back, or one that stands beside it. What stood in the report stays in the history.
package struct RestoreAnswer: Sendable {
    /// Which text.
    package enum Source: Sendable, Equatable {
        /// A revision of the answer's history.
        case revision(Int64)
        /// A text beside the answer: whose, and the revision it was based on.
        case beside(account: Int64, base: Int64)
    }

    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case restored
        /// The answer already is that text.
        case unchanged
        /// Somebody saved another text since the page was made; nothing was changed.
        case changedMeanwhile
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameter expected: the revision that the page showed as the answer.
    /// - Throws: `notFound` for a text that is not there; `wrongState` as `ReportWish` says, and for a measure that was removed.
    package func perform(_ source: Source, of key: AnswerKey, expected: Int64, wish: ReportWish) throws -> Outcome {
        try store.write { writer in
            let (_, report) = try wish.writableDesk(shelf: shelf, in: writer)
            if key.measure != 0 { try requireMeasure(key.measure, of: report, viewer: wish.viewer, in: writer.reader) }
            let saved = try writer.reader.answer(of: report, key: key, viewer: wish.viewer) ?? .none
            let text: Answer? =
                switch source {
                case .revision(let revision): try writer.reader.answer(of: report, key: key, revision: revision, viewer: wish.viewer)
                case .beside(let account, let base):
                    try writer.reader.textsBeside(of: report, key: key, viewer: wish.viewer)
                        .first { $0.account == account && $0.base == base }?.answer
                }
            guard let text else { throw Refusal.notFound }
            if text == saved.answer { return .unchanged }
            guard saved.revision == expected,
                try writer.save(
                    text, report: report.id, key: key, expected: expected, origin: .restored, at: wish.now, by: wish.viewer.account)
            else { return .changedMeanwhile }
            if case .beside(let account, let base) = source {
                try writer.removeBeside(key, account: account, base: base, report: report.id)
            }
            return .restored
        }
    }

    /// Takes the person's own text from beside an answer for good. Done twice, it changes nothing.
    package func discard(_ key: AnswerKey, base: Int64, wish: ReportWish) throws {
        try store.write { writer in
            let (_, report) = try wish.writableDesk(shelf: shelf, in: writer)
            try writer.removeBeside(key, account: wish.viewer.account, base: base, report: report.id)
        }
    }
}
