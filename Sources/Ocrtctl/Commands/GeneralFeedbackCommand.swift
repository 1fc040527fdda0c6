import ArgumentParser

struct GeneralFeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "general-feedback", abstract: "Looks after what stays of the general feedback.",
        subcommands: [GeneralFeedbackEraseHistoryCommand.self])
}
