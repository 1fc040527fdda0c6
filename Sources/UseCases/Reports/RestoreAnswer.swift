import Domain
import Store

/// Puts an earlier text of an answer back, or one that stands beside it. What stood in the report stays in the history.
package struct RestoreAnswer: Sendable {
    /// Which text.
    package typealias Source = TextRestoring.Source
    /// What came of it.
    package typealias Outcome = TextRestoring.Outcome

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
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            guard let place = desk.volume.index.questions[key.question] else { throw Refusal.notFound }
            if key.measure != 0 { try requireMeasure(key.measure, of: report, viewer: wish.viewer, in: writer.reader) }
            let text = KeptAnswer(report: report, key: key, kind: place.question.kind, viewer: wish.viewer)
            return try TextRestoring(writer: writer, text: text, now: wish.now).restore(source, expected: expected)
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
