import Domain

/// Options of which one is chosen, and the way to choose none again, which needs no JavaScript.
struct RadioList {
    struct Item {
        var value: String
        var label: HTML
        /// Explains the option, under its label.
        var statement: HTML?
        /// The option whose line of text stands under it.
        var opens: Option?
    }

    var field: Field
    var items: [Item]

    var html: HTML {
        let chosen = field.value()
        let strange = chosen.isEmpty || items.contains { $0.value == chosen } ? [] : [Item(value: chosen, label: "\(chosen)")]
        let all = items + strange
        let radios = all.enumerated().map { place, item in radio(item, isFirst: place == 0, isChosen: item.value == chosen) }
        return "<div class=\"options\">\n\(radios)\(noAnswer(isChosen: chosen.isEmpty))</div>"
    }

    private func radio(_ item: Item, isFirst: Bool, isChosen: Bool) -> HTML {
        let id = isFirst ? field.id() : FieldName.optionId(field.name(), item.value)
        let statement: HTML? = item.statement.map { " <span class=\"statement\">\($0)</span>" }
        return """
            <label class="option"><input type="radio" id="\(id)" name="\(field.name())" value="\(item.value)"\
            \(" checked", if: isChosen)><span>\(item.label)\(statement)</span></label>
            \(item.opens.map { OptionNote(field: field, option: $0).html })
            """
    }

    private func noAnswer(isChosen: Bool) -> HTML {
        """
        <label class="option option-empty"><input type="radio" id="\(FieldName.optionId(field.name(), ""))" name="\(field.name())" value=""\
        \(" checked", if: isChosen)><span>\(field.messages[FieldMessage.empty])</span></label>

        """
    }
}
