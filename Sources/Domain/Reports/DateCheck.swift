/// Dates typed as day, month and year; the day may be left out.
enum DateCheck {
    static func problems(of answer: Answer, prefix: String) -> [AnswerProblem] {
        let year = answer[part: prefix + "year"], month = answer[part: prefix + "month"], day = answer[part: prefix + "day"]
        if year.isEmpty { return [AnswerProblem(.missingPart, part: prefix + "year")] }
        if month.isEmpty { return [AnswerProblem(.missingPart, part: prefix + "month")] }
        guard let year = Year.number(year) else { return [AnswerProblem(.notYear, part: prefix + "year")] }
        guard let month = number(month), (1...12).contains(month) else { return [AnswerProblem(.notDate, part: prefix + "month")] }
        guard !day.isEmpty else { return [] }
        guard let day = number(day), (1...days(in: month, of: year)).contains(day) else {
            return [AnswerProblem(.notDate, part: prefix + "day")]
        }
        return []
    }

    static func range(_ answer: Answer) -> [AnswerProblem] {
        let wrong = problems(of: answer, prefix: "from.") + problems(of: answer, prefix: "to.")
        guard wrong.isEmpty else { return wrong }
        // A missing day counts as the first at the start and the last at the end of the range.
        let from = ordinal(answer, "from.", missingDay: 1), to = ordinal(answer, "to.", missingDay: 31)
        return from > to ? [AnswerProblem(.fromAfterTo, part: "to.day")] : []
    }

    /// One or two digits; `Int` alone would take a sign as well.
    static func number(_ text: String) -> Int? {
        (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func ordinal(_ answer: Answer, _ prefix: String, missingDay: Int) -> Int {
        let year = Int(answer[part: prefix + "year"]) ?? 0, month = Int(answer[part: prefix + "month"]) ?? 0
        return (year * 12 + month) * 32 + (Int(answer[part: prefix + "day"]) ?? missingDay)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
