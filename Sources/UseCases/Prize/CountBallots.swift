import Domain
import Store

/// The count, and what becomes of it. Each poll is counted once; what was counted is stored and stays.
package struct CountBallots: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// One of the office enters what was counted by hand. It counts once a second person has entered the same.
    ///
    /// - Parameter missing: how many of the members that vote on paper have handed in no paper.
    /// - Throws: `Refusal.invalid` where papers and missing ones are not the members that vote on paper, or where another person's numbers differ;
    ///   `Refusal.wrongState` while the poll is open or once it is counted.
    package func enter(_ counts: [Vote: Int], missing: Int = 0, category: SizeClass, wish: PrizeWish) throws {
        try store.write { writer in
            let poll = try Self.poll(category, wish, in: writer)
            let votes = poll.finalists.map { Vote.finalist($0) } + [.abstention]
            let whole = Dictionary(uniqueKeysWithValues: votes.map { ($0, counts[$0] ?? 0) })
            let onPaper = try writer.reader.onPaperAtClosing(of: poll)
            guard (Array(whole.values) + [missing]).allSatisfy({ (0...9999).contains($0) }),
                whole.values.reduce(missing, +) == onPaper
            else {
                throw Refusal.invalid([
                    InputProblem(field: "count.\(votes[0].text)", message: "prize.hand-sum", arguments: ["count": String(onPaper)])
                ])
            }
            let others = try writer.count(of: poll).handCounts.filter { $0.account != wish.viewer.account }
            let problems = votes.flatMap { vote in others.compactMap { Self.difference(whole, $0, at: vote) } }
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            try writer.saveHandCount(whole, in: poll, by: wish.viewer.account, at: wish.now)
            try wish.note(.handCountEntered, "\(category.rawValue)/\(poll.round)", in: writer)
        }
    }

    /// Two numbers for one choice.
    private static func difference(_ own: [Vote: Int], _ other: HandCount, at vote: Vote) -> InputProblem? {
        let (mine, theirs) = (own[vote] ?? 0, other.votes[vote] ?? 0)
        if mine == theirs { return nil }
        return InputProblem(
            field: "count.\(vote.text)", message: "prize.hand-differs",
            arguments: ["own": String(mine), "other": String(theirs), "name": other.by])
    }

    /// Takes the viewer's own hand count back, so that both can count again.
    package func takeBack(_ category: SizeClass, wish: PrizeWish) throws {
        try store.write { writer in
            let poll = try Self.poll(category, wish, in: writer)
            if try writer.removeHandCount(of: wish.viewer.account, in: poll) {
                try wish.note(.handCountTakenBack, "\(category.rawValue)/\(poll.round)", in: writer)
            }
        }
    }

    private static func poll(_ category: SizeClass, _ wish: PrizeWish, in writer: Writer) throws -> Poll {
        _ = try wish.prize(.managePrize, in: writer)
        return try wish.polls(in: writer.reader).poll(category, for: .enterHandCount)
    }

    /// Counts the polls that are not counted yet. Nothing of it is public.
    ///
    /// - Throws: `Refusal.wrongState` while one of them is open, or while two people have not entered the same hand count.
    package func perform(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            for poll in try wish.polls(in: writer.reader).uncounted(for: .count) {
                let count = try writer.count(of: poll)
                if count.onPaperAtClosing > 0 && count.handCounts.agreed == nil { throw Refusal.wrongState(.handCountOpen) }
                let tally = try VoteTally(
                    finalists: poll.finalists, ballots: count.ballots.map(\.vote), hand: count.handCounts.agreed ?? [:],
                    rule: prize.settings.tieRule, seed: prize.lotSeed)
                try writer.store(tally.counted, of: poll, at: wish.now)
                try wish.note(.ballotsCounted, "\(poll.category.rawValue)/\(poll.round)", in: writer)
            }
            try wish.move(prize, .count, in: writer)
        }
    }

    /// Enters the announced number that decides a lot.
    package func draw(_ seed: Int, wish: PrizeWish) throws {
        try store.write { writer in
            var prize = try wish.prize(.managePrize, in: writer)
            _ = try wish.counted(for: .drawLot, in: writer.reader)
            guard seed >= 0 else { throw Refusal.invalid([InputProblem(field: "seed", message: "prize.seed-form")]) }
            prize.lotSeed = seed
            try writer.save(prize)
            try wish.note(.prizeSet, details: "lot \(seed)", in: writer)
        }
    }

    /// Makes the result public to members.
    ///
    /// - Throws: `Refusal.wrongState` while a tie is open.
    package func publish(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            try wish.polls(in: writer.reader).requireEverywhere(.publish)
            for (poll, outcome) in try wish.outcomes(in: writer.reader) {
                if let reason = outcome.refusal(of: .publish) { throw Refusal.wrongState(reason) }
                if case .winner(let number) = outcome { try writer.insertWinner(number, category: poll.category, year: wish.year) }
            }
            try wish.move(prize, .publish, in: writer)
            try wish.note(.resultPublished, in: writer)
        }
    }
}

extension PrizeWish {
    /// The last poll of each category that is counted, with what its stored votes decide: for who may see the result, others get none.
    package func outcomes(in reader: Reader) throws -> [(poll: Poll, outcome: VoteTally.Outcome)] {
        let prize = try prize(in: reader)
        return try reader.currentPolls(year: year).compactMap { poll in
            guard let count = try reader.count(of: poll, viewer: viewer) else { return nil }
            let tally = VoteTally(
                finalists: poll.finalists, counted: count.votes, rule: prize.settings.tieRule, seed: prize.lotSeed)
            return (poll, tally.outcome)
        }
    }

    /// The counted polls whose outcome allows this. Throws `Refusal.wrongState` where there is none.
    package func counted(for act: PollAct, in reader: Reader) throws -> [(poll: Poll, outcome: VoteTally.Outcome)] {
        _ = try polls(in: reader).polls(for: act)
        let outcomes = try outcomes(in: reader)
        let possible = outcomes.filter { $0.outcome.refusal(of: act) == nil }
        if possible.isEmpty { throw Refusal.wrongState(outcomes.compactMap { $0.outcome.refusal(of: act) }.first ?? .noSuchPoll) }
        return possible
    }
}
