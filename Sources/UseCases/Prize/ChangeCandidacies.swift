import Domain
import Store

/// Whether candidacies stand: the city withdraws, the office checks.
package struct ChangeCandidacies: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The city takes its measure out, or puts it back before the council has decided.
    ///
    /// - Throws: `Refusal.notFound` for another city's candidacy; `Refusal.forbidden` for a colleague; `Refusal.wrongState` when it is too late,
    ///   when it was somebody else who took it out, or when the council scores already and it has no category to come back to.
    package func withdraw(_ number: Int, isWithdrawn: Bool = true, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(in: writer.reader)
            let candidacy = try wish.candidacy(number, in: writer)
            try Permissions.require(.withdrawCandidacy, on: .ofMember(candidacy.member, prize.phase), by: wish.viewer)
            let (from, to): (Candidacy.Standing, Candidacy.Standing) = isWithdrawn ? (.standing, .withdrawn) : (.withdrawn, .standing)
            if candidacy.standing == to { return }
            guard candidacy.standing == from else { throw Refusal.wrongState(.candidacyOut) }
            try writer.setStanding(to, reason: "", year: wish.year, number: number)
            if to == .standing { try wish.admit(candidacy, to: prize, in: writer) }
            try wish.note(isWithdrawn ? .candidacyWithdrawn : .candidacyRestored, "candidates/\(number)", in: writer)
        }
    }

    /// The office notes that a candidacy is formally in order, or takes it out with a reason.
    ///
    /// - Parameter exclusion: the reason, which the city reads; nil where it is in order.
    /// - Throws: `Refusal.invalid` for an exclusion without words; `Refusal.wrongState` once the council has decided, for what its city withdrew, or
    ///   for what would stand without a category while the council scores.
    package func check(_ number: Int, exclusion: String?, wish: PrizeWish) throws {
        let reason = exclusion?.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(.checkCandidacies, in: writer)
            let candidacy = try wish.candidacy(number, in: writer)
            guard candidacy.standing != .withdrawn else { throw Refusal.wrongState(.candidacyOut) }
            if reason?.isEmpty == true {
                throw Refusal.invalid([InputProblem(field: "reason", message: "prize.exclusion-missing")])
            }
            let standing: Candidacy.Standing =
                reason != nil ? .excluded : candidacy.standing == .excluded ? .standing : candidacy.standing
            try writer.setStanding(standing, reason: reason ?? "", year: wish.year, number: number)
            if standing == .standing { try wish.admit(candidacy, to: prize, in: writer) }
            try writer.noteCheck(year: wish.year, number: number, at: wish.now)
            try wish.note(
                reason == nil ? .candidacyChecked : .candidacyExcluded, "candidates/\(number)", details: reason ?? "", in: writer)
        }
    }

    /// Notes that somebody outside its city reads the measure.
    package func noteReading(_ candidacy: Candidacy, wish: PrizeWish) throws {
        guard wish.viewer.member != candidacy.member else { return }
        let entry = JournalEntry(
            at: wish.now, account: wish.viewer.account, event: .candidacyRead, subject: "prize/\(wish.year)/candidates/\(candidacy.number)")
        try store.write { try $0.noteReading(entry) }
    }
}
