import ArgumentParser

struct RecommendationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recommendation", abstract: "What the council recommended to members in earlier cycles.",
        subcommands: [RecommendationImportCommand.self, RecommendationListCommand.self])
}
