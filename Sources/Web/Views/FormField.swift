import Domain

/// A field of an ordinary form, such as signing in or editing a member: label, hint, problem, what was typed.
package struct FormField: Sendable {
    /// What is typed or chosen.
    package enum Kind: Sendable {
        case text, email, number
        /// What is typed is not shown and never sent back.
        case password
        case area(rows: Int)
        case file
        case select([(value: String, text: String)])
    }

    package var name: String
    package var label: String
    package var kind: Kind
    package var value: String
    /// One short sentence under the label.
    package var hint: String?
    package var isOptional: Bool
    /// What the browser may fill in, as HTML names it: `username`, `current-password`.
    package var autocomplete: String?
    /// The language of what is typed, where it is not the page's.
    package var language: String?

    package init(
        _ name: String, label: String, kind: Kind = .text, value: String = "", hint: String? = nil, isOptional: Bool = false,
        autocomplete: String? = nil, language: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isOptional = isOptional
        self.autocomplete = autocomplete
        self.language = language
    }

    /// The field with those of the problems that are about it. `ErrorSummary.lines` links to it.
    package func html(_ messages: Messages, problems: [InputProblem] = []) -> HTML {
        let own = problems.filter { $0.field == name }
        let optional: HTML? = isOptional ? " <span class=\"optional\">\(messages[FieldMessage.optional])</span>" : nil
        let shownHint: HTML? = hint.map { "<p class=\"help\" id=\"\(FieldName.helpId(name))\">\($0)</p>\n" }
        let error: HTML = own.isEmpty ? "" : error(own, messages)
        return """
            <div class="field\(" is-wrong", if: !own.isEmpty)">
            <label class="question" for="\(FieldName.elementId(name))">\(label)\(optional)</label>
            \(shownHint)\(error)\(control(isWrong: !own.isEmpty))
            </div>

            """
    }

    private func error(_ problems: [InputProblem], _ messages: Messages) -> HTML {
        let text = problems.map { messages.filled(dynamic: $0.message, $0.arguments) }.joined(separator: ". ")
        return """
            <p class="error" id="\(FieldName.errorId(name))"><span class="unseen">\(messages[FieldMessage.error])</span> \(text)</p>

            """
    }

    private func control(isWrong: Bool) -> HTML {
        let common = attributes(isWrong: isWrong)
        switch kind {
        case .text: return "<input type=\"text\" class=\"line line-full\"\(common) value=\"\(value)\">"
        case .email:
            return
                """
                <input type="text" class="line line-full"\(common) value="\(value)" inputmode="email" \
                spellcheck="false" autocapitalize="none">
                """
        case .number: return "<input type=\"text\" class=\"line line-number\"\(common) value=\"\(value)\" inputmode=\"numeric\">"
        case .password: return "<input type=\"password\" class=\"line line-medium\"\(common)>"
        case .file: return "<input type=\"file\" class=\"line line-full\"\(common)>"
        case .area(let rows): return "<textarea rows=\"\(rows)\"\(common)>\n\(value)</textarea>"
        case .select(let entries):
            let options = entries.map { entry -> HTML in
                "<option value=\"\(entry.value)\"\(" selected", if: entry.value == value)>\(entry.text)</option>"
            }
            return "<select\(common)>\(options)</select>"
        }
    }

    private func attributes(isWrong: Bool) -> HTML {
        let ids = (isWrong ? [FieldName.errorId(name)] : []) + (hint == nil ? [] : [FieldName.helpId(name)])
        let described: HTML? = ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
        let filling: HTML? = autocomplete.map { " autocomplete=\"\($0)\"" }
        let lang: HTML? = language.map { " lang=\"\($0)\"" }
        return """
             id="\(FieldName.elementId(name))" name="\(name)"\(described)\(filling)\(lang)\(" aria-invalid=\"true\"", if: isWrong)
            """
    }
}
