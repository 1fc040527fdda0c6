import Domain

/// A figure with its unit and, folded away until needed, its year and source.
enum NumberField {
    /// `unit` overrules the question's own.
    static func render(_ field: Field, mode: LineInput.Mode, unit: HTML? = nil) -> HTML {
        let unitId = FieldName.unitId(field.name())
        let unit = unit ?? field.words.find("question.\(field.question.id).unit")
        let line = LineInput(
            field: field, value: field.shownNumber(), mode: mode, width: .number, autocomplete: "off",
            also: field.helpIds + (unit == nil ? [] : [unitId]))
        let shownUnit: HTML? = unit.map { " <span class=\"unit\" id=\"\(unitId)\">\($0)</span>" }
        return FieldFrame(field: field).labelled("<div class=\"figure\">\(line.html)\(shownUnit)</div>\n\(source(field))")
    }

    private static func source(_ field: Field) -> HTML {
        let isOpen = ["year", "note"].contains { !field.value($0).isEmpty || field.isWrong($0) }
        let messages = field.messages
        let year = LineInput(field: field, part: "year", value: field.value("year"), mode: .numeric, width: .year, autocomplete: "off")
        let note = LineInput(field: field, part: "note", value: field.value("note"), isWords: true)
        return """
            <details class="source"\(" open", if: isOpen)><summary>\(messages[FieldMessage.figureSource])</summary><div class="parts">
            \(year.labelled(messages[FieldMessage.figureYear]))\(note.labelled(messages[FieldMessage.figureNote]))</div></details>
            """
    }
}
