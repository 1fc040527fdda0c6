import Domain

/// One line to type in. There is never a `maxlength`: what is too long is kept and said, not cut.
struct LineInput {
    enum Width: String { case year, short, number, medium, full }
    enum Mode: String { case text, numeric, decimal, email, url }

    var field: Field
    var part = ""
    var value: String
    var mode = Mode.text
    var width = Width.full
    /// Free words are in the city's language; figures and addresses are in none.
    var isWords = false
    var autocomplete: String?
    /// Ids of further descriptions.
    var also: [String] = []

    var html: HTML {
        let lang: HTML? = isWords ? " lang=\"\(field.context.answerLanguage)\"" : nil
        let keyboard: HTML? = mode == .text ? nil : " inputmode=\"\(mode.rawValue)\""
        let filling: HTML? = autocomplete.map { " autocomplete=\"\($0)\"" }
        let spelling: HTML? = mode == .email || mode == .url ? " spellcheck=\"false\" autocapitalize=\"none\"" : nil
        return """
            <input type="text" class="line line-\(width.rawValue)" id="\(field.id(part))" name="\(field.name(part))" value="\(value)"\
            \(lang)\(keyboard)\(filling)\(spelling)\(field.described(part, also: also))\(" aria-invalid=\"true\"", if: field.isWrong(part))>
            """
    }

    /// With a label of its own above it, in a question with several controls.
    func labelled(_ label: String) -> HTML {
        "<div class=\"part\"><label for=\"\(field.id(part))\">\(label)</label>\(html)</div>\n"
    }
}
