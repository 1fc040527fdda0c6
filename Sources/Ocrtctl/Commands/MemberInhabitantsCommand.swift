import ArgumentParser

struct MemberInhabitantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inhabitants", abstract: "Members' numbers of inhabitants, year by year.",
        subcommands: [MemberInhabitantsListCommand.self, MemberInhabitantsImportCommand.self])
}
