import ArgumentParser

struct PrizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prize", abstract: "The prize: its criteria, and counting a protocol again.",
        subcommands: [PrizeCriteriaCommand.self, PrizeVerifyCommand.self])
}
