import ArgumentParser

struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Looks after what stays of answers.", subcommands: [AnswerEraseHistoryCommand.self])
}
