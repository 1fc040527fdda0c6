import ArgumentParser

struct QuestionnaireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire", abstract: "The questionnaire: check, import and export its definition file.",
        subcommands: [QuestionnaireCheckCommand.self, QuestionnaireImportCommand.self, QuestionnaireExportCommand.self])
}
