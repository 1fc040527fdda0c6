import Domain

/// One step of the scale; under each step the statement that can be checked.
enum ScaleField {
    static func render(_ field: Field, strict: Bool) -> HTML {
        let words = field.words
        var items = field.context.scale.map { step in
            // A step named by a figure shows it; "not within the city's powers" has none.
            let figure: HTML? = step.id.allSatisfy(\.isNumber) ? "<span class=\"step\">\(step.id)</span> " : nil
            return RadioList.Item(
                value: step.id, label: "\(figure)<span class=\"step-name\">\(words[step.text])</span>",
                statement: words.find("scale.\(step.id).statement"), opens: step.opensText ? step : nil)
        }
        if !strict { items.append(RadioList.Item(value: Choice.unknown, label: "\(field.messages[FieldMessage.unknown])")) }
        return FieldFrame(field: field).radioGroup(RadioList(field: field, items: items).html)
    }
}
