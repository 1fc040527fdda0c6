import Domain

/// How many characters there are and may be. The server writes it, the script keeps it up to date by the same rule.
struct Counter {
    var field: Field
    var limit: Int

    var id: String { FieldName.counterId(field.name()) }

    /// For the element around control and counter: limit and sentences for the script.
    var hook: HTML {
        """
        data-limit="\(limit)" data-within="\(field.messages[FieldMessage.counter])" data-over="\(field.messages[FieldMessage.counterOver])"
        """
    }

    /// The line. A quiet one stays away until the text comes near the limit.
    func html(isQuiet: Bool) -> HTML {
        let count = AnswerLength.of(field.value())
        let isOver = count > limit
        let text = field.messages(
            isOver ? FieldMessage.counterOver : .counter, ["count": String(count), "limit": String(limit), "over": String(count - limit)])
        return """
            <p class="counter\(" is-over", if: isOver)" id="\(id)"\(" data-quiet", if: isQuiet)\
            \(" hidden", if: isQuiet && count * 5 < limit * 4)>\(text)</p>
            """
    }
}
