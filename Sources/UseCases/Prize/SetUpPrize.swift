import Domain
import Store

/// The office prepares the prize: settings, the formal check, the start of the scoring.
package struct SetUpPrize: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Changes the settings. The size line and the reference day stand once the scoring has started, the tie rule once a poll was opened: they are
    /// left as they are then, and so is the quorum while a poll is open, and how many finalists a city may have once they are decided.
    ///
    /// - Throws: `Refusal.invalid` for what cannot be taken.
    package func set(_ typed: PrizeSettings, wish: PrizeWish) throws {
        var typed = typed
        typed.lotSource = typed.tieRule == .lot ? typed.lotSource.inNFC.trimmingSpaces : ""
        let settings = typed
        try store.write { writer in
            var prize = try wish.prize(.managePrize, in: writer)
            guard settings.problems.isEmpty else { throw Refusal.invalid(settings.problems) }
            let earlier = prize.settings
            prize.settings = settings
            if prize.phase != .collecting {
                prize.settings.sizeLine = earlier.sizeLine
                prize.settings.referenceDay = earlier.referenceDay
                prize.settings.excludesFormerWinners = earlier.excludesFormerWinners
            }
            let polls = try wish.polls(in: writer.reader)
            if prize.phase.hasReached(.finalists) { prize.settings.onePerCity = earlier.onePerCity }
            if !polls.allowEverywhere(.setQuorum) { prize.settings.quorum = earlier.quorum }
            if !polls.allowEverywhere(.setTieRule) {
                prize.settings.tieRule = earlier.tieRule
                prize.settings.lotSource = earlier.lotSource
            }
            try writer.save(prize)
            try wish.note(.prizeSet, in: writer)
        }
    }

    /// Ends the collecting: fixes each category with the figure that counts on the reference day, takes former winners out, and lets the council score.
    ///
    /// - Throws: `Refusal.wrongState` without criteria, or while there are obstacles, which `PrizeWish.obstacles` names: a standing candidacy that
    ///   has not been checked, or a member of which no figure counts.
    package func startScoring(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            _ = try wish.criteria(in: writer.reader)
            guard prize.phase == .collecting else { throw Refusal.wrongState(.alreadyDecided) }
            guard try wish.obstacles(in: writer.reader).isEmpty else { throw Refusal.wrongState(.candidaciesUnready) }
            try writer.save(prize)
            let candidacies = try wish.candidacies(in: writer.reader)
            for candidacy in candidacies { try writer.fixCategory(of: candidacy, year: wish.year) }
            if prize.settings.excludesFormerWinners { try writer.takeOutFormerWinners(year: wish.year) }
            try wish.move(prize, .startScoring, in: writer)
            try wish.note(.scoringStarted, details: Self.record(candidacies), in: writer)
        }
    }

    /// What was fixed, for the journal: `1: large, 300000 (2025); 2: small, 21000 (2025)`.
    private static func record(_ candidacies: [Candidacy]) -> String {
        candidacies.compactMap { candidacy in
            candidacy.category.map { category in
                "\(candidacy.number): " + ([category.rawValue] + [candidacy.figure?.text].compactMap { $0 }).joined(separator: ", ")
            }
        }.joined(separator: "; ")
    }
}
