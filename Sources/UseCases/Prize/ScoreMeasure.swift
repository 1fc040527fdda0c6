import Domain
import Store

/// The council's part: scores, and the shortlist.
package struct ScoreMeasure: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Gives a measure a whole score sheet, in place of the scorer's earlier one.
    ///
    /// - Throws: `Refusal.notFound` for a measure of a city the scorer is recused from; `Refusal.invalid` for a sheet with a gap or without
    ///   the comments it needs; `Refusal.wrongState` for what does not stand, or when it is too early or too late.
    package func perform(_ typed: [String: Score], number: Int, wish: PrizeWish) throws {
        let scores = typed.mapValues { Score(value: $0.value, comment: $0.comment.inNFC.trimmingSpaces) }
        try store.write { writer in
            _ = try wish.prize(.scoreMeasures, in: writer)
            let candidacy = try wish.candidacy(number, in: writer)
            guard candidacy.standing == .standing else { throw Refusal.wrongState(.candidacyOut) }
            let criteria = try wish.criteria(in: writer.reader)
            let known = scores.filter { criteria[$0.key] != nil }
            let sheet = ScoreSheet(scorer: wish.viewer.account, scorerName: wish.viewer.name, scores: known)
            let problems = sheet.problems(criteria)
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.save(sheet, year: wish.year, number: number, at: wish.now)
            try wish.note(.measureScored, "candidates/\(number)", in: writer)
        }
    }

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
    /// - Throws: `Refusal.invalid` without a measure or a reason; `Refusal.wrongState` when it was decided already.
    package func decideShortlist(reason: String, wish: PrizeWish) throws {
        let reason = reason.inNFC.trimmingSpaces
        try store.write { writer in
            let prize = try wish.prize(.decideShortlist, in: writer)
            try writer.removeFallenFromShortlist(year: wish.year)
            let chosen = try writer.shortlist(year: wish.year)
            var problems: [InputProblem] = []
            if chosen.isEmpty { problems.append(InputProblem(field: "measures", message: "prize.shortlist-empty")) }
            if reason.isEmpty { problems.append(InputProblem(field: "reason", message: "prize.reason-missing")) }
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.insertDecision(.shortlist, reason: reason, year: wish.year, at: wish.now, by: wish.viewer.account)
            try wish.move(prize, .decideShortlist, in: writer)
            try wish.note(.shortlistDecided, "shortlist", details: chosen.map(String.init).joined(separator: ", "), in: writer)
        }
    }
}
