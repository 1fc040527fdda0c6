/// What a city has chosen in a submitted report, question by question: no word of what it wrote.
package struct ClosedAnswers: Hashable, Sendable {
    /// By question the ids of the chosen options; of a question asked of each measure, what was chosen for any of them.
    package var chosen: [String: Set<String>]

    package init(chosen: [String: Set<String>]) { self.chosen = chosen }

    /// Takes them out of a frozen version.
    package init(_ content: SubmissionContent, of questionnaire: Questionnaire) {
        chosen = [:]
        let closed = Set(questionnaire.questions.filter { !$0.kind.choices(scale: questionnaire.scale).isEmpty }.map(\.id))
        for answers in [content.answers] + content.measures.map(\.answers) {
            for (question, entry) in answers where closed.contains(question) && !entry.text.isEmpty {
                chosen[question, default: []].formUnion(entry.text.split(separator: " ").map(String.init))
            }
        }
    }
}

extension QuestionKind {
    /// The ids of what can be chosen, in order, "I do not know" among them where it is offered; empty for questions that ask for something else.
    package func choices(scale: [Option]) -> [String] {
        switch self {
        case .single(let choice), .multi(let choice, _): choice.options.map(\.id) + (choice.strict ? [] : [Choice.unknown])
        case .yesNo(let strict): ["yes", "no"] + (strict ? [] : [Choice.unknown])
        case .scale(let strict): scale.map(\.id) + (strict ? [] : [Choice.unknown])
        default: []
        }
    }
}
