/// Which questions are shown, given the answers. A hidden answer is kept in the draft and left out of the submission.
package struct Visibility: Sendable {
    package var questionnaire: Questionnaire
    package var answers: AnswerSheet

    package init(questionnaire: Questionnaire, answers: AnswerSheet) {
        self.questionnaire = questionnaire
        self.answers = answers
    }

    /// Whether the question is shown for the city (`measure` 0) or a measure.
    ///
    /// A question whose condition looks at a hidden question sees that one unanswered.
    package func isShown(_ question: Question, measure: Int) -> Bool {
        guard let condition = question.condition else { return true }
        return condition.holds { id in
            guard let other = answers.index.questions[id], isShown(other.question, measure: measure) else { return nil }
            return answers[AnswerKey(measure: other.isPerMeasure ? measure : 0, question: id)]
        }
    }

    /// The shown questions of a section, in order.
    package func shown(in section: Section, measure: Int) -> [Question] {
        section.questions.filter { isShown($0, measure: measure) }
    }
}

/// The answers of one report, by key, together with where each question belongs.
package struct AnswerSheet: Sendable {
    package let index: QuestionIndex
    package var answers: [AnswerKey: SavedAnswer]

    package init(index: QuestionIndex, answers: [AnswerKey: SavedAnswer]) {
        self.index = index
        self.answers = answers
    }

    package subscript(key: AnswerKey) -> Answer? { answers[key]?.answer }

    package func saved(_ key: AnswerKey) -> SavedAnswer { answers[key] ?? .none }
}
