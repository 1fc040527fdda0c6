import Domain

/// One column for each row: a table, which the style sheet turns into a list where the screen is narrow.
enum MatrixField {
    static func render(_ field: Field, rows: [Option], columns: [Option]) -> HTML {
        let words = field.words
        let heads = columns.map { column -> HTML in "<th scope=\"col\">\(words[column.text])</th>" }
        let lines = rows.map { row($0, field, columns: columns) }
        return FieldFrame(field: field, width: .full).group(
            """
            <table class="matrix"><thead><tr><td></td>\(heads)\
            <th scope="col" class="quiet">\(field.messages[FieldMessage.empty])</th></tr></thead>
            <tbody>
            \(lines)</tbody></table>
            """)
    }

    private static func row(_ row: Option, _ field: Field, columns: [Option]) -> HTML {
        let words = field.words, chosen = field.value(row.id), title = words[row.text]
        var cells = columns.map { (value: $0.id, label: words[$0.text], look: "" as HTML) }
        if !chosen.isEmpty, !columns.contains(where: { $0.id == chosen }) { cells.append((chosen, "\(chosen)", "")) }
        cells.append(("", "\(field.messages[FieldMessage.empty])", " class=\"quiet\""))
        let radios = cells.enumerated().map { place, cell -> HTML in
            let id = place == 0 ? field.id(row.id) : FieldName.optionId(field.name(row.id), cell.value)
            return """
                <td\(cell.look)><label><input type="radio" id="\(id)" name="\(field.name(row.id))" value="\(cell.value)"\
                \(" checked", if: cell.value == chosen)\(field.described(row.id))>\
                <span class="cell-label"><span class="unseen">\(title): </span>\(cell.label)</span></label></td>
                """
        }
        return "<tr\(" class=\"is-wrong\"", if: field.isWrong(row.id))><th scope=\"row\">\(title)</th>\(radios)</tr>\n"
    }
}
