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
        /// What the person has decided about a text that stood beside the answer; nil where none stood there.
        package var decision: BesideDecision?

        package init(question: String, answer: Answer, base: Int64?, decision: BesideDecision? = nil) {
            self.question = question
            self.answer = answer
            self.base = base
            self.decision = decision
        }
    }

    /// What came of it. Everything that did not conflict is saved.
    package struct Outcome: Sendable, Equatable {
        /// Answers that have changed, in the order in which they were typed.
        package var saved: [SavedTyping] = []
        /// Answers that were left as they stand in the report; somebody else may have changed them since the page was made.
        package var unchanged: [SavedTyping] = []
        /// Two people changed the same place: what was typed is kept beside the answer.
        package var conflicts: [AnswerConflict] = []

        mutating func add(_ result: TextSaving.Result) {
            switch result {
            case .saved(let saved): self.saved.append(saved)
            case .unchanged(let standing): unchanged.append(standing)
            case .conflict(let conflict): conflicts.append(conflict)
            }
        }
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
        try store.write { writer in
            let (desk, report) = try wish.writableDesk(shelf: shelf, in: writer)
            if measure != 0 { try requireMeasure(measure, of: report, viewer: wish.viewer, in: writer.reader) }
            var outcome = Outcome()
            for typed in typed {
                guard let place = desk.volume.index.questions[typed.question], place.isPerMeasure == (measure != 0) else {
                    throw Refusal.notFound
                }
                let text = KeptAnswer(
                    report: report, key: AnswerKey(measure: measure, question: typed.question), kind: place.question.kind,
                    viewer: wish.viewer)
                try outcome.add(TextSaving(writer: writer, text: text, now: wish.now).save(typed))
            }
            return outcome
        }
    }
}

/// An answer that was typed, as it stands in the report now.
package struct SavedTyping: Sendable, Equatable {
    package var question: String
    /// Of the answer in the report.
    package var revision: Int64
    /// What a page sends as its base when its writer goes on from what was typed. It is the revision itself, but for a joined text.
    package var base: Int64
    /// The answer in the report where it is not what was typed: somebody else's changes are in it too.
    package var joined: SavedAnswer?
}

/// What a person has decided about two texts of one answer.
package enum BesideDecision: String, Sendable {
    /// The typed text becomes the answer.
    case mine
    /// The text in the report stays, the typed one goes.
    case theirs
    /// Both, one after the other, to be edited.
    case join
    /// Both stay as they are: one in the report, one beside it.
    case later
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
