import ArgumentParser

struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback", abstract: "Looks after what stays of the council’s feedback.",
        subcommands: [FeedbackEraseHistoryCommand.self])
}
