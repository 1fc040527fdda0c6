/// The count of one poll: a pure function of ballots, hand count and tie rule. The order of the ballots does not matter.
package struct VoteTally: Hashable, Sendable, Codable {
    /// Votes of each finalist, in the order of their numbers.
    package var votes: [Line]
    package var abstentions: Int
    package var outcome: Outcome

    /// One finalist's votes.
    package struct Line: Hashable, Sendable, Codable {
        package var finalist: Int
        package var votes: Int
    }

    /// What the votes decide.
    package enum Outcome: Hashable, Sendable, Codable {
        case winner(Int)
        /// These have equally many, and vote again among them.
        case runOff([Int])
        /// These have equally many, and the announced number is not known yet.
        case lot([Int])
        /// Nobody got a vote.
        case nobody
    }

    /// Why ballots cannot be counted: they are not those of this poll.
    package enum Fault: Error, Hashable, Sendable {
        case unknownVote(String)
        /// A vote was counted by hand as often as cannot be.
        case negativeCount
    }

    /// - Parameters:
    ///   - hand: what was counted by hand, by vote.
    ///   - seed: the announced number, where it is known.
    package init(finalists: [Int], ballots: [Vote], hand: [Vote: Int] = [:], rule: TieRule, seed: Int?) throws(Fault) {
        var counts: [Vote: Int] = [.abstention: 0]
        for finalist in finalists { counts[.finalist(finalist)] = 0 }
        for vote in ballots {
            guard let count = counts[vote] else { throw .unknownVote(vote.text) }
            counts[vote] = count + 1
        }
        for (vote, number) in hand {
            guard let count = counts[vote] else { throw .unknownVote(vote.text) }
            guard number >= 0 else { throw .negativeCount }
            counts[vote] = count + number
        }
        self.init(finalists: finalists, counted: counts, rule: rule, seed: seed)
    }

    /// What was counted once, as it was stored then.
    package init(finalists: [Int], counted: [Vote: Int], rule: TieRule, seed: Int?) {
        abstentions = counted[.abstention] ?? 0
        votes = finalists.sorted().map { Line(finalist: $0, votes: counted[.finalist($0)] ?? 0) }
        outcome = Self.outcome(votes, rule: rule, seed: seed)
    }

    /// Every choice with its votes: what is stored with the count.
    package var counted: [Vote: Int] {
        Dictionary(votes.map { (Vote.finalist($0.finalist), $0.votes) } + [(.abstention, abstentions)]) { first, _ in first }
    }

    /// Every ballot and every paper that was counted.
    package var sum: Int { votes.reduce(abstentions) { $0 + $1.votes } }

    private static func outcome(_ votes: [Line], rule: TieRule, seed: Int?) -> Outcome {
        let most = votes.map(\.votes).max() ?? 0
        guard most > 0 else { return .nobody }
        let first = votes.filter { $0.votes == most }.map(\.finalist)
        if first.count == 1 { return .winner(first[0]) }
        switch rule {
        case .runOff: return .runOff(first)
        case .lot: return seed.map { .winner(drawn(first, seed: $0)) } ?? .lot(first)
        }
    }

    /// The tied are counted off from 0 in the order of their numbers: the seed divided by how many they are leaves the winner's place.
    static func drawn(_ tied: [Int], seed: Int) -> Int {
        let ordered = tied.sorted()
        let rest = seed % ordered.count
        return ordered[rest < 0 ? rest + ordered.count : rest]
    }
}
