import Domain

/// The rows that have something in them. Each cell carries its column's title, which the style sheet shows where the screen is narrow.
enum TableAnswer {
    static func render(_ field: Field, columns: [Column], max: Int) -> HTML? {
        let rows = (1...max).filter { row in columns.contains { !field.value("\(row).\($0.id)").isEmpty } }
        guard !rows.isEmpty else { return nil }
        let heads = columns.map { column -> HTML in "<th scope=\"col\">\(field.words[column.text])</th>" }
        let lines = rows.map { row -> HTML in
            let cells = columns.map { column -> HTML in
                "<td\(" class=\"digits\"", if: column.kind.isFigure) data-label=\"\(field.context.texts[column.text])\">\(cell(field, "\(row).\(column.id)", column.kind))</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return "<table class=\"answers answers-typed\"><thead><tr>\(heads)</tr></thead><tbody>\n\(lines)</tbody></table>"
    }

    private static func cell(_ field: Field, _ part: String, _ kind: ColumnKind) -> HTML {
        if field.value(part).isEmpty { return "" }
        return switch kind {
        case .text: WordsAnswer.inline(field.value(part), field)
        case .int, .decimal: "\(field.shownNumber(part))"
        case .year: "\(field.value(part))"
        case .url: AddressAnswer.link(field.value(part))
        }
    }
}

extension ColumnKind {
    /// Whether its cells hold figures, which do not break over lines.
    fileprivate var isFigure: Bool {
        switch self {
        case .int, .decimal, .year: true
        case .text, .url: false
        }
    }
}
