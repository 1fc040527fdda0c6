import Web

extension InputForm {
    /// A list to unfold. A value that is not in it is none of its choices, so nothing is chosen then.
    ///
    /// - Parameter empty: what the choice of nothing says; nil where something must be chosen.
    func select(
        _ name: String, _ label: String, options: [(value: String, text: String)], chosen: String, empty: String? = nil, hint: String? = nil,
        isOptional: Bool = false
    ) -> HTML {
        let optional: HTML = isOptional ? " <span class=\"optional\">\(messages[FieldMessage.optional])</span>" : ""
        let none: HTML? = empty.map { "<option value=\"\">\($0)</option>\n" }
        let entries = options.map { option -> HTML in
            "<option value=\"\(option.value)\"\(" selected", if: option.value == chosen)>\(option.text)</option>\n"
        }
        return field(name, label: "\(label)\(optional)", hint: hint) { described in
            "<select id=\"\(FieldName.elementId(name))\" name=\"\(name)\"\(described)>\n\(none)\(entries)</select>"
        }
    }
}
