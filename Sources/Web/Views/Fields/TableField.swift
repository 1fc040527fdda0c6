import Domain

/// Rows typed by hand, all of them there from the start. Where the screen is narrow, each row becomes a card.
enum TableField {
    static func render(_ field: Field, columns: [Column], max: Int) -> HTML {
        let words = field.words
        let heads = columns.map { column -> HTML in "<th scope=\"col\" class=\"cell-\(column.kind.rawValue)\">\(words[column.text])</th>" }
        let rows = (1...max).map { row($0, field, columns: columns) }
        return FieldFrame(field: field, width: .full).group(
            """
            <table class="typed"><thead><tr><td></td>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody></table>
            """)
    }

    private static func row(_ number: Int, _ field: Field, columns: [Column]) -> HTML {
        let row = field.messages(FieldMessage.row, ["number": String(number)])
        let cells = columns.map { column -> HTML in
            let part = "\(number).\(column.id)"
            return """
                <td class="cell-\(column.kind.rawValue)"><label class="cell-label" for="\(field.id(part))">\
                <span class="unseen">\(row), </span>\(field.words[column.text])</label>\(input(field, part, column.kind).html)</td>
                """
        }
        return "<tr><th scope=\"row\"><span class=\"row-word\">\(row)</span></th>\(cells)</tr>\n"
    }

    private static func input(_ field: Field, _ part: String, _ kind: ColumnKind) -> LineInput {
        switch kind {
        case .text: LineInput(field: field, part: part, value: field.value(part), isWords: true)
        case .int: LineInput(field: field, part: part, value: field.shownNumber(part), mode: .numeric, autocomplete: "off")
        case .decimal: LineInput(field: field, part: part, value: field.shownNumber(part), mode: .decimal, autocomplete: "off")
        case .year: LineInput(field: field, part: part, value: field.value(part), mode: .numeric, autocomplete: "off")
        case .url: LineInput(field: field, part: part, value: field.value(part), mode: .url, autocomplete: "off")
        }
    }
}
