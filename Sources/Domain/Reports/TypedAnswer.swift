/// From the fields of a form to the answer that is stored. Nothing is judged here: what cannot be read is kept as typed.
package struct TypedAnswer {
    /// How a share or a decimal number with one mark before three digits is read. Amounts of money never depend on it.
    package var loneMark: TypedNumber.LoneMark
    package var scale: [Option]

    package init(loneMark: TypedNumber.LoneMark, scale: [Option]) {
        self.loneMark = loneMark
        self.scale = scale
    }

    /// The answer to `question` from the form's fields; `values` gives all values under a field's name, in order.
    package func answer(to question: Question, values: (String) -> [String]) -> Answer {
        func first(_ part: String) -> String { values(part.isEmpty ? question.id : "\(question.id).\(part)").first ?? "" }
        var parts: [String: String] = [:]
        for part in question.kind.parts(scale: scale) where !part.isEmpty {
            parts[part] = stored(first(part), part: part, kind: question.kind)
        }
        switch question.kind {
        case .long: return Answer(first(""))
        case .text, .single, .yesNo, .scale, .url, .email, .year: return Answer(trimmed(first("")), parts: parts)
        case .multi(let choice, _):
            // A page may send an empty value with the boxes, to say that it showed them.
            let ticked = Set(values(question.id).filter { !$0.isEmpty })
            let order = choice.options.map(\.id) + [Choice.unknown]
            let unknown = ticked.subtracting(order).sorted()
            return Answer((order.filter(ticked.contains) + unknown).joined(separator: " "), parts: parts)
        case .integer: return Answer(whole(first("")), parts: parts)
        case .decimal, .percent: return Answer(number(first("")), parts: parts)
        case .date, .dateRange, .yearRange, .money, .matrix, .table, .file, .derived: return Answer("", parts: parts)
        }
    }

    private func stored(_ typed: String, part: String, kind: QuestionKind) -> String {
        switch kind {
        case .money where part == "amount": TypedNumber.decimal(typed, loneMark: .thousands) ?? trimmed(typed)
        case .table(let columns, _):
            switch columns.first(where: { part.hasSuffix(".\($0.id)") })?.kind {
            case .int: whole(typed)
            case .decimal: number(typed)
            default: trimmed(typed)
            }
        default: trimmed(typed)
        }
    }

    /// A whole number; a fraction is kept as one, so that the check can say that a whole number is wanted.
    private func whole(_ typed: String) -> String { TypedNumber.whole(typed) ?? number(typed) }

    private func number(_ typed: String) -> String { TypedNumber.decimal(typed, loneMark: loneMark) ?? trimmed(typed) }

    /// One line has no spaces around; inside, nothing is touched.
    private func trimmed(_ text: String) -> String { text.trimmingSpaces }
}
