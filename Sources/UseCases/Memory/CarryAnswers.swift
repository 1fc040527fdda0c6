import Domain
import Store

/// Takes answers of the earlier report over, and confirms what was taken over. Nothing of it happens without a person's click, and nothing that
/// somebody else has written meanwhile is overwritten.
package struct CarryAnswers: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// What a person says of one former answer.
    package enum Wish: Sendable {
        /// It is the answer, and confirmed.
        case stillTrue
        /// It is what the person starts from: the answer, but unconfirmed until it is changed or said to be true.
        case edit
    }

    /// Makes the former answer to one question today's. An answer that was taken over and is still true is only confirmed.
    ///
    /// - Parameter base: the revision that stood on the page; nil where it is not known.
    /// - Returns: the conflict when somebody else has changed the answer since; the former answer is then kept beside that newer one.
    /// - Throws: `notFound` for a question that is not asked there, and one whose former answer cannot be taken; `wrongState` as `SaveAnswers`.
    package func take(_ question: String, as said: Wish, measure: Int, base: Int64?, wish: ReportWish) throws -> AnswerConflict? {
        try store.write { writer in
            let step = try CarryingStep(measure: measure, wish: wish, shelf: shelf, in: writer)
            guard let place = step.desk.volume.index.questions[question], place.isPerMeasure == (measure != 0) else {
                throw Refusal.notFound
            }
            let key = AnswerKey(measure: measure, question: question)
            let saved = try writer.reader.answer(of: step.report, key: key, viewer: wish.viewer) ?? .none
            let former = step.former(to: place.question)
            let isSame = former?.answer == saved.answer.withoutHiddenTexts || (former == nil && saved.unconfirmedFrom != nil)
            if isSame {
                if said == .stillTrue { _ = try writer.confirm(key, report: step.report.id, at: wish.now, by: wish.viewer.account) }
                return nil
            }
            guard let former, former.fit == .whole else { throw Refusal.notFound }
            guard base ?? 0 <= saved.revision else { throw Refusal.wrongState(.pageAhead) }
            if let base, base != saved.revision, saved.savedByAccount != wish.viewer.account {
                try step.keepBeside(former.answer, question: place.question, base: base, in: writer)
                return AnswerConflict(question: question, typed: former.answer, saved: saved)
            }
            try step.carry(former.answer, key: key, expected: saved.revision, isConfirmed: said == .stillTrue, in: writer)
            return nil
        }
    }

    /// Takes over, unconfirmed, every former answer that fits a question nobody has answered yet.
    ///
    /// - Parameters:
    ///   - section: the id of the only section meant; nil for all sections of the city's level or of the measure.
    ///   - measure: the measure's number, 0 for the city's level.
    /// - Returns: how many.
    /// - Throws: as `take`.
    package func takeAll(section: String? = nil, measure: Int, wish: ReportWish) throws -> Int {
        try store.write { writer in
            let step = try CarryingStep(measure: measure, wish: wish, shelf: shelf, in: writer)
            let count = try step.takeAll(section: section, in: writer)
            if count > 0 { try step.note(.answersCarried, details: "\(measure) \(section ?? "all"): \(count)", in: writer) }
            return count
        }
    }

    /// Confirms what is unconfirmed in a section.
    ///
    /// - Parameter seen: the revisions the page showed, by question: only these are confirmed, since nobody has looked at another text.
    /// - Returns: how many.
    /// - Throws: as `take`.
    package func confirmAll(section: String, measure: Int, seen: [String: Int64], wish: ReportWish) throws -> Int {
        try store.write { writer in
            let step = try CarryingStep(measure: measure, wish: wish, shelf: shelf, in: writer)
            guard let section = step.desk.questionnaire.section(section, perMeasure: measure != 0) else { throw Refusal.notFound }
            let answers = try writer.reader.answers(of: step.report, measure: measure, section: section, viewer: wish.viewer)
            let keys = answers.filter { $0.value.unconfirmedFrom != nil && seen[$0.key.question] == $0.value.revision }.keys
            return try keys.count { try writer.confirm($0, report: step.report.id, at: wish.now, by: wish.viewer.account) }
        }
    }
}
