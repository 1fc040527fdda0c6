import Domain

/// A day in an ordinary form: three boxes under one question, with the problem of the day beside them.
package struct DateBoxes: Sendable {
    /// The boxes' fields are `<name>.day`, `<name>.month`, `<name>.year`; a problem is one of `<name>.day`.
    var name: String
    var label: String
    var hint: String
    var value: TypedDay
    var isOptional: Bool

    package init(_ name: String, label: String, hint: String, value: TypedDay, isOptional: Bool = true) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.isOptional = isOptional
    }

    /// The group; it says so where it may stay empty.
    package func html(_ messages: Messages, problems: [InputProblem]) -> HTML {
        let own = problems.filter { $0.field == "\(name).day" }
        let boxes = [("day", FieldMessage.day, value.day), ("month", .month, value.month), ("year", .year, value.year)].map {
            box($0.0, messages[$0.1], $0.2, isWrong: !own.isEmpty)
        }
        let error = own.map { problem -> HTML in
            """
            <p class="error" id="\(FieldName.errorId(name))"><span class="unseen">\(messages[FieldMessage.error])</span> \
            \(messages.filled(dynamic: problem.message, problem.arguments))</p>

            """
        }
        let optional: HTML? = isOptional ? " <span class=\"optional\">\(messages[FieldMessage.optional])</span>" : nil
        let described = (own.isEmpty ? "" : FieldName.errorId(name) + " ") + FieldName.helpId(name)
        return """
            <fieldset class="field\(" is-wrong", if: !own.isEmpty)" aria-describedby="\(described)">
            <legend class="question">\(label)\(optional)</legend>
            <p class="help" id="\(FieldName.helpId(name))">\(hint)</p>
            \(error)<div class="parts">
            \(boxes)</div>
            </fieldset>

            """
    }

    private func box(_ part: String, _ label: String, _ text: String, isWrong: Bool) -> HTML {
        let name = FieldName.of(self.name, part: part), id = FieldName.elementId(name)
        return """
            <div class="part"><label for="\(id)">\(label)</label>\
            <input type="text" class="line line-\(part == "year" ? "year" : "short")" id="\(id)" name="\(name)" value="\(text)" \
            inputmode="numeric" autocomplete="off"\(" aria-invalid=\"true\"", if: isWrong)></div>

            """
    }
}
