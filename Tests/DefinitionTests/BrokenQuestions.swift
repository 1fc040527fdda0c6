extension BrokenDefinition {
    private static func small(_ old: String, _ new: String) -> String { SmallDefinition.replacing(old, new) }

    private static let everyType =
        "there are text, long, single, multi, yesno, scale, int, decimal, percent, year, date, daterange, yearrange, url, email, money, "
        + "matrix, table, file, derived"

    /// What every question has.
    static let questions: [BrokenDefinition] = [
        .init(
            "question no mapping", small("- {id: a.x, text: {en: X, fr: X}, type: text, limit: 10}", "- a.x"),
            "19: a question must consist of keys and values"),
        .init("no id", small("{id: a.x, ", "{"), "19: 'id' is missing"),
        .init(
            "id of another section", small("id: a.x", "id: b.x"), "19: question id 'b.x' must be 'a.' and a name of a-z, 0-9 and underscore"
        ),
        .init("id with a capital", small("id: a.x", "id: a.X"), "19: question id 'a.X' must be 'a.' and a name of a-z, 0-9 and underscore"),
        .init("id without slug", small("id: a.x", "id: a."), "19: question id 'a.' must be 'a.' and a name of a-z, 0-9 and underscore"),
        .init(
            "id with two dots", small("id: a.x", "id: a.x.y"),
            "19: question id 'a.x.y' must be 'a.' and a name of a-z, 0-9 and underscore"),
        .init("id twice", small("id: a.x", "id: a.unit"), "19: question id 'a.unit' stands already in line 18"),
        .init("no text", small("{id: a.x, text: {en: X, fr: X},", "{id: a.x,"), "19: 'text' is missing"),
        .init("unknown key", question: "type: text, limit: 10, colour: red", "unknown key 'colour'"),
        .init("no type", question: "limit: 10", "'type' is missing"),
        .init(
            "unknown type and key", question: "type: txt, limit: 10, size: 3", "unknown key 'size'",
            "unknown type 'txt'; \(everyType)"),
        .init("required", question: "type: date, required: true", "'required' must be always, shown or no"),
        .init(
            "required always and show-if", question: "type: date, required: always, show-if: a.unit = yes",
            "'required: always' cannot go with 'show-if'; write 'required: shown'"),
        .init(
            "required shown without show-if", question: "type: date, required: shown",
            "'required: shown' needs 'show-if'; write 'required: always'"),
        .init("point", question: "type: date, point: 11", "'point' must be a whole number from 1 to 10"),
        .init("point 0", question: "type: date, point: 0", "'point' must be a whole number from 1 to 10"),
        .init(
            "prefill", question: "type: text, limit: 9, prefill: member.size",
            "'prefill' must be one of member.name, member.country, member.inhabitants, member.inhabitants_year, member.language, "
                + "member.mayor"
        ),
        .init("prefill of another kind", question: "type: year, prefill: member.name", "'member.name' cannot fill a question of this type"),
        .init("must-be on a text", question: "type: text, limit: 9, must-be: yes", "'must-be' does not belong to type 'text'"),
        .init("must-be on a multi", question: "type: multi, list: colours, must-be: red", "'must-be' does not belong to type 'multi'"),
        .init("must-be unknown", question: "type: yesno, required: always, must-be: unknown", "'must-be' must be yes or no"),
        .init(
            "must-be no option", question: "type: single, required: always, list: colours, must-be: blue",
            "'must-be': there is no option 'blue'"),
        .init(
            "must-be not required", question: "type: yesno, must-be: yes",
            "'must-be' needs 'required': an unanswered question would let the report pass"),
        .init(
            "several at once, in order of the lines",
            small("{id: red, text: {en: Red, fr: Rouge}}", "{id: red}").replacing("type: text, limit: 10", "type: text").replacing(
                "type: url", "type: uri"),
            "5: 'text' is missing", "19: 'limit' is missing",
            "32: unknown type 'uri'; \(everyType)"),
    ]

    /// What belongs to a type.
    static let kinds: [BrokenDefinition] = [
        .init("text without limit", question: "type: text", "'limit' is missing"),
        .init("limit no number", question: "type: long, limit: many", "'limit' must be a whole number from 1 to 20000"),
        .init("limit in quotes", question: "type: long, limit: \"10\"", "'limit' must be a whole number from 1 to 20000"),
        .init("limit 0", question: "type: long, limit: 0", "'limit' must be a whole number from 1 to 20000"),
        .init("limit too large", question: "type: long, limit: 20001", "'limit' must be a whole number from 1 to 20000"),
        .init("limit on yesno", question: "type: yesno, limit: 10", "'limit' does not belong to type 'yesno'"),
        .init("max on single", question: "type: single, list: colours, max: 1", "'max' does not belong to type 'single'"),
        .init("strict on text", question: "type: text, limit: 9, strict: true", "'strict' does not belong to type 'text'"),
        .init("strict no truth value", question: "type: scale, strict: 1", "'strict' must be true or false"),
        .init("single without options", question: "type: single", "'options' or 'list' is missing"),
        .init("empty options", question: "type: single, options: []", "'options' must be a list with at least one item"),
        .init("unknown list", question: "type: multi, list: colors", "unknown list 'colors'"),
        .init("list of another type", question: "type: multi, list: [colours]", "'list' must be a text"),
        .init(
            "own option in the list", question: "type: multi, list: colours, options: [{id: red, text: {en: R, fr: R}}]",
            "option 'red' stands in the list already"),
        .init(
            "own option help", question: "type: multi, options: [{id: help, text: {en: R, fr: R}}]",
            "option id 'help' has a meaning of its own; choose another"),
        .init("max above the options", question: "type: multi, list: colours, max: 3", "'max' must be a whole number from 1 to 2"),
        .init("max 0", question: "type: multi, list: colours, max: 0", "'max' must be a whole number from 1 to 2"),
        .init("unit no text", question: "type: int, unit: people", "'unit' must be a text for each language, like {en: ...}"),
        .init("min no number", question: "type: int, min: few", "'min' must be a whole number"),
        .init("min with decimals", question: "type: int, min: 0.5", "'min' must be a whole number"),
        .init("max no number", question: "type: decimal, max: \"10\"", "'max' must be a number, like 40000.5"),
        .init("min above max", question: "type: decimal, min: 10, max: 9.5", "'min' is above 'max'"),
        .init("unit on percent", question: "type: percent, unit: {en: a, fr: a}", "'unit' does not belong to type 'percent'"),
        .init(
            "matrix without rows", question: "type: matrix, columns: [{id: a, text: {en: A, fr: A}}]",
            "a matrix needs either 'rows' or 'rows-list'"),
        .init(
            "matrix with both",
            question: "type: matrix, rows-list: colours, rows: [{id: a, text: {en: A, fr: A}}], columns: [{id: b, text: {en: B, fr: B}}]",
            "a matrix needs either 'rows' or 'rows-list'"),
        .init(
            "matrix with an unknown list", question: "type: matrix, rows-list: colors, columns: [{id: b, text: {en: B, fr: B}}]",
            "unknown list 'colors'"),
        .init("matrix without columns", question: "type: matrix, rows-list: colours", "'columns' is missing"),
        .init(
            "matrix column with a kind", question: "type: matrix, rows-list: colours, columns: [{id: b, text: {en: B, fr: B}, kind: int}]",
            "unknown key 'kind'"),
        .init("table without max", question: "type: table, columns: [{id: b, text: {en: B, fr: B}, kind: int}]", "'max' is missing"),
        .init("table without columns", question: "type: table, max: 5", "'columns' is missing"),
        .init("table column without kind", question: "type: table, max: 5, columns: [{id: b, text: {en: B, fr: B}}]", "'kind' is missing"),
        .init(
            "table column of an unknown kind", question: "type: table, max: 5, columns: [{id: b, text: {en: B, fr: B}, kind: date}]",
            "unknown kind 'date'; a column is one of text, int, decimal, year, url"),
        .init(
            "table column twice",
            question: "type: table, max: 5, columns: [{id: b, text: {en: B, fr: B}, kind: int}, {id: b, text: {en: B, fr: B}, kind: url}]",
            "option id 'b' stands already in line 19"),
        .init(
            "table with too many rows", question: "type: table, max: 101, columns: [{id: b, text: {en: B, fr: B}, kind: int}]",
            "'max' must be a whole number from 1 to 100"),
        .init(
            "scale without steps", small("scale:", "lists-end:").replacing("type: yesno", "type: scale"),
            "7: unknown key 'lists-end'", "18: a question of type scale needs 'scale' in the file"),
        .init("derive without from", last: "type: derived, derive: size_class", "'from' is missing"),
        .init("derive without derive", last: "type: derived, from: a.number", "'derive' is missing"),
        .init("derive something else", last: "type: derived, derive: age, from: a.number", "'derive' can only be 'size_class'"),
        .init(
            "derived and required", last: "type: derived, derive: size_class, from: a.number, required: always",
            "'required' does not belong to type 'derived'"),
    ]
}
