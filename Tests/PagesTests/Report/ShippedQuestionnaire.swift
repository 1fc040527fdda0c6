import Definition
import TestSupport

/// The questionnaire that ships with the tool.
enum ShippedQuestionnaire {
    static func source() throws -> String { try String(contentsOfFile: "\(Site.sourceRoot)/content/questionnaire.yaml", encoding: .utf8) }

    static func definition() throws -> Definition { try DefinitionFile.read(source(), name: "questionnaire.yaml") }
}
