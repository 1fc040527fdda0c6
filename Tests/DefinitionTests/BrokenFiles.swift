extension BrokenDefinition {
    private static func small(_ old: String, _ new: String) -> String { SmallDefinition.replacing(old, new) }

    /// The file as a whole, its lists, scale, levels and sections.
    static let files: [BrokenDefinition] =
        [
            .init("empty", "", "1: the file is empty"),
            .init("only a comment", "# nothing\n", "1: the file is empty"),
            .init("a list", "- a", "1: the file must consist of keys and values"),
            .init("no YAML: bracket", "a: [1", "2: not YAML: while parsing a flow sequence from line 1, did not find expected ',' or ']'"),
            .init(
                "no YAML: tab", "a:\n\t- 1", "2: not YAML: while scanning for the next token, found character that cannot start any token"),
            .init("no YAML: control character", "a: 1\nb: \u{1}", "2: not YAML: control characters are not allowed"),
            .init(
                "two documents", "a: 1\n---\nb: 2",
                "2: not YAML: expected a single document in the stream from line 1, but found another document"),
            .init("undefined alias", "a: *b", "1: not YAML: found undefined alias"),
            .init("the same key twice", small("intro: {en: All", "title: {en: All"), "12: the same key twice: 'title'"),
            .init(
                "nothing of what is needed", "colour: red", "1: unknown key 'colour'", "1: 'languages' is missing",
                "1: 'levels' is missing",
                "1: 'version' is missing"),
            .init(
                "version", small("\"1\"", "2027 draft"),
                "1: version '2027 draft' must consist of at most 40 letters, digits, dots and hyphens"),
            .init("version of another type", small("\"1\"", "[1]"), "1: 'version' must be a text"),
            .init("version without a value", small("\"1\"", ""), "1: 'version' must be a text"),
            .init("languages no list", small("[en, fr]", "en"), "2: 'languages' must be a list with at least one item"),
            .init("language tag", small("[en, fr]", "[en, fr, german]"), "2: 'german' is no language tag, like en or pt-BR"),
            .init("language twice", small("[en, fr]", "[en, fr, en]"), "2: language 'en' stands twice"),
            .init(
                "lists no mapping", "version: \"1\"\nlanguages: [en]\nlists: [a]\nlevels: [a]",
                "3: 'lists' must consist of names and their options", "4: a level must consist of keys and values",
                "4: one level must have 'repeat: measure'"),
            .init(
                "list name", small("scale:", "  My list:\n    - {id: a, text: {en: A, fr: A}}\nscale:"),
                "7: list name 'My list' must consist of a-z, 0-9 and hyphen"),
            .init("list without options", small("scale:", "  empty: []\nscale:"), "7: list 'empty' must have at least one option"),
            .init(
                "option no mapping",
                small("- {id: \"0\", text: {en: Nothing, fr: Rien}, statement: {en: Nobody., fr: Personne.}}", "- nothing"),
                "8: an option must consist of keys and values"),
            .init("option without id", small("{id: red, ", "{"), "5: 'id' is missing"),
            .init("option without text", small("{id: red, text: {en: Red, fr: Rouge}}", "{id: red}"), "5: 'text' is missing"),
            .init("option id", small("{id: red", "{id: Dark_red"), "5: option id 'Dark_red' must consist of a-z, 0-9 and hyphen"),
            .init(
                "option id unknown", small("{id: red", "{id: unknown"), "5: option id 'unknown' has a meaning of its own; choose another"),
            .init("option twice", small("{id: other", "{id: red"), "6: option id 'red' stands already in line 5"),
            .init("option flag", small("other: true", "other: yes"), "6: 'other' must be true or false"),
            .init("option flag in quotes", small("other: true", "none: \"true\""), "6: 'none' must be true or false"),
            .init("option key", small("other: true", "note: true"), "6: unknown key 'note'"),
            .init("text in another language", small("fr: Rouge", "fr: Rouge, de: Rot"), "5: 'de' is not one of the file's languages"),
            .init("text without the first language", small("{en: Red, ", "{"), "5: 'text' is missing in 'en'"),
            .init("blank text in the first language", small("en: Red", "en: \" \""), "5: 'text' is missing in 'en'"),
            .init(
                "text without languages", small("{en: Red, fr: Rouge}", "Red"), "5: 'text' must be a text for each language, like {en: ...}"
            ),
            .init("text that is a list", small("fr: Rouge", "fr: [Rouge]"), "5: 'text' in 'fr' must be a text"),
            .init("scale id", small("{id: \"0\"", "{id: \"0.5\""), "8: option id '0.5' must consist of a-z, 0-9 and hyphen"),
            .init("scale step twice", small("{id: nc", "{id: \"0\""), "9: option id '0' stands already in line 8"),
            .init("scale step with an option's key", small("note: {en: Who", "other: {en: Who"), "9: unknown key 'other'"),
            .init("level key", small("intro: {en: All", "info: {en: All"), "13: unknown key 'info'"),
            .init("level id", small("id: city", "id: The city"), "11: level id 'The city' must consist of a-z, 0-9 and hyphen"),
            .init("level twice", small("id: measure", "id: city"), "23: there is a level 'city' already"),
            .init("level without title", small("    title: {en: City, fr: Ville}\n", ""), "11: 'title' is missing"),
            .init(
                "repeat", small("repeat: measure", "repeat: city"), "11: one level must have 'repeat: measure'",
                "24: 'repeat' can only be 'measure'"),
            .init("no repeat", small("    repeat: measure\n", ""), "11: one level must have 'repeat: measure'"),
            .init(
                "repeat twice", small("intro: {en: All of it., fr: Tout.}", "repeat: measure"),
                "23: only one level can have 'repeat: measure'"),
            .init("no title question", small("m.title", "m.name"), "11: the level with 'repeat: measure' must have a question 'm.title'"),
            .init("title question of another type", small("type: text, limit: 150", "type: email"), "31: 'm.title' must be of type text"),
            .init(
                "title question in the wrong level", small("repeat: measure", "").replacing("id: city", "id: city\n    repeat: measure"),
                "32: 'm.title' must stand in the level with 'repeat: measure'"),
            .init(
                "no sections", small("    sections:\n      - id: m", "    parts:\n      - id: m"),
                "11: the level with 'repeat: measure' must have a question 'm.title'", "23: 'sections' is missing",
                "26: unknown key 'parts'"),
            .init(
                "section id", small("- id: a\n", "- id: 1a\n").replacing("a.unit", "1a.unit"),
                "15: section id '1a' must consist of a-z, 0-9 and inner hyphens, with a letter first",
                "19: question id 'a.x' must be '1a.' and a name of a-z, 0-9 and underscore",
                "20: question id 'a.number' must be '1a.' and a name of a-z, 0-9 and underscore",
                "21: question id 'a.colours' must be '1a.' and a name of a-z, 0-9 and underscore",
                "22: question id 'a.point' must be '1a.' and a name of a-z, 0-9 and underscore"),
            .init(
                "section twice", small("- id: m\n", "- id: a\n"),
                "11: the level with 'repeat: measure' must have a question 'm.title'", "27: section id 'a' stands already in line 15",
                "31: question id 'm.title' must be 'a.' and a name of a-z, 0-9 and underscore",
                "32: question id 'm.last' must be 'a.' and a name of a-z, 0-9 and underscore"),
            .init(
                "section without questions",
                small("        questions:\n          - {id: m", "        questions: []\n        odd:\n          - {id: m"),
                "11: the level with 'repeat: measure' must have a question 'm.title'",
                "30: 'questions' must be a list with at least one item",
                "31: unknown key 'odd'"),
        ] + reservedSections

    private static let reservedSections = ["measures", "check", "history"].map { id in
        BrokenDefinition(
            "section id \(id)", small("      - id: m\n", "      - id: \(id)\n").replacing("{id: m.title", "{id: \(id).title"),
            "11: the level with 'repeat: measure' must have a question 'm.title'",
            "27: section id '\(id)' is the name of another page; choose another",
            "32: question id 'm.last' must be '\(id).' and a name of a-z, 0-9 and underscore")
    }
}
