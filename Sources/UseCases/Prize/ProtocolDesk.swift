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
        func finalist(_ candidacy: Candidacy) -> PollProtocol.Finalist {
            PollProtocol.Finalist(number: candidacy.number, member: members[candidacy.member]?.slug ?? "", title: candidacy.title)
        }
        let polls = try reader.polls(year: wish.year).compactMap { poll -> PollProtocol? in
            guard let count = try reader.count(of: poll, viewer: wish.viewer) else { return nil }
            let closedAt = poll.closesAt ?? poll.opensAt
            return PollProtocol(
                poll: poll, closedAt: closedAt, finalists: candidacies.filter { poll.finalists.contains($0.number) }.map(finalist),
                count: count, rule: prize.settings.tieRule, seed: prize.lotSeed,
                attendance: try attendance(in: poll, closedAt: closedAt, reader))
        }
        let leftOut = try reader.finalists(year: wish.year, viewer: wish.viewer).filter { !$0.leftOutBecause.isEmpty }
            .compactMap { left -> LeftOutFinalist? in
                guard let candidacy = candidacies.first(where: { $0.number == left.number }), let category = candidacy.category else {
                    return nil
                }
                return LeftOutFinalist(category: category, finalist: finalist(candidacy), reason: left.leftOutBecause)
            }
        let content = PrizeProtocol(
            year: wish.year, tieRule: prize.settings.tieRule, lotSource: prize.settings.lotSource, lotSeed: prize.lotSeed,
            leftOut: leftOut, polls: polls)
        let bytes = try content.canonicalJSON()
        return ProtocolDesk(content: content, bytes: bytes, digest: Digest.sha256Hex(bytes))
    }

    private static func attendance(in poll: Poll, closedAt: Instant, _ reader: Reader) throws -> AttendanceRecord? {
        // One that was closed before it opened: its protocol may not say what only the future knows.
        let openedAt = min(poll.opensAt, closedAt)
        return try poll.quorum.map { quorum in
            AttendanceRecord(
                quorum: quorum, atOpening: try reader.present(in: poll, at: openedAt),
                atClosing: try reader.present(in: poll, at: closedAt),
                reason: poll.quorumReason)
        }
    }
}
