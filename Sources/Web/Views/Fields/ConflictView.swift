import Domain

/// Two people changed the same answer: the other person's text, who and when, and the choice between the two.
enum ConflictView {
    /// Nothing where there is no conflict.
    static func render(_ field: Field) -> HTML {
        guard let saved = field.context.conflict else { return "" }
        let messages = field.messages
        let when = ShownTime(messages: messages, zone: field.context.zone).moment(saved.savedAt)
        let place = ["who": saved.savedBy, "when": when]
        let name = FieldName.conflict(field.question.id)
        return """
            <div class="conflict">
            <p class="conflict-title">\(messages(ConflictMessage.title, place))</p>
            <p>\(messages(ConflictMessage.saved, place))</p>
            <div class="conflict-saved">\(AnswerView.render(question: field.question, answer: saved.answer, context: field.context))</div>
            <p>\(messages[ConflictMessage.guide])</p>
            <fieldset role="radiogroup"><legend>\(messages[ConflictMessage.choice])</legend>
            \(choice(name, "mine", messages[ConflictMessage.mine], isChecked: true))\
            \(choice(name, "theirs", messages(ConflictMessage.theirs, place), isChecked: false))</fieldset>
            </div>

            """
    }

    private static func choice(_ name: String, _ value: String, _ text: String, isChecked: Bool) -> HTML {
        """
        <label class="option"><input type="radio" name="\(name)" value="\(value)"\(" checked", if: isChecked)>\
        <span>\(text)</span></label>

        """
    }
}
