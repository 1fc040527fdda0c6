/// Numbers in their stored form.
enum NumberCheck {
    static func whole(_ text: String, bounds: Bounds, part: String = "") -> [AnswerProblem] {
        guard Numeral.isCanonical(text) else { return [AnswerProblem(.notNumber, part: part)] }
        guard !text.contains(".") else { return [AnswerProblem(.notWhole, part: part)] }
        return range(text, bounds: bounds.min == nil ? Bounds(min: "0", max: bounds.max) : bounds, part: part)
    }

    static func decimal(_ text: String, bounds: Bounds, part: String = "") -> [AnswerProblem] {
        guard Numeral.isCanonical(text) else { return [AnswerProblem(.notNumber, part: part)] }
        return range(text, bounds: bounds, part: part)
    }

    /// Four digits from 1800 to 2199: years of plans, figures and measures.
    static func year(_ text: String, part: String = "") -> [AnswerProblem] {
        Year.number(text) == nil ? [AnswerProblem(.notYear, part: part)] : []
    }

    private static func range(_ text: String, bounds: Bounds, part: String) -> [AnswerProblem] {
        if let min = bounds.min, Numeral.compare(text, min) == -1 {
            return [min == "0" ? AnswerProblem(.negative, part: part) : AnswerProblem(.tooSmall, part: part, number: min)]
        }
        if let max = bounds.max, Numeral.compare(text, max) == 1 { return [AnswerProblem(.tooLarge, part: part, number: max)] }
        return []
    }
}

/// A year as it is typed.
enum Year {
    static func number(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text) else { return nil }
        return (1800...2199).contains(year) ? year : nil
    }
}

enum YearRangeCheck {
    static func problems(of answer: Answer) -> [AnswerProblem] {
        let missing = ["from", "to"].filter { answer[part: $0].isEmpty }.map { AnswerProblem(.missingPart, part: $0) }
        guard missing.isEmpty else { return missing }
        let wrong = ["from", "to"].flatMap { NumberCheck.year(answer[part: $0], part: $0) }
        guard wrong.isEmpty else { return wrong }
        return answer[part: "from"] > answer[part: "to"] ? [AnswerProblem(.fromAfterTo, part: "to")] : []
    }
}

enum MoneyCheck {
    static func problems(of answer: Answer) -> [AnswerProblem] {
        var problems = NumberCheck.decimal(answer[part: "amount"], bounds: Bounds(min: "0"), part: "amount")
        let currency = answer[part: "currency"]
        if currency.isEmpty {
            problems.append(AnswerProblem(.missingPart, part: "currency"))
        } else if currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
            problems.append(AnswerProblem(.notCurrency, part: "currency"))
        }
        let year = answer[part: "year"]
        return problems + (year.isEmpty ? [AnswerProblem(.missingPart, part: "year")] : NumberCheck.year(year, part: "year"))
    }
}
