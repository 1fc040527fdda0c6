import Credentials
import Domain
import Store

/// Somebody votes for a city in place of its responsible person: with a code, for this vote only.
package struct NameDelegate: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The responsible person names the city's delegate. An earlier delegate's code stops working.
    ///
    /// - Returns: the code to hand over, which is stored nowhere.
    /// - Throws: `Refusal.invalid` without a name; `Refusal.wrongState` once the vote is closed, and for a city that is on no list or has no vote
    ///   left; `Refusal` as the permissions say.
    package func perform(_ name: String, wish: PrizeWish) throws -> ShortCode {
        guard let member = wish.viewer.member else { throw Refusal.notFound }
        return try issue(name, member: member, isOnPaper: false, wish: wish) { prize in
            try Permissions.require(.nameDelegate, on: .ofMember(member, prize.phase), by: wish.viewer)
        }
    }

    /// The office prints a code for a city without a device; whoever holds it votes on any device.
    package func giveOnPaper(to member: Int64, wish: PrizeWish) throws -> ShortCode {
        try issue("", member: member, isOnPaper: true, wish: wish) { prize in
            try Permissions.require(.managePrize, on: .prize(prize.phase), by: wish.viewer)
            guard prize.phase.hasReached(.finalists) else { throw Refusal.wrongState(.pollNotYetOpen) }
        }
    }

    /// Ends the delegation: the responsible person votes again. A ballot that the delegate has cast stays cast.
    package func remove(member: Int64, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            if wish.viewer.role != .admin {
                try Permissions.require(.nameDelegate, on: .ofMember(member, prize.phase), by: wish.viewer)
            }
            _ = try wish.polls(in: writer.reader).polls(for: .nameDelegate)
            if try writer.removeDelegate(year: wish.year, member: member) {
                try wish.note(.delegateRemoved, "delegates", details: "\(member)", in: writer)
            }
        }
    }

    private func issue(
        _ name: String, member: Int64, isOnPaper: Bool, wish: PrizeWish, permit: @escaping @Sendable (Prize) throws -> Void
    ) throws -> ShortCode {
        let code = ShortCode()
        let name = name.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            try permit(prize)
            guard isOnPaper || !name.isEmpty else {
                throw Refusal.invalid([InputProblem(field: "name", message: "prize.delegate-name-missing")])
            }
            guard try writer.reader.member(id: member) != nil else { throw Refusal.notFound }
            if let reason = try Self.obstacle(to: isOnPaper ? .printCode : .nameDelegate, for: member, wish: wish, in: writer.reader) {
                throw Refusal.wrongState(reason)
            }
            try writer.save(
                Delegate(member: member, name: name, isOnPaper: isOnPaper), codeHash: Self.hash(code, wish.year), year: wish.year,
                at: wish.now, by: wish.viewer.account)
            try wish.note(.delegateNamed, "delegates", details: "\(member)", in: writer)
        }
        return code
    }

    /// Why a city gets no code now, nil where it does: before a poll is opened every city does; after that those on a list that still have to vote
    /// there with a device.
    package static func obstacle(to act: PollAct, for member: Int64, wish: PrizeWish, in reader: Reader) throws -> Reason? {
        let polls = try wish.polls(in: reader)
        if polls.current.isEmpty { return nil }
        let open = polls.current.filter { polls.allow(act, on: $0) }
        if open.isEmpty { return polls.current.compactMap { polls.state(of: $0).refusal(of: act) }.first }
        let places = try open.compactMap { try reader.elector(member: member, of: $0) }
        if places.isEmpty { return .notElector }
        if places.allSatisfy(\.hasVoted) { return .alreadyVoted }
        return places.allSatisfy { $0.hasVoted || $0.isOnPaper } ? .votesOnPaper : nil
    }

    static func hash(_ code: ShortCode, _ year: Int) -> [UInt8] { code.hash(userName: "prize/\(year)") }
}
