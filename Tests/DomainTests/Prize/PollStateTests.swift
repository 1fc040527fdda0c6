import Domain
import FoundationEssentials
import Testing

/// What can be done with a vote in which state, as a table that everyone can review: `poll-acts.txt` beside this file.
@Suite struct PollStateTests {
    /// After a wanted change, run the tests once with OCRT_WRITE_TABLES=1 and look at the difference.
    @Test func areAsThePrintedTableSays() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "poll-acts.txt")
        if ProcessInfo.processInfo.environment["OCRT_WRITE_TABLES"] == "1" { try Data(Self.table.utf8).write(to: file) }
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == Self.table)
    }

    private static let start = Instant(seconds: 1000)

    private static func poll(_ category: SizeClass, closesAt: Int64? = nil, countedAt: Int64? = nil, opensAt: Int64 = 0) -> Poll {
        Poll(
            year: 2027, category: category, round: 1, opensAt: start + opensAt, closesAt: closesAt.map { start + $0 }, finalists: [1],
            countedAt: countedAt.map { start + $0 })
    }

    private static func polls(_ current: [Poll], _ phase: PrizePhase = .voting, at seconds: Int64) -> Polls {
        let prize = Prize(year: 2027, phase: phase, settings: PrizeSettings(sizeLine: 50_000, referenceDay: .ofPrize(2027)))
        return Polls(current, of: prize, at: start + seconds)
    }

    @Test func aPollIsInOneStateAfterAnother() {
        let poll = Self.poll(.large, closesAt: 100, opensAt: 50)
        let counted = Self.poll(.large, closesAt: 100, countedAt: 120, opensAt: 50)
        #expect(
            [0, 49, 50, 99, 100, 500].map { Self.polls([poll], at: $0).state(of: poll) } == [
                .waiting, .waiting, .open, .open, .closed, .closed,
            ])
        #expect(Self.polls([counted], at: 500).state(of: counted) == .counted)
        #expect(Self.polls([counted], .published, at: 500).state(of: counted) == .published)
    }

    @Test func eachPollIsAskedByItself() throws {
        // The smaller category is counted while a run-off is open in the larger one.
        let small = Self.poll(.small, closesAt: 10, countedAt: 20), large = Self.poll(.large)
        let polls = Self.polls([small, large], at: 50)
        for act in [PollAct.setOnPaper, .cast, .printCode] {
            #expect(throws: Refusal.wrongState(.pollCounted)) { try polls.poll(.small, for: act) }
            #expect(try polls.poll(.large, for: act) == large)
            #expect(try polls.polls(for: act) == [large])
            #expect(polls.allow(act, on: large) && !polls.allow(act, on: small))
        }
        #expect(throws: Refusal.wrongState(.pollOpen)) { try polls.uncounted(for: .count) }
        #expect(throws: Refusal.wrongState(.pollOpen)) { try polls.requireEverywhere(.publish) }
        let later = Self.polls([small, Self.poll(.large, closesAt: 60)], at: 60)
        #expect(try later.uncounted(for: .count).map(\.category) == [.large])
        #expect(throws: Refusal.wrongState(.pollCounted)) { try Self.polls([small], at: 60).uncounted(for: .count) }
    }

    @Test func beforeAnyPollTheRuleIsThatOfAVoteWhichIsNotOpened() throws {
        let none = Self.polls([], .finalists, at: 0)
        #expect(try none.polls(for: .nameDelegate) == [])
        #expect(throws: Refusal.wrongState(.noSuchPoll)) { try none.polls(for: .close) }
        #expect(throws: Refusal.wrongState(.noSuchPoll)) { try none.poll(.small, for: .setOnPaper) }
        #expect(none.allowEverywhere(.openPolls) && !none.allow(.count) && !none.isRunOff)
    }

    @Test func aPollOfAnEarlierRoundIsNobodysToChange() {
        let first = Self.poll(.large, closesAt: 10, countedAt: 20)
        var second = Self.poll(.large)
        second.round = 2
        let polls = Self.polls([second], at: 50)
        #expect(polls.isRunOff && polls.state(of: first) == .counted)
        for act in PollAct.allCases { #expect(!polls.allow(act, on: first)) }
    }

    private static var table: String {
        let outcomes: [(String, VoteTally.Outcome)] = [
            ("a winner", .winner(1)), ("a tie, run-off", .runOff([1, 2])), ("a tie, lot", .lot([1, 2])), ("nobody got a vote", .nobody),
        ]
        let after = PollAct.allCases.filter { $0.refusalSomewhere(outcomes.map(\.1)) }
        return """
            What can be done with the vote in one category, by the state of that vote. What concerns both categories at once asks both.
            yes: possible. Anything else is the reason why not, as `refusal.<reason>` words it.


            """ + lines("", PollState.allCases.map(\.rawValue), PollAct.allCases) { act in PollState.allCases.map { $0.refusal(of: act) } }
                + "\nOnce it is counted, what comes next depends on the count besides.\n\n"
                + lines("", outcomes.map(\.0), after) { act in outcomes.map { $0.1.refusal(of: act) } }
    }

    private static func lines(_ corner: String, _ heads: [String], _ acts: [PollAct], _ cells: (PollAct) -> [Reason?]) -> String {
        ([line(corner, heads)] + acts.map { act in line(act.rawValue, cells(act).map { $0?.rawValue ?? "yes" }) }).joined(separator: "\n")
            + "\n"
    }

    private static func line(_ first: String, _ cells: [String]) -> String {
        var line = padded(first, to: 54)
        for cell in cells { line += padded(cell, to: 20) }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    private static func padded(_ text: String, to width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
}

extension PollAct {
    fileprivate func refusalSomewhere(_ outcomes: [VoteTally.Outcome]) -> Bool { outcomes.contains { $0.refusal(of: self) != nil } }
}
