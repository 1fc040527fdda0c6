import Domain
import Foundation
import Testing

@testable import Delivery

@Suite struct SendmailCommandTests {
    @Test(arguments: [
        ("/usr/sbin/sendmail -i", ["/usr/sbin/sendmail", "-i"]), ("/a  -C \"/b c/d\" -i", ["/a", "-C", "/b c/d", "-i"]),
        ("/a \"\"", ["/a", ""]), ("/a ; rm -rf $HOME", ["/a", ";", "rm", "-rf", "$HOME"]),
    ])
    func aCommandIsSplitIntoArguments(command: String, words: [String]) { #expect(CommandWords.split(command) == words) }

    @Test(arguments: ["", "sendmail -i", " "])
    func withoutAFullPathThereIsNoCommand(command: String) { #expect(SendmailCommand(command) == nil) }

    @Test(arguments: [
        (0, DeliveryOutcome.accepted("said")), (75, .temporary("exit code 75. said")), (78, .temporary("exit code 78. said")),
        (65, .refused("exit code 65. said")), (67, .refused("exit code 67. said")), (69, .refused("exit code 69. said")),
        (74, .unknown("exit code 74. said")), (1, .unknown("exit code 1. said")),
    ])
    func anExitCodeMeansThis(code: Int, outcome: DeliveryOutcome) {
        #expect(SendmailCommand.outcome(.code(Int32(code)), said: "said") == outcome)
    }

    @Test(arguments: [
        ("msmtp: server message: 451 4.7.1 later", true), ("msmtp: server message: 450-later\nmsmtp: server message: 450 yes", true),
        ("msmtp: server message: 550 5.1.1 no", false), ("a: 451 later\nb: 550 no", false), ("cannot send 451 mails: no", false),
        ("", false),
    ])
    func aServerThatRefusesForNowIsTriedAgain(said: String, isForNow: Bool) {
        #expect(SendmailCommand.isForNow(said) == isForNow)
        let outcome = SendmailCommand.outcome(.code(65), said: said)
        #expect(outcome == (isForNow ? .temporary("exit code 65. \(said)") : .refused("exit code 65. \(said)".trimmingSpaces)))
    }

    /// A real program: `sh` gets the addresses as $1 and so on and shows that no other shell looks at them.
    @Test func theCommandGetsAddressesAsArgumentsAndTheMailOnItsInput() throws {
        let command = try #require(SendmailCommand("/bin/sh -c \"printf '%s|' $0 $@; cat\""))
        let outcome = command.handOver(Array("A: b\r\n\r\n;`c`\r\n".utf8), from: "b$(id)@x.example", to: "a;b@y.example")
        #expect(outcome == .accepted("-f|b$(id)@x.example|--|a;b@y.example|A: b\n\n;`c`"))
    }

    @Test func aCommandThatDoesNotAnswerIsEndedAndNobodyKnows() throws {
        let command = try #require(SendmailCommand("/bin/sh -c \"echo begun; exec sleep 600\"", timeLimit: 1))
        #expect(command.handOver([], from: "a@b.example", to: "c@d.example") == .unknown("no answer within 1 s. begun"))
    }

    @Test func aCommandThatIsKilledLeavesNobodyKnowing() throws {
        let command = try #require(SendmailCommand("/bin/sh -c \"kill -9 $$\""))
        #expect(command.handOver([], from: "a@b.example", to: "c@d.example") == .unknown("the command was ended."))
    }

    @Test func aCommandThatIsNotThereIsTriedAgain() throws {
        let command = try #require(SendmailCommand("/nowhere/sendmail -i"))
        #expect(command.handOver([], from: "a@b.example", to: "c@d.example") == .temporary("/nowhere/sendmail cannot be started"))
    }

    /// More than a pipe holds, to a command that never reads it.
    @Test func aCommandThatReadsNothingDoesNotHoldUsUp() throws {
        let command = try #require(SendmailCommand("/bin/sh -c \"exit 67\""))
        let big = [UInt8](repeating: 0x61, count: 1_000_000)
        #expect(command.handOver(big, from: "a@b.example", to: "c@d.example") == .refused("exit code 67."))
    }
}
