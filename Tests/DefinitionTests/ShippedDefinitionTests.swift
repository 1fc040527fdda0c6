import Definition
import Domain
import FoundationEssentials
import Testing

/// The questionnaire that ships with the tool.
@Suite struct ShippedDefinitionTests {
    let definition: Definition

    init() throws { definition = try DefinitionFile.read(Shipped.text(), name: "questionnaire.yaml") }

    @Test func hasNeitherProblemsNorMissingTranslations() {
        #expect(definition.warnings == [])
        #expect(definition.questionnaire.languages == ["en", "fr", "de"])
        #expect(definition.texts.keys.sorted() == ["de", "en", "fr"])
    }
}

enum Shipped {
    static func text() throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return String(decoding: try Data(contentsOf: URL(filePath: "/" + root + "/content/questionnaire.yaml")), as: UTF8.self)
    }
}
