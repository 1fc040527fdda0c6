import Domain

/// From one year to another.
enum YearRangeField {
    static func render(_ field: Field) -> HTML {
        let inputs = [("from", FieldMessage.from), ("to", .to)].map { part, label in
            LineInput(field: field, part: part, value: field.value(part), mode: .numeric, width: .year, autocomplete: "off")
                .labelled(field.messages[label])
        }
        return FieldFrame(field: field).group("<div class=\"parts\">\n\(inputs)</div>")
    }
}
