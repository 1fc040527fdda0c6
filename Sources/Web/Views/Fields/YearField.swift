import Domain

/// A year.
enum YearField {
    static func render(_ field: Field) -> HTML {
        let line = LineInput(
            field: field, value: field.value(), mode: .numeric, width: .year, autocomplete: "off", also: field.helpIds)
        return FieldFrame(field: field).labelled(line.html)
    }
}
