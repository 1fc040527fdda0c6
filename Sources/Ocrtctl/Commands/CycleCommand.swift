import ArgumentParser

struct CycleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cycle", abstract: "Cycles: one round of reporting each, named by its year.",
        subcommands: [CycleSetCommand.self, CycleListCommand.self])
}
