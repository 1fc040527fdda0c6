/// Boxes of which any number can be ticked, in an ordinary form.
package struct Ticks: Sendable {
    /// A box.
    package struct Item: Sendable {
        var value: String
        var label: HTML
        /// A line under the label.
        var note: HTML?

        package init(value: String, label: HTML, note: HTML? = nil) {
            self.value = value
            self.label = label
            self.note = note
        }
    }

    var name: String
    var legend: String
    var hint: String?
    var items: [Item]
    var ticked: Set<String>
    /// Whether the boxes stand side by side, for many short ones.
    var isDense: Bool

    package init(_ name: String, legend: String, hint: String? = nil, items: [Item], ticked: Set<String>, isDense: Bool = false) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.items = items
        self.ticked = ticked
        self.isDense = isDense
    }

    /// The group; each ticked box is sent as a value of its own.
    package var html: HTML {
        let id = FieldName.elementId(name)
        let help: HTML? = hint.map { "<p class=\"help\" id=\"\(FieldName.helpId(name))\">\($0)</p>\n" }
        let described: HTML? = hint == nil ? nil : " aria-describedby=\"\(FieldName.helpId(name))\""
        let boxes = items.enumerated().map { place, item -> HTML in
            let note: HTML? = item.note.map { " <span class=\"statement\">\($0)</span>" }
            return """
                <label class="option"><input type="checkbox" id="\(place == 0 ? id : FieldName.optionId(name, item.value))" name="\(name)" \
                value="\(item.value)"\(" checked", if: ticked.contains(item.value))><span>\(item.label)\(note)</span></label>

                """
        }
        return """
            <fieldset class="field"\(described)><legend class="question">\(legend)</legend>
            \(help)<div class="options\(" options-dense", if: isDense)">
            \(boxes)</div></fieldset>

            """
    }
}
