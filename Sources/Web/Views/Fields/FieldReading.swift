import Domain

/// How a number, a date or an address is understood, said under its field as soon as it is saved: in a form with one reading, so that nobody finds
/// out on the last page that `250.000` was taken for 250.
package struct FieldReading {
    var question: Question
    var answer: Answer
    var context: FieldContext

    package init(question: Question, answer: Answer, context: FieldContext) {
        self.question = question
        self.answer = answer
        self.context = context
    }

    /// The line under the controls, empty while there is nothing to say; nil for questions that are answered in words or by choosing.
    static func line(_ field: Field) -> HTML? {
        guard let (id, words) = FieldReading(question: field.question, answer: field.answer, context: field.context).entry else {
            return nil
        }
        return "<p class=\"reading\" id=\"\(id)\" aria-live=\"polite\">\(words)</p>\n"
    }

    /// The line's id and its words.
    package var entry: (id: String, words: String)? {
        switch question.kind {
        case .integer, .decimal, .percent, .money, .year, .yearRange, .date, .dateRange, .url, .email, .table:
            (FieldName.readingId(question.id), words)
        case .text, .long, .single, .multi, .yesNo, .scale, .matrix, .file, .derived: nil
        }
    }

    private var words: String {
        let doubts = AnswerCheck(scale: context.scale, hasAttachment: true).doubts(about: answer, to: question)
        // Where the page lists what is wrong, that stands above the field already.
        let said = doubts.filter { !context.problems.contains($0) }.map(ProblemText(question: question, context: context).text)
        return (said + numbers + [unlikeList].compactMap(\.self)).joined(separator: ". ")
    }

    /// The numbers that another country would read differently: from a thousand on, or with decimals.
    private var numbers: [String] {
        let understood = question.kind.parts(scale: context.scale).compactMap { part -> String? in
            guard let unit = unit(of: part), Numeral.isCanonical(answer[part: part]), isDoubtful(answer[part: part]) else { return nil }
            let shown = Numeral.shown(answer[part: part], language: context.messages.language) + (unit.isEmpty ? "" : "\u{A0}\(unit)")
            guard case .table = question.kind, let cell = PartLabel(question: question, context: context).text(part) else { return shown }
            return context.messages(FieldMessage.partUnderstood, ["part": cell, "value": shown])
        }
        return understood.isEmpty ? [] : [context.messages(FieldMessage.understood, ["value": understood.joined(separator: "; ")])]
    }

    private func isDoubtful(_ stored: String) -> Bool { stored.utf8.contains(UInt8(ascii: ".")) || stored.utf8.count > 3 }

    /// What stands behind the number of a part; nil where the part is no number.
    private func unit(of part: String) -> String? {
        switch question.kind {
        case .integer, .decimal: part.isEmpty ? "" : nil
        case .percent: part.isEmpty ? "%" : nil
        case .money: part == "amount" ? answer[part: "currency"] : nil
        case .table(let columns, _): columns.contains { part.hasSuffix(".\($0.id)") && ($0.kind == .int || $0.kind == .decimal) } ? "" : nil
        default: nil
        }
    }

    /// A number of inhabitants that is far from the member list's is asked back: three digits too many are typed easily.
    private var unlikeList: String? {
        guard let listed = context.listed, listed > 0, let typed = Int64(answer.text), typed > 0 else { return nil }
        let (share, isTooLarge) = typed.multipliedReportingOverflow(by: 10)
        guard isTooLarge || share > listed * 13 || share < listed * 7 else { return nil }
        return context.messages(
            FieldMessage.unlikeList, ["listed": Numeral.shown(String(listed), language: context.messages.language)])
    }
}
