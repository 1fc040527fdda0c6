/// Rows typed by hand. Empty rows are skipped; a started row needs its first column.
struct TableCheck {
    var columns: [Column]
    var max: Int

    func problems(of answer: Answer) -> [AnswerProblem] {
        (1...max).flatMap { row -> [AnswerProblem] in
            let cells = columns.map { (column: $0, part: "\(row).\($0.id)", text: answer[part: "\(row).\($0.id)"]) }
            guard cells.contains(where: { !$0.text.isEmpty }) else { return [] }
            var found = cells.filter { !$0.text.isEmpty }.flatMap { cell($0.text, kind: $0.column.kind, part: $0.part) }
            if let first = cells.first, first.text.isEmpty { found.insert(AnswerProblem(.missing, part: first.part), at: 0) }
            return found
        }
    }

    private func cell(_ text: String, kind: ColumnKind, part: String) -> [AnswerProblem] {
        switch kind {
        case .text:
            let count = AnswerLength.of(text)
            let limit = AnswerCheck.longestLine
            return count > limit ? [AnswerProblem(.tooLong, part: part, number: String(count - limit))] : []
        case .int: return NumberCheck.whole(text, bounds: Bounds(), part: part)
        case .decimal: return NumberCheck.decimal(text, bounds: Bounds(), part: part)
        case .year: return NumberCheck.year(text, part: part)
        case .url: return AddressCheck.isWebAddress(text) ? [] : [AnswerProblem(.notURL, part: part)]
        }
    }
}
