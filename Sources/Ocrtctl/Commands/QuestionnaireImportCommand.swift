import ArgumentParser
import Store

struct QuestionnaireImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stores a definition file as a version of the questionnaire.",
        discussion:
            "A stored version never changes: give a changed file a new version. Then bind a cycle to it: ocrtctl cycle set YEAR --questionnaire VERSION"
    )

    @OptionGroup var place: DataOption
    @Argument(help: "The definition file.") var file: String

    func perform(in surroundings: Surroundings) throws {
        let text = try DefinitionText(file: file)
        let version = text.definition.questionnaire.version
        let store = try place.store(in: surroundings)
        let now = surroundings.now
        if try store.read({ try $0.questionnaireSource(version: version) }) == text.source {
            return surroundings.say("Stored already: \(text.summary).")
        }
        try store.write { try $0.insert(text.definition.questionnaire, texts: text.definition.texts, source: text.source, at: now) }
        surroundings.say("Stored \(text.summary).")
    }
}
