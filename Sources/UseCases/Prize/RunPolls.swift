import Credentials
import Domain
import Store

/// The office opens and closes polls.
package struct RunPolls: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Opens the first poll of every category that has released finalists; after a count that ended in a tie, a run-off among the tied.
    ///
    /// The list of electors is frozen now, even where the poll opens later. A run-off has the list of the first poll.
    ///
    /// - Parameters:
    ///   - opensAt: nil for at once.
    ///   - closesAt: nil for by hand.
    ///   - electors: the members that may vote.
    ///   - quorumReason: why it may open although fewer of them are present than the quorum asks for; it stands in the protocol.
    /// - Throws: `Refusal.invalid` for times in the wrong order, an empty list, or a quorum that is not reached while no reason is given;
    ///   `Refusal.wrongState` where nothing was released or nobody is tied.
    package func open(opensAt: Instant?, closesAt: Instant?, electors: Set<Int64>, quorumReason: String = "", wish: PrizeWish) throws {
        let opensAt = opensAt ?? wish.now
        let reason = quorumReason.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            guard prize.phase.after(.openPoll) != nil else { throw Refusal.wrongState(.alreadyDecided) }
            if let closesAt, closesAt <= max(opensAt, wish.now) {
                throw Refusal.invalid([InputProblem(field: "closes.day", message: "prize.poll-times")])
            }
            let polls =
                prize.phase == .counted
                ? try runOffs(of: prize, opensAt: opensAt, closesAt: closesAt, in: writer)
                : try firstPolls(of: prize, electors: electors, opensAt: opensAt, closesAt: closesAt, wish: wish, in: writer)
            let quorum = try quorum(of: prize, electors: polls.flatMap(\.1), in: writer)
            if !quorum.isReached {
                guard !reason.isEmpty else {
                    throw Refusal.invalid([InputProblem(field: "quorum-reason", message: "prize.quorum-reason-missing")])
                }
                try wish.note(.quorumWaived, details: "\(quorum.present)/\(quorum.needed): \(reason)", in: writer)
            }
            for (opened, members) in polls {
                var poll = opened
                poll.quorum = quorum.needed
                poll.quorumReason = quorum.isReached ? "" : reason
                try writer.insert(poll, electors: members, keys: members.map { _ in RandomKey.make() })
                try wish.note(.pollOpened, "\(poll.category.rawValue)/\(poll.round)", details: "\(members.count)", in: writer)
            }
            try wish.move(prize, .openPoll, in: writer)
        }
        try store.cutLog()
    }

    /// Of the moment at which the office opens, also where the poll takes ballots only later: that is when somebody decides.
    private func quorum(of prize: Prize, electors: [Int64], in writer: Writer) throws -> Quorum {
        let members = Array(Set(electors))
        return Quorum(
            present: try writer.present(among: members, year: prize.year), entitled: members.count, needed: prize.settings.quorum)
    }

    private func firstPolls(
        of prize: Prize, electors: Set<Int64>, opensAt: Instant, closesAt: Instant?, wish: PrizeWish, in writer: Writer
    ) throws -> [(Poll, [Int64])] {
        let known = Set(try writer.reader.allMembers().map(\.id))
        let members = electors.intersection(known).sorted()
        guard !members.isEmpty else { throw Refusal.invalid([InputProblem(field: "members", message: "prize.electors-empty")]) }
        let released = Set(try writer.finalists(year: prize.year).filter { $0.releasedAt != nil }.map(\.number))
        let candidacies = try writer.reader.candidacies(year: prize.year, viewer: wish.viewer)
        let polls = SizeClass.allCases.compactMap { category -> (Poll, [Int64])? in
            let finalists = candidacies.filter { $0.category == category && released.contains($0.number) }.map(\.number)
            guard !finalists.isEmpty else { return nil }
            return (
                Poll(year: prize.year, category: category, round: 1, opensAt: opensAt, closesAt: closesAt, finalists: finalists), members
            )
        }
        guard !polls.isEmpty else { throw Refusal.wrongState(.nothingReleased) }
        return polls
    }

    private func runOffs(of prize: Prize, opensAt: Instant, closesAt: Instant?, in writer: Writer) throws -> [(Poll, [Int64])] {
        let polls = try writer.reader.currentPolls(year: prize.year).compactMap { poll -> (Poll, [Int64])? in
            guard case .runOff(let tied) = try PollCount(poll, of: prize, in: writer).tally.outcome else { return nil }
            let next = Poll(
                year: prize.year, category: poll.category, round: poll.round + 1, opensAt: opensAt, closesAt: closesAt, finalists: tied)
            return (next, try writer.members(on: poll))
        }
        guard !polls.isEmpty else { throw Refusal.wrongState(.noTie) }
        return polls
    }

    /// Closes the open polls at once.
    package func close(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            guard prize.phase == .voting else { throw Refusal.wrongState(.noSuchPoll) }
            for poll in try writer.reader.currentPolls(year: wish.year) where poll.door(at: wish.now) != .closed {
                try writer.close(poll, at: wish.now)
                try wish.note(.pollClosed, "\(poll.category.rawValue)/\(poll.round)", in: writer)
            }
        }
    }

    /// Takes a member out of voting with a device, since it votes on paper in the room, or lets it in again.
    ///
    /// - Throws: `Refusal.wrongState` where it has voted, or is not on the list.
    package func setOnPaper(_ isOnPaper: Bool, member: Int64, category: SizeClass, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            guard prize.phase == .voting else { throw Refusal.wrongState(.noSuchPoll) }
            guard let poll = try writer.reader.currentPolls(year: wish.year).first(where: { $0.category == category }) else {
                throw Refusal.wrongState(.noSuchPoll)
            }
            guard let elector = try writer.reader.elector(member: member, of: poll) else { throw Refusal.wrongState(.notElector) }
            if elector.isOnPaper == isOnPaper { return }
            guard try writer.setOnPaper(isOnPaper, member: member, in: poll) else { throw Refusal.wrongState(.alreadyVoted) }
            try wish.note(.paperVoteNoted, "\(category.rawValue)/\(poll.round)", details: "\(member) \(isOnPaper)", in: writer)
        }
    }
}

/// 16 random bytes: the place of a blank ballot.
enum RandomKey {
    static func make() -> [UInt8] { Array(Token().hash.prefix(16)) }

    /// A random number from the same source.
    static func draw() -> UInt64 { Token().hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
