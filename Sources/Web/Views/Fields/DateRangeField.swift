import Domain

/// From one date to another.
enum DateRangeField {
    static func render(_ field: Field) -> HTML {
        let sides = [("from.", FieldMessage.from), ("to.", .to)].map { prefix, title -> HTML in
            """
            <fieldset class="side"><legend>\(field.messages[title])</legend>
            \(DateField.boxes(field, prefix: prefix))
            </fieldset>

            """
        }
        return FieldFrame(field: field).group("<div class=\"sides\">\n\(sides)</div>")
    }
}
