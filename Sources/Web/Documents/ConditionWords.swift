import Domain

/// When a question is asked, in words that a person with paper and pencil can follow.
struct ConditionWords {
    let words: ReportWords

    private var messages: Messages { words.messages }

    /// A whole sentence.
    func sentence(_ condition: Condition) -> String {
        messages(ConditionMessage.only, ["condition": clause(condition, isDenied: false)])
    }

    private func clause(_ condition: Condition, isDenied: Bool) -> String {
        switch condition {
        case .equals(let id, let value): filled(isDenied ? .isNot : .isAnswer, id, [value])
        case .isIn(let id, let values): filled(isDenied ? .isNot : .isAnswer, id, values)
        case .has(let id, let value): filled(isDenied ? .isNotTicked : .isTicked, id, [value])
        case .greater(let id, let limit):
            messages(isDenied ? ConditionMessage.isNotAbove : .isAbove, ["question": number(id), "limit": shown(limit)])
        case .not(let inner): clause(inner, isDenied: !isDenied)
        // Of two that do not both hold, one or the other does not.
        case .and(let left, let right): joined(isDenied ? .or : .and, clause(left, isDenied: isDenied), clause(right, isDenied: isDenied))
        case .or(let left, let right): joined(isDenied ? .and : .or, clause(left, isDenied: isDenied), clause(right, isDenied: isDenied))
        }
    }

    private func filled(_ key: ConditionMessage, _ id: String, _ values: [String]) -> String {
        let answers = values.map { messages(ConditionMessage.answer, ["answer": answer($0, to: id)]) }
        let last = answers.last ?? ""
        let all = answers.count < 2 ? last : joined(.or, answers.dropLast().joined(separator: ", "), last)
        return messages(key, ["question": number(id), "answers": all])
    }

    private func joined(_ key: ConditionMessage, _ left: String, _ right: String) -> String {
        messages(key, ["left": left, "right": right])
    }

    private func shown(_ number: String) -> String { Numeral.shown(number, language: messages.language) }

    private func number(_ id: String) -> String {
        for section in words.questionnaire.levels.flatMap(\.sections) {
            if let question = section.questions.first(where: { $0.id == id }) { return words.number(of: question, in: section) }
        }
        return id
    }

    private func answer(_ value: String, to id: String) -> String {
        let question = words.questionnaire.questions.first { $0.id == id }
        let options: [Option] =
            switch question?.kind {
            case .single(let choice), .multi(let choice, _): choice.options
            case .scale: words.questionnaire.scale
            default: []
            }
        return options.first { $0.id == value }.map { words.texts[$0.text] } ?? ChoiceAnswer.fixed(value, messages)
    }
}
