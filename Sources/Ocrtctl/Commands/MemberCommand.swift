import ArgumentParser

struct MemberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Members: cities, districts and cantons.",
        subcommands: [MemberAddCommand.self, MemberListCommand.self, MemberInhabitantsCommand.self])
}
