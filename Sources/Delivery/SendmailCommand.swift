import Domain
import Foundation
import Processes

/// A sendmail-compatible command, started with an array of arguments and never through a shell.
package struct SendmailCommand: Sendable {
    let program: String
    let arguments: [String]
    /// In seconds.
    let timeLimit: Int

    /// - Parameter command: a program's path and its arguments, separated by spaces; a part that has spaces stands in double quotes.
    package init?(_ command: String, timeLimit: Int = 60) {
        let words = CommandWords.split(command)
        guard let program = words.first, program.hasPrefix("/") else { return nil }
        self.program = program
        arguments = Array(words.dropFirst())
        self.timeLimit = timeLimit
    }

    /// Hands a mail over and waits for the answer, for as long as the time limit says.
    ///
    /// - Parameters:
    ///   - sender: of the envelope: where the mail comes back to when it cannot be delivered.
    ///   - mail: with CRLF at the end of lines; programs of this machine take lines as this machine has them.
    /// - Returns: `unknown` where the command was ended before it answered: the mail may have gone by then.
    package func handOver(_ mail: [UInt8], from sender: String, to recipient: String) -> DeliveryOutcome {
        do {
            let call = try OtherProgram(program, arguments: arguments + ["-f", sender, "--", recipient])
                .call(mail.filter { $0 != 0x0D }, within: timeLimit)
            return call.ended == .timeOver
                ? .unknown("no answer within \(timeLimit) s. \(call.said)".trimmingSpaces) : Self.outcome(call.ended, said: call.said)
        } catch {
            // Nothing has been handed over.
            return .temporary("\(program) cannot be started")
        }
    }

    /// What an exit code means, as in sysexits.h.
    ///
    /// Where the command or this machine is set up wrongly, the mail is not at fault and waits. Where the conversation broke off, it may have gone.
    static func outcome(_ ended: Ended, said: String) -> DeliveryOutcome {
        guard case .code(let code) = ended else { return .unknown("the command was ended. \(said)".trimmingSpaces) }
        let text = "exit code \(code). \(said)".trimmingSpaces
        switch code {
        case 0: return .accepted(said.trimmingSpaces)
        case 64, 71, 72, 73, 75, 77, 78, 126, 127: return .temporary(text)
        case 65, 66, 67, 68, 69: return isForNow(said) ? .temporary(text) : .refused(text)
        default: return .unknown(text)
        }
    }

    /// Some commands (msmtp) have one exit code for everything that a server does not take, and repeat what it said: ": 451 come back later".
    static func isForNow(_ said: String) -> Bool {
        let replies = said.split(whereSeparator: \.isNewline).compactMap { line -> Substring? in
            line.ranges(of: ": ").map { line[$0.upperBound...].prefix(4) }.first { reply in
                reply.count == 4 && reply.prefix(3).allSatisfy { $0.isASCII && $0.isNumber } && " -".contains(reply.last ?? "x")
            }
        }
        return !replies.isEmpty && replies.allSatisfy { $0.hasPrefix("4") }
    }
}
