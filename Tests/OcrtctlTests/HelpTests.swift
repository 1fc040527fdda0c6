import ArgumentParser
import Testing

@testable import Ocrtctl

struct HelpTests {
    private static func commands(below command: any ParsableCommand.Type, path: [String] = []) -> [[String]] {
        command.configuration.subcommands.flatMap { sub -> [[String]] in
            let path = path + [sub.configuration.commandName ?? ""]
            return [path] + commands(below: sub, path: path)
        }
    }

    @Test(arguments: commands(below: Ocrtctl.self)) func everyCommandExplainsItself(path: [String]) throws {
        let outcome = try Workplace().run(path + ["--help"])
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
        #expect(outcome.output.contains("USAGE: ocrtctl \(path.joined(separator: " "))"))
    }

    @Test func theExitCodesAreDocumented() throws {
        let help = try Workplace().run("--help")
        #expect(help.code == 0)
        #expect(help.output.contains("Exit codes: 0 done; 1 refused or failed"))
    }

    @Test(arguments: [["dance"], ["backup"], ["migrate", "--dance"], ["login", "reset"]]) func wrongUsage(arguments: [String]) throws {
        let outcome = try Workplace().run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output == "")
    }

    @Test func aGroupAloneShowsItsCommands() throws {
        let outcome = try Workplace().run("login")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("hand-over"))
    }
}
