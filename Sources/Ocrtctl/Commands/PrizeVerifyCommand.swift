import ArgumentParser
import Credentials
import Domain
import Foundation

struct PrizeVerifyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Counts a vote again from its exported protocol alone.",
        discussion: """
            Needs no database. Prints the result of every poll as it follows from the ballots in the file, and the file's hash, to be compared with the one \
            on the protocol's page. Exit code 2 where the file does not agree with itself.
            """)

    @Argument(help: "The protocol, as it was downloaded.") var file: String

    func perform(in surroundings: Surroundings) throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
        guard let content = try? PrizeProtocol(canonicalJSON: Array(data)) else { throw Failure("\(file) is no protocol of a vote.") }
        for poll in content.polls { surroundings.say(Self.text(poll)) }
        for left in content.leftOut {
            surroundings.say("Not on the ballot: \(left.finalist.number), \(left.finalist.member): \(left.finalist.title). \(left.reason)")
        }
        surroundings.say("SHA-256 \(Digest.sha256Hex(data))")
        let faults = content.faults
        guard faults.isEmpty else {
            for fault in faults { surroundings.say("Does not agree: \(Self.text(fault))") }
            throw ExitCode.found
        }
        surroundings.say("Every number agrees.")
    }

    private static func text(_ poll: PollProtocol) -> String {
        let rows = poll.tally.votes.map { line in
            let finalist = poll.finalists.first { $0.number == line.finalist }
            return ["  \(line.votes)", "\(line.finalist)", finalist.map { "\($0.member): \($0.title)" } ?? ""]
        }
        let outcome =
            switch poll.tally.outcome {
            case .winner(let number): "Winner: \(number)"
            case .runOff(let tied): "Tied: \(tied.map(String.init).joined(separator: ", ")); a run-off decides"
            case .lot(let tied): "Tied: \(tied.map(String.init).joined(separator: ", ")); the lot decides"
            case .nobody: "No votes"
            }
        let paper = poll.papers == 0 ? "" : ", \(poll.papers) of them on paper"
        return """
            Category \(poll.category.rawValue), round \(poll.round): \(poll.turnout) of \(poll.eligible) voted\(paper)
            \(counting(poll))\(poll.attendance.map { attendance($0) } ?? "")\(Table.text(rows + [["  \(poll.tally.abstentions)", "", "abstentions"]]))
              \(outcome)
            """
    }

    /// When it was closed and counted, and who counted the papers.
    private static func counting(_ poll: PollProtocol) -> String {
        func time(_ instant: Instant) -> String { Date(timeIntervalSince1970: Double(instant.seconds)).formatted(.iso8601) }
        let onPaper = poll.onPaperAtClosing
        let paper = onPaper == 0 ? "" : "; on paper then: \(onPaper), \(poll.missingPapers) of them without a paper"
        let hands = poll.handCounts.map { "  Papers counted by \($0.by), \(time($0.enteredAt)): \($0.votes.reduce(0) { $0 + $1.count })\n" }
        return "  Closed \(time(poll.closedAt))\(paper); counted \(time(poll.countedAt))\n" + hands.joined()
    }

    private static func attendance(_ record: AttendanceRecord) -> String {
        let quorum = record.quorum == 0 ? "no quorum" : "quorum \(record.quorum)"
        let reason = record.reason.isEmpty ? "" : "  Opened without the quorum: \(record.reason)\n"
        return "  Present: \(record.atOpening) at the opening, \(record.atClosing) at the closing; \(quorum)\n\(reason)"
    }

    private static func text(_ fault: ProtocolFault) -> String {
        let what =
            switch fault.kind {
            case .ballots(let found, let expected): "\(found) ballots, but \(expected) members voted"
            case .papers(let found, let expected): "\(found) papers, but \(expected) should be there"
            case .paperChanged(let now, let atClosing): "\(now) members on paper now, but \(atClosing) when the vote closed"
            case .handCountsDiffer: "two people have not counted the same papers"
            case .timesOutOfOrder: "something was counted before the vote closed, or after the count"
            case .sameCodeTwice: "a receipt code stands on two ballots"
            case .moreThanEligible: "more members voted than may"
            case .morePresentThanEligible: "more members were present than may vote"
            case .otherResult: "the ballots give another result"
            case .unknownVote: "a ballot names something that is no finalist"
            }
        return "category \(fault.category.rawValue), round \(fault.round): \(what)"
    }
}
