import ArgumentParser

struct LetterTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter-text", abstract: "The words around the council's feedback in official letters.",
        subcommands: [LetterTextImportCommand.self])
}
