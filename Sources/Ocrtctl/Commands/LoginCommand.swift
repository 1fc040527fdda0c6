import ArgumentParser

struct LoginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Logins: issue, reset, disable, hand over, list.",
        subcommands: [
            LoginIssueCommand.self, LoginResetCommand.self, LoginDisableCommand.self, LoginEnableCommand.self, LoginHandOverCommand.self,
            LoginListCommand.self,
        ])
}
