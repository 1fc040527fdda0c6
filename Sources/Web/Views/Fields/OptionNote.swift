import Domain

/// The line of text under an option that asks for one. The style sheet folds it away while the option is not chosen and nothing is in it.
struct OptionNote {
    var field: Field
    var option: Option

    var html: HTML {
        let part = "other.\(option.id)"
        let value = field.value(part)
        let label = PartLabel(question: field.question, context: field.context).note(option)
        let line = LineInput(field: field, part: part, value: value, isWords: true)
        return "<div class=\"option-note\(" is-filled", if: !value.isEmpty || field.isWrong(part))\">\(line.labelled(label))</div>\n"
    }
}
