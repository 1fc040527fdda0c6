import Domain
import Store

/// The count, and what becomes of it.
package struct CountBallots: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// One of the office enters what was counted by hand. It counts once a second person has entered the same.
    ///
    /// - Throws: `Refusal.invalid` where the sum is not the number of members that vote on paper; `Refusal.wrongState` while the poll is open or once it is counted.
    package func enter(_ counts: [Vote: Int], category: SizeClass, wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            guard prize.phase == .voting,
                let poll = try writer.reader.currentPolls(year: wish.year).first(where: { $0.category == category })
            else { throw Refusal.wrongState(.noSuchPoll) }
            guard poll.door(at: wish.now) == .closed else { throw Refusal.wrongState(.pollOpen) }
            let votes = [.abstention] + poll.finalists.map { Vote.finalist($0) }
            let whole = Dictionary(uniqueKeysWithValues: votes.map { ($0, counts[$0] ?? 0) })
            let onPaper = try writer.votes(of: poll).progress.onPaper
            guard whole.values.allSatisfy({ (0...9999).contains($0) }), whole.values.reduce(0, +) == onPaper else {
                throw Refusal.invalid([
                    InputProblem(field: "count.none", message: "prize.hand-sum", arguments: ["count": String(onPaper)])
                ])
            }
            try writer.saveHandCount(whole, in: poll, by: wish.viewer.account)
            try wish.note(.handCountEntered, "\(category.rawValue)/\(poll.round)", in: writer)
        }
    }

    /// Counts the closed polls. Nothing of it is public yet.
    ///
    /// - Throws: `Refusal.wrongState` while a poll is open, or while two people have not entered the same hand count.
    package func perform(_ wish: PrizeWish) throws {
        try store.write { writer in
            let prize = try wish.prize(.managePrize, in: writer)
            let polls = try writer.reader.currentPolls(year: wish.year)
            guard prize.phase == .voting, !polls.isEmpty else { throw Refusal.wrongState(.noSuchPoll) }
            guard polls.allSatisfy({ $0.door(at: wish.now) == .closed }) else { throw Refusal.wrongState(.pollOpen) }
            for poll in polls { _ = try PollCount(poll, of: prize, in: writer) }
            try wish.move(prize, .count, in: writer)
            try wish.note(.ballotsCounted, in: writer)
        }
    }

    /// Enters the announced number that decides a lot.
    package func draw(_ seed: Int, wish: PrizeWish) throws {
        try store.write { writer in
            var prize = try wish.prize(.managePrize, in: writer)
            guard prize.phase == .counted, prize.settings.tieRule == .lot, prize.lotSeed == nil else {
                throw Refusal.wrongState(.noTie)
            }
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
            guard prize.phase == .counted else { throw Refusal.wrongState(.alreadyDecided) }
            for poll in try writer.reader.currentPolls(year: wish.year) {
                switch try PollCount(poll, of: prize, in: writer).tally.outcome {
                case .winner(let number): try writer.insertWinner(number, category: poll.category, year: wish.year)
                case .nobody: break
                case .runOff, .lot: throw Refusal.wrongState(.resultTied)
                }
            }
            try wish.move(prize, .publish, in: writer)
            try wish.note(.resultPublished, in: writer)
        }
    }
}

/// What is counted in one poll: the ballots and, where members voted on paper, the hand count two people agree on.
struct PollCount {
    let hand: [Vote: Int]
    let tally: VoteTally

    /// Throws `Refusal.wrongState` while the hand count is open.
    init(_ poll: Poll, of prize: Prize, in writer: Writer) throws {
        let votes = try writer.votes(of: poll)
        hand = try Self.agreed(votes.handCounts, onPaper: votes.progress.onPaper)
        tally = try VoteTally(
            finalists: poll.finalists, ballots: votes.ballots.map(\.vote), hand: hand, rule: prize.settings.tieRule, seed: prize.lotSeed)
    }

    /// What at least two people entered, all of them the same.
    static func agreed(_ counts: [Int64: [Vote: Int]], onPaper: Int) throws(Refusal) -> [Vote: Int] {
        if onPaper == 0 { return [:] }
        guard let first = counts.values.first, counts.count >= 2, counts.values.allSatisfy({ $0 == first }),
            first.values.reduce(0, +) == onPaper
        else { throw .wrongState(.handCountOpen) }
        return first
    }
}
