import Credentials
import Domain
import Store

/// The protocol of a year's vote, for who may see the result.
package struct ProtocolDesk: Sendable {
    package var content: PrizeProtocol
    /// The canonical bytes, which anybody can count again.
    package var bytes: [UInt8]
    /// SHA-256 of the bytes, hexadecimal.
    package var digest: String

    /// Throws `Refusal.wrongState` before the count, and for everyone but the office before the result is public.
    package static func open(_ wish: PrizeWish, in reader: Reader) throws -> ProtocolDesk {
        let prize = try wish.prize(in: reader)
        try Permissions.require(.seeResult, on: .prize(prize.phase), by: wish.viewer)
        let members = try reader.memberNames()
        let candidacies = try reader.candidacies(year: wish.year, viewer: wish.viewer)
        let polls = try reader.polls(year: wish.year).map { poll in
            let progress = try reader.progress(of: poll, viewer: wish.viewer) ?? PollProgress(eligible: 0, cast: 0, onPaper: 0)
            let finalists = candidacies.filter { poll.finalists.contains($0.number) }.map {
                PollProtocol.Finalist(number: $0.number, member: members[$0.member]?.slug ?? "", title: $0.title)
            }
            let closedAt = poll.closesAt ?? poll.opensAt
            // One that was closed before it opened: its protocol may not say what only the future knows.
            let openedAt = min(poll.opensAt, closedAt)
            let attendance = try poll.quorum.map { quorum in
                AttendanceRecord(
                    quorum: quorum, atOpening: try reader.present(in: poll, at: openedAt),
                    atClosing: try reader.present(in: poll, at: closedAt), reason: poll.quorumReason)
            }
            return try PollProtocol(
                poll: poll, closedAt: closedAt, finalists: finalists, progress: progress,
                ballots: reader.ballots(of: poll, viewer: wish.viewer), hand: reader.agreedHandCount(of: poll, onPaper: progress.onPaper),
                rule: prize.settings.tieRule, seed: prize.lotSeed, attendance: attendance)
        }
        let content = PrizeProtocol(
            year: wish.year, tieRule: prize.settings.tieRule, lotSource: prize.settings.lotSource, lotSeed: prize.lotSeed, polls: polls)
        let bytes = try content.canonicalJSON()
        return ProtocolDesk(content: content, bytes: bytes, digest: Digest.sha256Hex(bytes))
    }
}
