extension BrokenDefinition {
    /// What questions say about other questions.
    static let references: [BrokenDefinition] = [
        .init(
            "condition without operator", last: "type: date, show-if: a.unit",
            "show-if: 'the end' after 'a.unit' is not one of = in has >"),
        .init("condition without question", last: "type: date, show-if: unit = yes", "show-if: the id of a question is missing"),
        .init("condition without value", last: "type: date, show-if: a.unit =", "show-if: a value is missing"),
        .init("condition without end", last: "type: date, show-if: (a.unit = yes", "show-if: ')' expected, 'the end' found"),
        .init(
            "condition with words after it", last: "type: date, show-if: a.unit = yes please",
            "show-if: 'please' is not expected here; join with 'and' or 'or'"),
        .init("condition without number", last: "type: date, show-if: a.number > many", "show-if: 'many' after '>' is not a number"),
        .init("condition of another type", last: "type: date, show-if: [a.unit]", "'show-if' must be a text"),
        .init("unknown question", last: "type: date, show-if: a.units = yes", "show-if: there is no question 'a.units'"),
        .init("later question", question: "type: date, show-if: a.number > 3", "show-if: 'a.number' does not stand before this question"),
        .init("the question itself", last: "type: date, show-if: m.last = yes", "show-if: 'm.last' does not stand before this question"),
        .init(
            "a measure's question for the city", question: "type: date, show-if: m.title = yes",
            "show-if: 'm.title' is asked for each measure, this question once a report"),
        .init("unknown option of yesno", last: "type: date, show-if: a.unit = maybe", "show-if: 'a.unit' has no option 'maybe'"),
        .init("unknown option of single", last: "type: date, show-if: a.point = blue", "show-if: 'a.point' has no option 'blue'"),
        .init("unknown of a strict question", last: "type: date, show-if: a.point = unknown", "show-if: 'a.point' has no option 'unknown'"),
        .init(
            "unknown options in a list", last: "type: date, show-if: \"a.point in (red, blue, green)\"",
            "show-if: 'a.point' has no option 'blue'", "show-if: 'a.point' has no option 'green'"),
        .init("unknown option of multi", last: "type: date, show-if: a.colours has blue", "show-if: 'a.colours' has no option 'blue'"),
        .init("equals on a multi", last: "type: date, show-if: a.colours = red", "show-if: 'a.colours' takes several options; write 'has'"),
        .init(
            "has on a yesno", last: "type: date, show-if: a.unit has yes",
            "show-if: 'has' is for questions of type multi, which 'a.unit' is not"),
        .init(
            "greater on a yesno", last: "type: date, show-if: a.unit > 1", "show-if: '>' is for numbers, which 'a.unit' does not ask for"),
        .init("a word for a number", last: "type: date, show-if: a.number = yes", "show-if: 'yes' is not a number, as 'a.number' asks for"),
        .init("equals on a text", last: "type: date, show-if: m.title = yes", "show-if: the answer to 'm.title' cannot be compared"),
        .init(
            "every part of a condition", last: "type: date, show-if: a.unit = maybe and not (a.y = 1 or a.colours has blue)",
            "show-if: 'a.unit' has no option 'maybe'", "show-if: there is no question 'a.y'", "show-if: 'a.colours' has no option 'blue'"),
        .init("one question named twice", last: "type: date, show-if: \"a.y in (red, blue)\"", "show-if: there is no question 'a.y'"),
        .init(
            "from an unknown question", last: "type: derived, derive: size_class, from: a.people", "from: there is no question 'a.people'"),
        .init(
            "from a later question", question: "type: derived, derive: size_class, from: a.number",
            "from: 'a.number' does not stand before this question"),
        .init("from a text", last: "type: derived, derive: size_class, from: m.title", "from: 'm.title' must be of type int"),
        .init(
            "an attachment for each measure", last: "type: file",
            "the attachment belongs to the report; it cannot be asked for each measure"),
        .init(
            "two attachments", SmallDefinition.question("type: file").replacing("type: multi, list: colours, max: 2", "type: file"),
            "21: a report has one attachment: 'a.x' asks for it already"),
    ]
}
