/// What submitting requires of an answer. Saving never asks.
package struct AnswerCheck {
    package var scale: [Option]
    /// Whether the report has its attachment, for the question of kind `file`.
    package var hasAttachment: Bool

    package init(scale: [Option], hasAttachment: Bool) {
        self.scale = scale
        self.hasAttachment = hasAttachment
    }

    /// The characters of a line beside an answer, and of a cell of a table.
    package static let longestLine = 200

    /// Every problem of the answer to a shown question; empty when it can be submitted.
    package func problems(of answer: Answer, to question: Question) -> [AnswerProblem] {
        let required = question.requirement != .optional
        if case .file = question.kind { return required && !hasAttachment ? [AnswerProblem(.missingFile)] : [] }
        if case .derived = question.kind { return [] }
        if isUnanswered(answer, question.kind) {
            guard required else { return notesAlone(answer, question.kind) }
            return [AnswerProblem(missing(question.kind), part: question.kind.parts(scale: scale).first ?? "")]
        }
        if let accepted = question.mustBe, answer.text != accepted { return [AnswerProblem(.mustAccept)] }
        return problems(of: answer, kind: question.kind)
    }

    /// What is typed and cannot be understood, or can hardly be meant: known while somebody writes, long before anything has to be complete.
    package func doubts(about answer: Answer, to question: Question) -> [AnswerProblem] {
        guard !isUnanswered(answer, question.kind) else { return [] }
        return problems(of: answer, kind: question.kind).filter(\.kind.isAboutWhatStands)
    }

    private func missing(_ kind: QuestionKind) -> AnswerProblem.Kind {
        switch kind {
        case .single, .multi, .yesNo, .scale: .missingChoice
        default: .missing
        }
    }

    /// Notes do not make an answer: a source without a number is still no number.
    private func isUnanswered(_ answer: Answer, _ kind: QuestionKind) -> Bool {
        switch kind {
        case .single, .multi, .scale, .integer, .decimal, .percent: AnswerText.isBlank(answer.text)
        case .money: answer[part: "amount"].isEmpty
        default: answer.isEmpty || (AnswerText.isBlank(answer.text) && answer.parts.values.allSatisfy(AnswerText.isBlank))
        }
    }

    private func notesAlone(_ answer: Answer, _ kind: QuestionKind) -> [AnswerProblem] {
        switch kind {
        case .integer, .decimal, .percent:
            answer.parts.isEmpty ? [] : [AnswerProblem(.missing)]
        case .money where !answer[part: "currency"].isEmpty || !answer[part: "year"].isEmpty: [AnswerProblem(.missing, part: "amount")]
        default: []
        }
    }

    private func problems(of answer: Answer, kind: QuestionKind) -> [AnswerProblem] {
        switch kind {
        case .text(let limit), .long(let limit): length(answer.text, limit: limit)
        case .single(let choice): ChoiceCheck(choice: choice, max: 1).problems(of: answer)
        case .multi(let choice, let max): ChoiceCheck(choice: choice, max: max).problems(of: answer)
        case .yesNo(let strict):
            ["yes", "no"].contains(answer.text) || (!strict && answer.text == Choice.unknown) ? [] : [AnswerProblem(.unknownOption)]
        case .scale(let strict): ChoiceCheck(choice: Choice(options: scale, strict: strict), max: 1).problems(of: answer)
        case .integer(let bounds): NumberCheck.whole(answer.text, bounds: bounds) + notes(answer)
        case .decimal(let bounds): NumberCheck.decimal(answer.text, bounds: bounds) + notes(answer)
        case .percent: NumberCheck.decimal(answer.text, bounds: Bounds(min: "0", max: "100")) + notes(answer)
        case .year: NumberCheck.year(answer.text)
        case .date: DateCheck.problems(of: answer, prefix: "")
        case .dateRange: DateCheck.range(answer)
        case .yearRange: YearRangeCheck.problems(of: answer)
        case .url: AddressCheck.isWebAddress(answer.text) ? [] : [AnswerProblem(.notURL)]
        case .email: AddressCheck.isEmail(answer.text) ? [] : [AnswerProblem(.notEmail)]
        case .money: MoneyCheck.problems(of: answer)
        case .matrix(let rows, let columns): matrix(answer, rows: rows, columns: columns)
        case .table(let columns, let max): TableCheck(columns: columns, max: max).problems(of: answer)
        case .file, .derived: []
        }
    }

    private func length(_ text: String, limit: Int) -> [AnswerProblem] {
        let count = AnswerLength.of(text)
        return count <= limit ? [] : [AnswerProblem(.tooLong, number: String(count - limit))]
    }

    private func notes(_ answer: Answer) -> [AnswerProblem] {
        (answer[part: "year"].isEmpty ? [] : NumberCheck.year(answer[part: "year"], part: "year"))
            + length(answer[part: "note"], limit: Self.longestLine).map { AnswerProblem($0.kind, part: "note", number: $0.number) }
    }

    private func matrix(_ answer: Answer, rows: [Option], columns: [Option]) -> [AnswerProblem] {
        rows.compactMap { row in
            let chosen = answer[part: row.id]
            if chosen.isEmpty { return AnswerProblem(.missingRow, part: row.id) }
            return columns.contains { $0.id == chosen } ? nil : AnswerProblem(.unknownOption, part: row.id)
        }
    }
}

/// Small questions about a text.
package enum AnswerText {
    /// Whether nothing but white space stands there.
    package static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
