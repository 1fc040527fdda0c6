import ArgumentParser
import Delivery
import Foundation
import UseCases

struct BounceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce",
        abstract: "Reads one mail that came back on standard input and marks the message as bounced.",
        discussion: """
            For a .forward file or an alias of the address to which undeliverable mail comes back: |"/path/to/ocrt-worker bounce". \
            Other mail, such as "delayed" or an answer of a person, is left alone.
            """)

    func run() throws {
        // What cannot be noted now, the mail system keeps and brings again: 75 is EX_TEMPFAIL.
        try Surroundings.report(code: ExitCode(75)) {
            let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
            guard let status = DeliveryStatus(bytes), status.isFailure else {
                Surroundings.say("No report of a mail that came back.")
                return
            }
            let surroundings = try Surroundings()
            let answer = [status.status, status.diagnostic].filter { !$0.isEmpty }.joined(separator: " ")
            let id = try RecordBounce(store: surroundings.store).perform(
                messageId: status.messageId, answer: String(answer.prefix(500)), now: Surroundings.now())
            Surroundings.say(id.map { "Message \($0) came back: \(answer)" } ?? "No message of the outbox came back.")
        }
    }
}
