import Definition
import Domain
import Testing

/// What each key of the file becomes.
@Suite struct DefinitionReadingTests {
    private func question(_ keys: String) throws -> Question {
        let definition = try DefinitionFile.read(SmallDefinition.question(keys), name: "q.yaml")
        return try #require(definition.questionnaire.questions.first { $0.id == "a.x" })
    }

    private static let list = [
        Option(id: "red", text: "list.colours.red"), Option(id: "other", text: "list.colours.other", opensText: true),
    ]

    @Test(arguments: [
        ("type: text, limit: 160", QuestionKind.text(limit: 160)),
        ("type: long, limit: 20000", .long(limit: 20_000)),
        ("type: single, list: colours", .single(Choice(options: list, strict: false))),
        (
            "type: single, strict: true, options: [{id: no, text: {en: No, fr: Non}}]",
            .single(Choice(options: [Option(id: "no", text: "question.a.x.no")], strict: true))
        ),
        (
            "type: multi, options: [{id: none, text: {en: None, fr: Rien}, none: true}], list: colours, max: 3",
            .multi(
                Choice(options: list + [Option(id: "none", text: "question.a.x.none", excludesOthers: true)], strict: false), max: 3)
        ),
        ("type: multi, list: colours", .multi(Choice(options: list, strict: false), max: nil)),
        ("type: yesno", .yesNo(strict: false)),
        ("type: yesno, strict: true", .yesNo(strict: true)),
        ("type: scale, strict: false", .scale(strict: false)),
        ("type: int", .integer(Bounds())),
        ("type: int, min: 1, max: 300", .integer(Bounds(min: "1", max: "300"))),
        ("type: decimal, min: -0.5", .decimal(Bounds(min: "-0.5"))),
        ("type: percent", .percent), ("type: year", .year), ("type: date", .date), ("type: daterange", .dateRange),
        ("type: yearrange", .yearRange), ("type: url", .url), ("type: email", .email), ("type: money", .money), ("type: file", .file),
        (
            "type: matrix, rows-list: colours, columns: [{id: up, text: {en: Up, fr: Haut}}]",
            .matrix(rows: list, columns: [Option(id: "up", text: "question.a.x.column.up")])
        ),
        (
            "type: matrix, rows: [{id: help, text: {en: Help, fr: Aide}}], columns: [{id: up, text: {en: Up, fr: Haut}}]",
            .matrix(
                rows: [Option(id: "help", text: "question.a.x.row.help")], columns: [Option(id: "up", text: "question.a.x.column.up")])
        ),
        (
            "type: table, max: 5, columns: [{id: what, text: {en: A, fr: A}, kind: text}, {id: web, text: {en: B, fr: B}, kind: url}]",
            .table(
                columns: [
                    Column(id: "what", text: "question.a.x.column.what", kind: .text),
                    Column(id: "web", text: "question.a.x.column.web", kind: .url),
                ], max: 5)
        ),
    ])
    func everyTypeBecomesItsKind(keys: String, kind: QuestionKind) throws {
        #expect(try question(keys).kind == kind)
    }

    @Test func everyCommonKeyIsTaken() throws {
        let read = try question("type: yesno, required: shown, show-if: not a.unit = no, point: 10, must-be: yes")
        #expect(
            read
                == Question(
                    id: "a.x", number: 2, kind: .yesNo(strict: false), requirement: .shown, condition: .not(.equals("a.unit", "no")),
                    point: 10,
                    mustBe: "yes"))
        #expect(try question("type: text, limit: 9, prefill: member.mayor, required: no").prefill == .mayor)
    }

    @Test func aMeasuresQuestionMayLookAtTheCityAndAtItsOwnLevel() throws {
        for condition in ["a.unit = unknown", "a.number > 1000", "a.point in (red, other)", "a.colours has other and not a.unit = yes"] {
            let definition = try DefinitionFile.read(SmallDefinition.last("type: date, show-if: \"\(condition)\""), name: "q.yaml")
            #expect(definition.questionnaire.measureSections.last?.questions.last?.condition == (try ConditionParser.parse(condition)))
        }
    }

    @Test func aDerivedQuestionNamesItsSource() throws {
        let definition = try DefinitionFile.read(SmallDefinition.last("type: derived, derive: size_class, from: a.number"), name: "q.yaml")
        #expect(definition.questionnaire.questions.last?.kind == .derived(.sizeClass(from: "a.number")))
    }

    @Test func textsStandUnderTheKeysThatPagesLookUp() throws {
        let definition = try DefinitionFile.read(SmallDefinition.text, name: "q.yaml")
        #expect(
            definition.texts["en"] == [
                "list.colours.red": "Red", "list.colours.other": "Other", "scale.0": "Nothing", "scale.0.statement": "Nobody.",
                "scale.nc": "Not ours", "scale.nc.note": "Who is?", "level.city.title": "City", "level.city.intro": "All of it.",
                "section.a.title": "First", "question.a.unit": "Unit", "question.a.x": "X", "question.a.number": "Number",
                "question.a.number.unit": "people", "question.a.colours": "Colours", "question.a.point": "Point",
                "level.measure.title": "Measures", "section.m.title": "What", "section.m.intro": "In short.", "question.m.title": "Title",
                "question.m.title.help": "Short.", "question.m.last": "Last",
            ])
        let words = QuestionnaireTexts(language: "fr", texts: definition.texts["fr"] ?? [:], fallbackLanguage: "en")
        #expect(words.title(level: "city") == "Ville")
        #expect(words.intro(level: "city") == "Tout.")
        #expect(words.title(section: "a") == "Premier")
        #expect(words.intro(section: "m") == "En bref.")
        #expect(words.text(question: "a.unit") == "Service")
        #expect(words.help(question: "m.title") == "Court.")
        #expect(words.unit(question: "a.number") == "personnes")
        #expect(words.statement(step: "0") == "Personne.")
        #expect(words.note(option: definition.questionnaire.scale[1]) == "Qui donc")
    }
}
