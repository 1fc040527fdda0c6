import Domain

/// Any number of options.
enum MultiField {
    static func render(_ field: Field, choice: Choice, max: Int?) -> HTML {
        let words = field.words, chosen = Set(field.answer.options.map(String.init))
        var items = choice.options.map { (value: $0.id, label: words[$0.text], opens: $0.opensText ? $0 : nil) }
        if !choice.strict { items.append((Choice.unknown, "\(field.messages[FieldMessage.unknown])", nil)) }
        let offered = Set(items.map(\.value))
        items += field.answer.options.map(String.init).filter { !offered.contains($0) }.map { ($0, "\($0)", nil) }
        let boxes = items.enumerated().map { place, item -> HTML in
            let id = place == 0 ? field.id() : FieldName.optionId(field.name(), item.value)
            return """
                <label class="option"><input type="checkbox" id="\(id)" name="\(field.name())" value="\(item.value)"\
                \(" checked", if: chosen.contains(item.value))\(" aria-invalid=\"true\"", if: field.isWrong())>\
                <span>\(item.label)</span></label>
                \(item.opens.map { OptionNote(field: field, option: $0).html })
                """
        }
        let limit: HTML? = max.map { "<p class=\"help\">\(field.messages(FieldMessage.atMost, ["number": String($0)]))</p>\n" }
        return FieldFrame(field: field).group("\(limit)<div class=\"options\">\n\(boxes)</div>")
    }
}
