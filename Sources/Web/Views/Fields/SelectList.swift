import Domain

/// A list to unfold. What was stored stays chosen even where the list no longer has it.
struct SelectList {
    var field: Field
    var part = ""
    var entries: [(value: String, text: String, language: String)]
    /// What the empty choice says.
    var empty: String
    var also: [String] = []

    var html: HTML {
        let chosen = field.value(part), page = field.messages.language.rawValue
        let strange = chosen.isEmpty || entries.contains { $0.value == chosen } ? [] : [(value: chosen, text: chosen, language: page)]
        let options = (entries + strange).map { entry -> HTML in
            let lang: HTML? = entry.language == page ? nil : " lang=\"\(entry.language)\""
            return "<option value=\"\(entry.value)\"\(lang)\(" selected", if: entry.value == chosen)>\(entry.text)</option>\n"
        }
        return """
            <select id="\(field.id(part))" name="\(field.name(part))"\(field.described(part, also: also))\
            \(" aria-invalid=\"true\"", if: field.isWrong(part))>
            <option value=""\(" selected", if: chosen.isEmpty)>\(empty)</option>
            \(options)</select>

            """
    }
}
