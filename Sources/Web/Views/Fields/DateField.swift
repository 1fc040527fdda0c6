import Domain

/// Day, month and year in three boxes; the day may stay empty.
enum DateField {
    static func render(_ field: Field) -> HTML { FieldFrame(field: field).group(boxes(field, prefix: "")) }

    /// The three boxes of a date whose parts start with `prefix`.
    static func boxes(_ field: Field, prefix: String) -> HTML {
        let labels = [("day", FieldMessage.dayOptional), ("month", .month), ("year", .year)]
        let inputs = labels.map { name, label in
            LineInput(
                field: field, part: prefix + name, value: field.value(prefix + name), mode: .numeric,
                width: name == "year" ? .year : .short,
                autocomplete: "off"
            ).labelled(field.messages[label])
        }
        return "<div class=\"parts\">\n\(inputs)</div>"
    }
}
