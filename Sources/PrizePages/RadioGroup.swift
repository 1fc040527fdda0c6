import Domain
import Web

/// One choice among a few, each with words of its own.
struct RadioGroup {
    struct Item {
        var value: String
        var label: HTML
        /// Under the label, in smaller letters.
        var note: HTML?

        init(_ value: String, _ label: HTML, note: HTML? = nil) {
            self.value = value
            self.label = label
            self.note = note
        }
    }

    var name: String
    var legend: HTML
    var hint: String?
    var items: [Item]
    var chosen: String

    init(_ name: String, legend: HTML, hint: String? = nil, items: [Item], chosen: String) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.items = items
        self.chosen = chosen
    }

    /// The group with those of the problems that are about it. The first choice has the element to which a summary links.
    func html(_ messages: Messages, problems: [InputProblem] = []) -> HTML {
        let own = problems.filter { $0.field == name }
        let help: HTML? = hint.map { "<p class=\"help\">\($0)</p>\n" }
        let errors = own.map { problem -> HTML in
            """
            <p class="error"><span class="unseen">\(messages[FieldMessage.error])</span> \
            \(messages.filled(dynamic: problem.message, problem.arguments))</p>

            """
        }
        let radios = items.enumerated().map { place, item -> HTML in
            let id = place == 0 ? FieldName.elementId(name) : FieldName.optionId(name, item.value)
            let note: HTML? = item.note.map { "<span class=\"statement\">\($0)</span>" }
            return """
                <label class="option"><input type="radio" id="\(id)" name="\(name)" value="\(item.value)"\
                \(" checked", if: item.value == chosen)><span>\(item.label)\(note)</span></label>

                """
        }
        return """
            <fieldset class="field\(" is-wrong", if: !own.isEmpty)"><legend class="question">\(legend)</legend>
            \(help)\(errors)<div class="options">
            \(radios)</div></fieldset>

            """
    }
}
