import Domain

/// A value that follows from another answer: shown, never typed.
enum DerivedField {
    static func render(_ field: Field) -> HTML {
        let text: HTML =
            if let derived = field.context.derivedText {
                "<p class=\"derived\" id=\"\(field.id())\">\(derived)</p>"
            } else {
                "<p class=\"derived derived-empty\" id=\"\(field.id())\">\(field.messages[FieldMessage.derivedEmpty])</p>"
            }
        return FieldFrame(field: field).shown(text)
    }
}
