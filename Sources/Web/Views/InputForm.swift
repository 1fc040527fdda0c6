import Domain

/// Lines of an ordinary form (not of the questionnaire), with what is wrong beside each.
package struct InputForm: Sendable {
    package var messages: Messages
    package var problems: [InputProblem]

    package init(messages: Messages, problems: [InputProblem]) {
        self.messages = messages
        self.problems = problems
    }

    /// The box on top of the page; nothing without problems.
    package var summary: HTML { ErrorSummary.render(messages, ErrorSummary.lines(problems, messages)) }

    /// One line of text.
    ///
    /// - Parameters:
    ///   - width: about how many characters the line shows.
    ///   - language: of the value (BCP 47), where it is not the page's.
    package func line(
        _ name: String, _ label: String, value: String, hint: String? = nil, autocomplete: String, isOptional: Bool = false, width: Int = 30,
        inputMode: String = "text", language: String? = nil
    ) -> HTML {
        let optional: HTML = isOptional ? " <span class=\"optional\">\(messages[FieldMessage.optional])</span>" : ""
        let lang: HTML? = language.map { " lang=\"\($0)\"" }
        return field(name, label: "\(label)\(optional)", hint: hint) { described in
            """
            <input id="\(FieldName.elementId(name))" name="\(name)" value="\(value)" size="\(width)" autocomplete="\(autocomplete)" \
            inputmode="\(inputMode)" autocapitalize="none" spellcheck="false"\(lang)\(described)>
            """
        }
    }

    /// A password that is typed. It is never shown again, so there is no value.
    package func password(_ name: String, _ label: String, hint: String? = nil, autocomplete: String) -> HTML {
        field(name, label: "\(label)", hint: hint) { described in
            "<input id=\"\(FieldName.elementId(name))\" name=\"\(name)\" type=\"password\" size=\"30\" autocomplete=\"\(autocomplete)\"\(described)>"
        }
    }

    /// A new password and its repetition, with the rules said beforehand.
    package func newPassword() -> HTML {
        password("password", messages[PasswordMessage.new], hint: messages[PasswordMessage.rules], autocomplete: "new-password")
            + password("repeated", messages[PasswordMessage.repeated], autocomplete: "new-password")
    }

    /// Label, hint, what is wrong, and the control, which gets the attributes that tie them together.
    package func field(_ name: String, label: HTML, hint: String? = nil, control: (HTML) -> HTML) -> HTML {
        let id = FieldName.elementId(name)
        let wrong = problems.filter { $0.field == name }
        let hintLine: HTML? = hint.map { "<p class=\"help\" id=\"\(id)--hint\">\($0)</p>\n" }
        let errorLines = wrong.enumerated().map { place, problem -> HTML in
            "<p class=\"error\" id=\"\(id)--error-\(place)\">\(messages.filled(dynamic: problem.message, problem.arguments))</p>\n"
        }
        let ids = (hint == nil ? [] : ["\(id)--hint"]) + wrong.indices.map { "\(id)--error-\($0)" }
        let described: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return """
            <div class="field\(" field-error", if: !wrong.isEmpty)">
            <label for="\(id)">\(label)</label>
            \(hintLine)\(errorLines)\(control("\(described)\(" aria-invalid=\"true\"", if: !wrong.isEmpty)"))
            </div>

            """
    }
}
