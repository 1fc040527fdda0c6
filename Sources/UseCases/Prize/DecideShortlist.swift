import Domain
import Store

/// The council's shortlist, from the scores that were given.
package struct DecideShortlist: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Puts a measure on the council's list for board and bureau, or takes it off again. It is a list until it is decided.
    ///
    /// - Throws: `Refusal.notFound` for a measure of a city the viewer is recused from; `Refusal.invalid` for one with fewer than two scorers.
    package func mark(_ number: Int, isMarked: Bool, wish: PrizeWish) throws {
        try store.write { writer in
            _ = try wish.prize(.decideShortlist, in: writer)
            let candidacy = try wish.candidacy(number, in: writer)
            if !isMarked { return try writer.removeFromShortlist(number, year: wish.year) }
            guard candidacy.standing == .standing else { throw Refusal.wrongState(.candidacyOut) }
            guard try writer.scoreSheets(year: wish.year, number: number).count >= Prize.fewestScorers else {
                throw Refusal.invalid([InputProblem(field: "measures", message: "prize.shortlist-unscored")])
            }
            try writer.addToShortlist(number, year: wish.year)
        }
    }

    /// The council's decision, noted by one of its members: the marked measures go on to board and bureau, those included that this member is recused
    /// from and does not see.
    ///
    /// - Throws: `Refusal.invalid` without a measure or a reason, or where a scorer's conflict has left a measure with too few; `Refusal.wrongState` when it was decided already.
    package func perform(reason: String, wish: PrizeWish) throws {
        let reason = reason.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(.decideShortlist, in: writer)
            try writer.removeFallenFromShortlist(year: wish.year)
            let chosen = try writer.shortlist(year: wish.year)
            var problems: [InputProblem] = []
            if chosen.isEmpty { problems.append(InputProblem(field: "measures", message: "prize.shortlist-empty")) }
            for number in chosen where try writer.scoreSheets(year: wish.year, number: number).count < Prize.fewestScorers {
                problems = [InputProblem(field: "measures", message: "prize.shortlist-unscored")]
            }
            if reason.isEmpty { problems.append(InputProblem(field: "reason", message: "prize.reason-missing")) }
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.insertDecision(.shortlist, reason: reason, year: wish.year, at: wish.now, by: wish.viewer.account)
            try wish.move(prize, .decideShortlist, in: writer)
            try wish.note(.shortlistDecided, "shortlist", details: chosen.map(String.init).joined(separator: ", "), in: writer)
        }
    }
}
