import Definition
import Testing

/// Every way to break a definition file, with the exact lines that its editor reads.
@Suite struct BrokenDefinitionTests {
    @Test func theUnbrokenFileIsTaken() throws {
        let definition = try DefinitionFile.read(SmallDefinition.text, name: "q.yaml")
        #expect(definition.warnings == [])
    }

    @Test(arguments: BrokenDefinition.files + BrokenDefinition.questions + BrokenDefinition.kinds + BrokenDefinition.references)
    func isRefusedWithEveryProblemAtItsLine(_ broken: BrokenDefinition) throws {
        let thrown = #expect(throws: DefinitionProblems.self) { try DefinitionFile.read(broken.yaml, name: "q.yaml") }
        #expect(try #require(thrown).problems.map(\.description) == broken.expected)
    }

    @Test func missingTranslationsAreWarningsAndFallBack() throws {
        let yaml = SmallDefinition.replacing("title: {en: First, fr: Premier}", "title: {en: First}")
            .replacing("{id: red, text: {en: Red, fr: Rouge}}", "{id: red, text: {en: Red, fr: \"  \"}}")
        let definition = try DefinitionFile.read(yaml, name: "q.yaml")
        #expect(definition.warnings.map(\.description) == ["q.yaml:5: 'text' is missing in 'fr'", "q.yaml:16: 'title' is missing in 'fr'"])
        #expect(definition.texts["fr"]?["section.a.title"] == nil)
        #expect(definition.texts["en"]?["section.a.title"] == "First")
    }
}

/// A broken file and what is said about it.
struct BrokenDefinition: CustomTestStringConvertible {
    var name: String
    var yaml: String
    var expected: [String]

    init(_ name: String, _ yaml: String, _ expected: String...) {
        self.name = name
        self.yaml = yaml
        self.expected = expected.map { "q.yaml:\($0)" }
    }

    /// Line 19 with these keys after id and text.
    init(_ name: String, question: String, _ expected: String...) {
        self.init(name: name, yaml: SmallDefinition.question(question), expected: expected.map { "q.yaml:19: \($0)" })
    }

    /// Line 32 with these keys after id and text.
    init(_ name: String, last: String, _ expected: String...) {
        self.init(name: name, yaml: SmallDefinition.last(last), expected: expected.map { "q.yaml:32: \($0)" })
    }

    private init(name: String, yaml: String, expected: [String]) {
        self.name = name
        self.yaml = yaml
        self.expected = expected
    }

    var testDescription: String { name }
}
