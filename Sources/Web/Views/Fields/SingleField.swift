import Domain

/// One of several options: buttons, or a list to unfold where they are many.
enum SingleField {
    private static let mostButtons = 12

    static func render(_ field: Field, choice: Choice) -> HTML {
        let words = field.words
        var items = choice.options.map { RadioList.Item(value: $0.id, label: words[$0.text], opens: $0.opensText ? $0 : nil) }
        if !choice.strict { items.append(RadioList.Item(value: Choice.unknown, label: "\(field.messages[FieldMessage.unknown])")) }
        guard items.count > mostButtons else { return FieldFrame(field: field).radioGroup(RadioList(field: field, items: items).html) }
        return FieldFrame(field: field).labelled(list(field, choice: choice))
    }

    private static func list(_ field: Field, choice: Choice) -> HTML {
        let texts = field.context.texts
        var entries = choice.options.map { (value: $0.id, text: texts[$0.text], language: texts.language(of: $0.text)) }
        let page = field.messages.language.rawValue
        if !choice.strict { entries.append((Choice.unknown, field.messages[FieldMessage.unknown], page)) }
        let notes = choice.options.filter(\.opensText).map { OptionNote(field: field, option: $0).html }
        let list = SelectList(field: field, entries: entries, empty: field.messages[FieldMessage.empty], also: field.helpIds)
        return "\(list.html)\(notes)"
    }
}
