import Domain

/// One question with its answer, and what every kind of field asks of them.
struct Field {
    let question: Question
    let answer: Answer
    let context: FieldContext

    var messages: Messages { context.messages }
    var words: QuestionWords { QuestionWords(context) }

    func name(_ part: String = "") -> String { FieldName.of(question.id, part: part) }
    func id(_ part: String = "") -> String { FieldName.elementId(name(part)) }
    func value(_ part: String = "") -> String { answer[part: part] }

    /// A number as the page's language writes it; anything else as it was typed.
    func shownNumber(_ part: String = "") -> String { Numeral.shown(value(part), language: messages.language) }

    var help: HTML? { words.find("question.\(question.id).help") }
    var hasHelp: Bool { context.texts.help(question: question.id) != nil }

    func isWrong(_ part: String = "") -> Bool { context.problems.contains { $0.part == part } }

    /// The ids of what is said about a part's control: its problem, and what else is given.
    func described(_ part: String = "", also others: [String] = []) -> HTML {
        let ids = (isWrong(part) ? [FieldName.errorId(name(part))] : []) + others
        return ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }

    /// The help's id as a list, empty where there is no help.
    var helpIds: [String] { hasHelp ? [FieldName.helpId(name())] : [] }
}
