import Domain
import Store

/// Saves what was typed on one page. Never asks whether it is valid; never overwrites what somebody else wrote meanwhile.
package struct SaveAnswers: Sendable {
    /// What was typed to one question.
    package struct Typed: Sendable {
        package var question: String
        package var answer: Answer
        /// The revision that stood on the page; nil for a request that does not know. It then counts as based on the person's own last save.
        package var base: Int64?

        package init(question: String, answer: Answer, base: Int64?) {
            self.question = question
            self.answer = answer
            self.base = base
        }
    }

    /// What came of it. Everything that did not conflict is saved.
    package struct Outcome: Sendable, Equatable {
        /// Questions whose answer changed.
        package var saved: [String] = []
        package var conflicts: [AnswerConflict] = []
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Parameter measure: the measure's number, 0 for the city's level.
    /// - Throws: `Refusal.notFound` for a question that is not asked there or a measure that never was; `wrongState` as `ReportWish` says, and
    ///   for a measure that was removed.
    package func perform(_ typed: [Typed], measure: Int, wish: ReportWish) throws -> Outcome {
        let typed = typed.map { Typed(question: $0.question, answer: $0.answer.inNFC, base: $0.base) }
        return try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            if measure != 0 { try requireMeasure(measure, of: report, viewer: wish.viewer, in: writer.reader) }
            var outcome = Outcome()
            for typed in typed {
                guard let place = desk.volume.index.questions[typed.question], place.isPerMeasure == (measure != 0) else {
                    throw Refusal.notFound
                }
                let key = AnswerKey(measure: measure, question: typed.question)
                let saved = try writer.reader.answer(of: report, key: key, viewer: wish.viewer) ?? .none
                if saved.answer == typed.answer { continue }
                let base = typed.base ?? (saved.savedByAccount == wish.viewer.account ? saved.revision : 0)
                if base != saved.revision {
                    if try isUntouched(typed.answer, since: base, key: key, report: report, wish: wish, in: writer.reader) { continue }
                    outcome.conflicts.append(AnswerConflict(question: typed.question, typed: typed.answer, saved: saved))
                } else if try writer.save(
                    typed.answer, report: report.id, key: key, expected: base, at: wish.now, by: wish.viewer.account)
                {
                    outcome.saved.append(typed.question)
                }
            }
            return outcome
        }
    }

    /// Whether this person left the answer as it stood on the page: then the other's newer text simply stays.
    private func isUntouched(
        _ answer: Answer, since base: Int64, key: AnswerKey, report: Report, wish: ReportWish, in reader: Reader
    ) throws -> Bool {
        let before = base == 0 ? Answer() : try reader.answer(of: report, key: key, revision: base, viewer: wish.viewer)
        return answer == before
    }
}

/// The measure with this number. Throws `wrongState` where it was removed, `notFound` where it never was.
@discardableResult
package func requireMeasure(_ number: Int, of report: Report, viewer: Viewer, in reader: Reader) throws -> Measure {
    guard let found = try reader.measure(of: report, number: number, viewer: viewer) else { throw Refusal.notFound }
    if found.isRemoved { throw Refusal.wrongState(.measureRemoved) }
    return found.measure
}

extension Answer {
    /// Every text of the answer in NFC.
    var inNFC: Answer { Answer(text.inNFC, parts: parts.mapValues(\.inNFC)) }
}
