import Domain

/// What stands around every field: number and question, help, problems, another person's answer.
struct FieldFrame {
    enum Width: String { case column, full }

    var field: Field
    var width = Width.column

    /// A question with one control, which the label names.
    func labelled(_ control: HTML) -> HTML {
        """
        <div class="\(look)">
        <label class="question" for="\(field.id())">\(heading)</label>
        \(around(control))</div>

        """
    }

    /// A question with several controls.
    func group(_ controls: HTML) -> HTML {
        """
        <fieldset class="\(look)"\(field.described(also: field.helpIds))>
        <legend class="question">\(heading)</legend>
        \(around(controls))</fieldset>

        """
    }

    /// A question of which at most one of several buttons is pressed.
    func radioGroup(_ radios: HTML) -> HTML {
        let invalid: HTML = field.isWrong() ? " aria-invalid=\"true\"" : ""
        return """
            <fieldset class="\(look)" role="radiogroup"\(invalid)\(field.described(also: field.helpIds))>
            <legend class="question">\(heading)</legend>
            \(around(radios))</fieldset>

            """
    }

    /// A question that is answered elsewhere.
    func shown(_ content: HTML) -> HTML {
        """
        <div class="\(look)">
        <p class="question">\(heading)</p>
        \(around(content))</div>

        """
    }

    private var look: String {
        "field" + (width == .full ? " field-full" : "") + (field.context.problems.isEmpty ? "" : " is-wrong")
    }

    private var heading: HTML {
        let optional: HTML? =
            field.question.requirement == .optional && !field.question.kind.isDerived
            ? " <span class=\"optional\">\(field.messages[FieldMessage.optional])</span>" : nil
        let text = field.words["question.\(field.question.id)"]
        // What the council writes has no numbers of its own.
        let number: HTML? = field.context.number.isEmpty ? nil : "<span class=\"number\">\(field.context.number)</span> "
        return "\(number)\(text)\(optional)"
    }

    private func around(_ controls: HTML) -> HTML {
        let help: HTML? = field.help.map { "<p class=\"help\" id=\"\(FieldName.helpId(field.name()))\">\($0)</p>\n" }
        let above: HTML = "\(help)\(field.context.before)\(errors)\(ConflictView.render(field))"
        return "\(above)\(controls)\n\(FieldReading.line(field))\(field.context.after)"
    }

    /// One paragraph for each part that is wrong, so that each control can point to its own.
    private var errors: HTML {
        let problemText = ProblemText(question: field.question, context: field.context)
        var parts: [String] = []
        for problem in field.context.problems where !parts.contains(problem.part) { parts.append(problem.part) }
        return parts.map { part -> HTML in
            let lines = field.context.problems.filter { $0.part == part }.map(problemText.text).joined(separator: ". ")
            return """
                <p class="error" id="\(FieldName.errorId(field.name(part)))">\
                <span class="unseen">\(field.messages[FieldMessage.error])</span> \(lines)</p>

                """
        }.joined()
    }
}
