/// Options, how many of them, and the lines of text they open.
struct ChoiceCheck {
    var choice: Choice
    var max: Int?

    func problems(of answer: Answer) -> [AnswerProblem] {
        let chosen = answer.options.map(String.init)
        let offered = Set(choice.options.map(\.id) + (choice.strict ? [] : [Choice.unknown]))
        if !chosen.allSatisfy(offered.contains) { return [AnswerProblem(.unknownOption)] }
        var problems: [AnswerProblem] = []
        if let max, chosen.count > max { problems.append(AnswerProblem(.tooMany, number: String(max))) }
        let alone = Set(choice.options.filter(\.excludesOthers).map(\.id) + [Choice.unknown])
        if chosen.count > 1, chosen.contains(where: alone.contains) { problems.append(AnswerProblem(.noneAndOthers)) }
        for option in choice.options where option.opensText && chosen.contains(option.id) {
            let part = "other.\(option.id)"
            if AnswerText.isBlank(answer[part: part]) { problems.append(AnswerProblem(.missingText, part: part)) }
            let count = AnswerLength.of(answer[part: part])
            let limit = AnswerCheck.longestLine
            if count > limit { problems.append(AnswerProblem(.tooLong, part: part, number: String(count - limit))) }
        }
        return problems
    }
}
