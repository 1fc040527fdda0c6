import ArgumentParser

struct QuestionnaireExportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints the definition file of a stored version, as it was imported.")

    @OptionGroup var place: DataOption
    @Argument(help: "The version's name.") var version: String

    func perform(in surroundings: Surroundings) throws {
        try place.store(in: surroundings).read { reader in
            guard let source = try reader.questionnaireSource(version: version) else {
                let stored = try reader.questionnaireVersions().joined(separator: ", ")
                throw Failure("There is no version \(version) of the questionnaire; stored are: \(stored.isEmpty ? "none" : stored).")
            }
            // The line break at the file's end is the one that printing adds.
            surroundings.say(source.hasSuffix("\n") ? String(source.dropLast()) : source)
        }
    }
}
