import ArgumentParser
import Foundation

/// The administrator's command line.
@main struct Ocrtctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocrtctl",
        abstract: "Looks after an OCRT site: its database, members, logins, questionnaire and cycles.",
        discussion: """
            The data folder is named by OCRT_DATA or --data, the configuration file by OCRT_CONFIG.

            Exit codes: 0 done; 1 refused or failed, with a sentence on standard error; 2 a check found something; 64 wrong usage.
            """,
        subcommands: [
            MigrateCommand.self, CheckCommand.self, DemoCommand.self, MemberCommand.self, LoginCommand.self, QuestionnaireCommand.self,
            CycleCommand.self, AnswerCommand.self, FeedbackCommand.self, GeneralFeedbackCommand.self, RecommendationCommand.self,
            LetterTextCommand.self, PrizeCommand.self,
            BackupCommand.self, RestoreCommand.self, ConfigurationCommand.self,
        ])

    static func main() {
        let invocation = Invocation(surroundings: .real)
        guard !CommandLine.arguments.isEmpty else { Foundation.exit(invocation.refuseWithoutArguments()) }
        Foundation.exit(invocation.run(Array(CommandLine.arguments.dropFirst())))
    }
}
