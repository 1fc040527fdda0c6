import ArgumentParser
import Delivery
import enum Domain.MessageState
import Store
import UseCases

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Hands over every message that waits, says in a line what became of them, and ends.",
        discussion: """
            Only one works at a time: a second one says so and ends. A message that was being handed over when a worker died becomes \
            "unknown" and is not sent again by itself; a person of the office decides.
            """)

    /// For tests with a mail system that does not answer.
    @Option(help: "So many seconds the mail command may take for one message, up to 120.") var timeLimit = 60

    func validate() throws {
        guard (1...120).contains(timeLimit) else { throw ValidationError("--time-limit takes a number from 1 to 120.") }
    }

    func run() throws {
        try Surroundings.report {
            let surroundings = try Surroundings()
            let post = try MailDesk(surroundings.configuration, timeLimit: timeLimit)
            let deliver = DeliverNext(store: surroundings.store, worker: Surroundings.name, clock: Surroundings.now)
            var counts: [String: Int] = [:]
            work: while true {
                switch try deliver.perform(handOver: post.handOver) {
                case .busy:
                    Surroundings.say("Another worker is at work, or was until a few minutes ago.")
                    return
                case .idle: break work
                case .cancelled: counts["cancelled", default: 0] += 1
                case .done(let state): counts[Self.word(state), default: 0] += 1
                }
            }
            try deliver.finish()
            let sums = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            Surroundings.say(sums.isEmpty ? "Nothing to send." : sums.joined(separator: ", ") + ".")
        }
    }

    private static func word(_ state: MessageState) -> String { state == .queued ? "later" : state.rawValue }
}
