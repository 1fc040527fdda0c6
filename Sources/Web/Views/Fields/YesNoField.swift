import Domain

/// Yes or no.
enum YesNoField {
    static func render(_ field: Field, strict: Bool) -> HTML {
        let messages = field.messages
        var items = [
            RadioList.Item(value: "yes", label: "\(messages[FieldMessage.yes])"),
            RadioList.Item(value: "no", label: "\(messages[FieldMessage.no])"),
        ]
        if !strict { items.append(RadioList.Item(value: Choice.unknown, label: "\(messages[FieldMessage.unknown])")) }
        return FieldFrame(field: field).radioGroup(RadioList(field: field, items: items).html)
    }
}
