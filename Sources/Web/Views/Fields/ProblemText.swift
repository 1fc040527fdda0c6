import Domain

/// A problem of an answer in words that say what to do.
package struct ProblemText {
    package var question: Question
    package var context: FieldContext

    package init(question: Question, context: FieldContext) {
        self.question = question
        self.context = context
    }

    /// The sentence. Where the problem is about one of several controls and the sentence does not say which, the control comes first.
    package func text(of problem: AnswerProblem) -> String {
        let messages = context.messages
        let key = "problem.\(problem.kind.rawValue)"
        let part = PartLabel(question: question, context: context).text(problem.part)
        let number = Numeral.shown(problem.number, language: messages.language)
        let text = messages.filled(dynamic: key, ["number": number, "part": part ?? ""])
        guard let part, !isAboutWhole(problem), !messages[dynamic: key].contains("{part}") else { return text }
        return messages(FieldMessage.problemOfPart, ["part": part, "problem": text])
    }

    /// An answer that is missing altogether is linked to its first control, but it is not only that control that is empty.
    private func isAboutWhole(_ problem: AnswerProblem) -> Bool {
        if problem.kind == .unconfirmed { return true }
        guard problem.kind == .missing else { return false }
        return switch question.kind {
        case .date, .dateRange, .yearRange, .matrix: true
        default: false
        }
    }
}
