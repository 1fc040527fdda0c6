import Domain

/// Each row with the column chosen for it.
enum MatrixAnswer {
    static func render(_ field: Field, rows: [Option], columns: [Option]) -> HTML? {
        guard rows.contains(where: { !field.value($0.id).isEmpty }) else { return nil }
        let words = field.words
        let lines = rows.map { row -> HTML in
            let chosen = field.value(row.id)
            let text: HTML =
                if chosen.isEmpty {
                    "<span class=\"not-provided\">\(field.messages[ViewMessage.notProvided])</span>"
                } else if let column = columns.first(where: { $0.id == chosen }) { words[column.text] } else { "\(chosen)" }
            return "<tr><th scope=\"row\">\(words[row.text])</th><td>\(text)</td></tr>\n"
        }
        return "<table class=\"answers\"><tbody>\n\(lines)</tbody></table>"
    }
}
