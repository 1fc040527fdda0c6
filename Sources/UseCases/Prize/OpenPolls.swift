import Domain
import Store

/// How the office wants to open the vote.
package struct Opening: Sendable {
    /// Nil for at once.
    package var opensAt: Instant?
    /// Nil for by hand.
    package var closesAt: Instant?
    /// The members that may vote. A run-off has the list of the vote before.
    package var electors: Set<Int64>
    /// Why it may open although fewer of them are present than the quorum asks for; it stands in the protocol.
    package var quorumReason: String
    /// Why a finalist that its city has not released stands on no ballot, by its number.
    package var leftOut: [Int: String]
    /// Where the members vote again: of the categories in which they can.
    package var categories: Set<SizeClass>

    package init(
        opensAt: Instant? = nil, closesAt: Instant? = nil, electors: Set<Int64> = [], quorumReason: String = "",
        leftOut: [Int: String] = [:], categories: Set<SizeClass> = Set(SizeClass.allCases)
    ) {
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.electors = electors
        self.quorumReason = quorumReason.inNFC.trimmingSpaces
        self.leftOut = leftOut.mapValues { $0.inNFC.trimmingSpaces }
        self.categories = categories
    }
}

/// What follows from an opening: it is looked at before it happens.
package struct OpeningPlan: Sendable {
    package var polls: [PlannedPoll]
    /// Finalists that will stand on no ballot, with the office's reasons.
    package var leftOut: [(candidacy: Candidacy, reason: String)]
    package var quorum: Quorum

    /// A poll and its list.
    package struct PlannedPoll: Sendable {
        package var poll: Poll
        package var electors: [Int64]
        /// Those that vote on paper from the beginning, as they did in the vote before.
        package var onPaper: Set<Int64>
    }
}

/// The office opens the vote.
package struct OpenPolls: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Opens the first poll of every category that has released finalists; after a count, a run-off among the tied, or the same vote again where
    /// nobody got a vote.
    ///
    /// The list of electors is frozen now, even where the poll opens later. A run-off has the list of the vote before, with who votes on paper.
    ///
    /// - Throws: as `plan`.
    package func perform(_ opening: Opening, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            let plan = try plan(opening, wish: wish, in: writer.reader)
            if !plan.quorum.isReached {
                try wish.note(
                    .quorumWaived, details: "\(plan.quorum.present)/\(plan.quorum.needed): \(opening.quorumReason)", in: writer)
            }
            for (candidacy, reason) in plan.leftOut {
                try writer.leaveOut(candidacy.number, because: reason, year: wish.year)
                try wish.note(.finalistLeftOut, "finalists/\(candidacy.number)", details: reason, in: writer)
            }
            for planned in plan.polls {
                let poll = planned.poll
                try writer.insert(
                    poll, electors: planned.electors, onPaper: planned.onPaper, keys: planned.electors.map { _ in RandomKey.make() },
                    receiptKey: RandomKey.makeLong(), at: wish.now)
                try wish.note(
                    .pollOpened, "\(poll.category.rawValue)/\(poll.round)", details: "\(planned.electors.count)", in: writer)
            }
            try wish.move(prize, .openPoll, in: writer)
        }
        try store.cutLog()
    }

    /// What would be opened; nothing is changed.
    ///
    /// - Throws: `Refusal.invalid` for times in the wrong order, an empty list, an unreleased finalist about which nothing is decided, or a quorum
    ///   that is not reached while no reason is given; `Refusal.wrongState` where nothing was released or nobody is tied.
    package func plan(_ opening: Opening, wish: PrizeWish, in reader: Reader) throws -> OpeningPlan {
        let prize = try wish.prize(in: reader)
        try Permissions.require(.managePrize, on: .prize(prize.phase), by: wish.viewer)
        guard prize.phase.after(.openPoll) != nil else { throw Refusal.wrongState(.alreadyDecided) }
        if let closesAt = opening.closesAt, closesAt <= max(opening.opensAt ?? wish.now, wish.now) {
            throw Refusal.invalid([InputProblem(field: "closes.day", message: "prize.poll-times")])
        }
        var plan =
            prize.phase == .counted ? try again(opening, wish: wish, in: reader) : try first(opening, wish: wish, in: reader)
        let members = Set(plan.polls.flatMap(\.electors))
        // Of the moment at which the office opens, also where the poll takes ballots only later: that is when somebody decides.
        plan.quorum = Quorum(
            present: try reader.present(among: members, year: wish.year, viewer: wish.viewer), entitled: members.count,
            needed: prize.settings.quorum)
        if !plan.quorum.isReached && opening.quorumReason.isEmpty {
            throw Refusal.invalid([InputProblem(field: "quorum-reason", message: "prize.quorum-reason-missing")])
        }
        for place in plan.polls.indices {
            plan.polls[place].poll.quorum = plan.quorum.needed
            plan.polls[place].poll.quorumReason = plan.quorum.isReached ? "" : opening.quorumReason
        }
        return plan
    }

    private func first(_ opening: Opening, wish: PrizeWish, in reader: Reader) throws -> OpeningPlan {
        try wish.polls(in: reader).requireEverywhere(.openPolls)
        let members = opening.electors.intersection(try reader.allMembers().map(\.id)).sorted()
        guard !members.isEmpty else { throw Refusal.invalid([InputProblem(field: "members", message: "prize.electors-empty")]) }
        let finalists = try reader.finalists(year: wish.year, viewer: wish.viewer)
        let candidacies = try reader.candidacies(year: wish.year, viewer: wish.viewer)
        let released = Set(finalists.filter { $0.releasedAt != nil }.map(\.number))
        let polls = SizeClass.allCases.compactMap { category -> OpeningPlan.PlannedPoll? in
            let numbers = candidacies.filter { $0.category == category && released.contains($0.number) }.map(\.number)
            return numbers.isEmpty ? nil : planned(category, round: 1, numbers, opening, members, wish)
        }
        guard !polls.isEmpty else { throw Refusal.wrongState(.nothingReleased) }
        let silent = candidacies.filter { candidacy in finalists.contains { $0.number == candidacy.number && $0.releasedAt == nil } }
        let undecided = silent.filter { opening.leftOut[$0.number, default: ""].isEmpty }
        guard undecided.isEmpty else {
            throw Refusal.invalid(undecided.map { InputProblem(field: "leave.\($0.number)", message: "prize.leave-out-missing") })
        }
        return OpeningPlan(
            polls: polls, leftOut: silent.map { ($0, opening.leftOut[$0.number, default: ""]) },
            quorum: Quorum(present: 0, entitled: 0, needed: 0))
    }

    private func again(_ opening: Opening, wish: PrizeWish, in reader: Reader) throws -> OpeningPlan {
        let possible = try wish.counted(for: .openRunOff, in: reader)
        let polls = try possible.filter { opening.categories.contains($0.poll.category) }.map { last, outcome in
            var numbers = last.finalists
            if case .runOff(let tied) = outcome { numbers = tied }
            let electors = try reader.electors(of: last, viewer: wish.viewer)
            var planned = planned(last.category, round: last.round + 1, numbers, opening, electors.map(\.member), wish)
            planned.onPaper = Set(electors.filter(\.isOnPaper).map(\.member))
            return planned
        }
        guard !polls.isEmpty else { throw Refusal.invalid([InputProblem(field: "categories", message: "prize.categories-empty")]) }
        return OpeningPlan(polls: polls, leftOut: [], quorum: Quorum(present: 0, entitled: 0, needed: 0))
    }

    private func planned(
        _ category: SizeClass, round: Int, _ finalists: [Int], _ opening: Opening, _ electors: [Int64], _ wish: PrizeWish
    ) -> OpeningPlan.PlannedPoll {
        let poll = Poll(
            year: wish.year, category: category, round: round, opensAt: opening.opensAt ?? wish.now, closesAt: opening.closesAt,
            finalists: finalists)
        return OpeningPlan.PlannedPoll(poll: poll, electors: electors, onPaper: [])
    }
}
