import Domain
import Store

/// The office prepares the prize: settings, the formal check, the start of the scoring.
package struct SetUpPrize: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Changes the settings. The size line and the reference day stand once the scoring has started, the tie rule once a poll was opened: they are
    /// left as they are then, and so is the quorum while a poll is open.
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
            if prize.phase == .voting { prize.settings.quorum = earlier.quorum }
            if prize.phase.hasReached(.voting) {
                prize.settings.tieRule = earlier.tieRule
                prize.settings.lotSource = earlier.lotSource
            }
            try writer.save(prize)
            try wish.note(.prizeSet, in: writer)
        }
    }

    /// Ends the collecting: fixes the categories, takes former winners out, and lets the council score.
    ///
    /// - Throws: `Refusal.wrongState` without criteria, or while a standing candidacy has not been checked or its member's number of inhabitants
    ///   is unknown.
    package func startScoring(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            _ = try wish.criteria(in: writer.reader)
            guard prize.phase == .collecting else { throw Refusal.wrongState(.alreadyDecided) }
            try writer.save(prize)
            try writer.fixCandidacies(of: prize)
            let standing = try writer.reader.candidacies(year: wish.year, viewer: wish.viewer).filter { $0.standing == .standing }
            guard !standing.isEmpty, standing.allSatisfy({ $0.isChecked && $0.category != nil }) else {
                throw Refusal.wrongState(.candidaciesUnready)
            }
            try wish.move(prize, .startScoring, in: writer)
            try wish.note(.scoringStarted, in: writer)
        }
    }
}
