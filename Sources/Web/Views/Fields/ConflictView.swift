import Domain

/// Two people changed the same answer: the other person's text, who and when, what differs, and the choice between the two. Until somebody
/// chooses, both are kept: one in the report, one beside it.
enum ConflictView {
    /// Nothing where there is no conflict.
    static func render(_ field: Field) -> HTML {
        guard let saved = field.context.conflict else { return "" }
        let messages = field.messages
        let isOwn = saved.savedByAccount != nil && saved.savedByAccount == field.context.viewer
        let when = ShownTime(messages: messages, zone: field.context.zone).moment(saved.savedAt)
        let place = ["who": saved.savedBy, "when": when]
        return """
            <div class="conflict">
            <p class="conflict-title">\(messages(isOwn ? ConflictMessage.titleOwn : .title, place))</p>
            <p>\(messages(isOwn ? ConflictMessage.savedOwn : .saved, place))</p>
            <div class="conflict-saved">\(AnswerView.render(question: field.question, answer: saved.answer, context: field.context))</div>
            \(difference(field, saved.answer))
            <p>\(messages[ConflictMessage.guide])</p>
            <fieldset role="radiogroup"><legend>\(messages[ConflictMessage.choice])</legend>
            \(choices(field, theirs: messages(isOwn ? ConflictMessage.theirsOwn : .theirs, place)))</fieldset>
            </div>

            """
    }

    /// In sentences, what the typed text changes of the other one.
    private static func difference(_ field: Field, _ saved: Answer) -> HTML {
        guard case .long = field.question.kind, !saved.text.isEmpty else { return "" }
        let text = DifferenceView.render(
            from: saved.text, to: field.answer.text, language: field.context.answerLanguage, field.messages)
        return "<details><summary>\(field.messages[ConflictMessage.difference])</summary>\(text)</details>"
    }

    private static func choices(_ field: Field, theirs: String) -> HTML {
        var choices = [("mine", field.messages[ConflictMessage.mine]), ("theirs", theirs)]
        if case .long = field.question.kind { choices.append(("join", field.messages[ConflictMessage.join])) }
        choices.append(("later", field.messages[ConflictMessage.later]))
        // Whoever saves the page without choosing has not decided: nobody's text goes.
        return choices.map { value, text -> HTML in
            """
            <label class="option"><input type="radio" name="\(FieldName.conflict(field.question.id))" value="\(value)"\
            \(" checked", if: value == "later")><span>\(text)</span></label>

            """
        }.joined()
    }
}
