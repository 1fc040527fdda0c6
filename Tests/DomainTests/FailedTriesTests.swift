import FoundationEssentials
import Testing

@testable import Domain

@Suite struct FailedTriesTests {
    private static let noon = Instant(seconds: 1_801_483_200)

    // MARK: How long the next try waits

    /// Failures so far, seconds since the last, seconds to wait.
    @Test(arguments: [
        (0, 0, 0), (4, -1, 0), (4, 0, 0), (4, 1, 0),
        (5, -1, 15), (5, 0, 15), (5, 1, 14), (5, 14, 1), (5, 15, 0), (5, 16, 0),
        (6, 0, 30), (7, 0, 60), (8, 0, 120), (9, 0, 240), (10, 0, 480), (11, 0, 900), (12, 0, 900), (1_000_000, 0, 900),
        (11, 899, 1), (11, 900, 0), (11, 901, 0),
    ])
    func theWaitDoublesUpToAQuarterOfAnHour(failures: Int, passed: Int64, wait: Int64) {
        #expect(FailedTries(count: failures, lastAt: Self.noon).wait(in: .network, isCrowded: false, at: Self.noon + passed) == wait)
    }

    @Test(arguments: [(0, 0), (1, 15), (2, 30), (6, 480), (7, 900), (11, 900)])
    func whereItIsCrowdedOneTryIsFree(failures: Int, wait: Int64) {
        for lane in [TryLane.network, .wideNetwork] {
            #expect(FailedTries(count: failures, lastAt: Self.noon).wait(in: lane, isCrowded: true, at: Self.noon) == wait)
        }
    }

    /// A known device, a session and a code have their own count; a crowd around them changes nothing.
    @Test(arguments: [TryLane.device, .session, .code, .wideCode])
    func aCrowdIsNoMatterToOtherLanes(lane: TryLane) {
        for failures in 0...30 {
            let tries = FailedTries(count: failures, lastAt: Self.noon)
            #expect(tries.wait(in: lane, isCrowded: true, at: Self.noon) == tries.wait(in: lane, isCrowded: false, at: Self.noon))
        }
        #expect(lane.crowd == nil)
    }

    /// A little is a try that began earlier; more must not lock anybody out until the clock has caught up.
    @Test(arguments: [(-1, 900), (-59, 900), (-60, 0), (-61, 0), (-86_400, 0), (-100_000_000, 0)])
    func aClockThatWentBackLocksNobodyOut(passed: Int64, wait: Int64) {
        #expect(FailedTries(count: 11, lastAt: Self.noon).wait(in: .network, isCrowded: false, at: Self.noon + passed) == wait)
    }

    @Test func afterTheClockWentBackFailuresCountFromWhereItIs() {
        let back = Self.noon + -86_400
        let next = FailedTries(count: 6, lastAt: Self.noon).adding(in: .network, at: back)
        #expect(next == FailedTries(count: 7, lastAt: back))
        #expect(next.wait(in: .network, isCrowded: false, at: back) == 60)
    }

    // MARK: What is forgotten

    @Test(arguments: [
        (-1, 5), (0, 5), (3599, 5), (3600, 4), (3601, 4), (7199, 4), (7200, 3), (17_999, 1), (18_000, 0), (18_001, 0), (100_000_000, 0),
    ])
    func oneIsForgottenEachHour(passed: Int64, left: Int) {
        #expect(FailedTries(count: 5, lastAt: Self.noon).remaining(at: Self.noon + passed) == left)
    }

    @Test func theLastIsForgottenWhenTheRowMayGo() {
        let tries = FailedTries(count: 5, lastAt: Self.noon)
        #expect(tries.forgottenAt == Self.noon + 18_000)
        #expect(tries.remaining(at: tries.forgottenAt + -1) == 1)
        #expect(tries.remaining(at: tries.forgottenAt) == 0)
    }

    @Test func whatWasForgottenIsNotCountedAgain() {
        let later = Self.noon + 7200
        #expect(FailedTries(count: 5, lastAt: Self.noon).adding(in: .network, at: later) == FailedTries(count: 4, lastAt: later))
        #expect(FailedTries.none.adding(in: .network, at: Self.noon) == FailedTries(count: 1, lastAt: Self.noon))
    }

    /// However long somebody has guessed, half a day later all is forgotten; over a wide network a day and two hours later.
    @Test(arguments: [(TryLane.network, 11), (.device, 11), (.session, 11), (.code, 11), (.wideNetwork, 26), (.wideCode, 26)])
    func noMoreIsCountedThanSlowsDown(lane: TryLane, most: Int) {
        var tries = FailedTries.none
        for _ in 0..<1000 { tries = tries.adding(in: lane, at: Self.noon) }
        #expect(tries.count == most)
        #expect(tries.wait(in: lane, isCrowded: false, at: Self.noon) == 900)
    }

    // MARK: What somebody can try who guesses

    /// After a wanted change, run the tests once with OCRT_WRITE_TABLES=1 and look at the difference.
    @Test func whatCanBeTriedIsAsThePrintedTableSays() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "tries.txt")
        if ProcessInfo.processInfo.environment["OCRT_WRITE_TABLES"] == "1" { try Data(Self.table.utf8).write(to: file) }
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == Self.table)
    }

    /// Resting, so that failures are forgotten, and then guessing at once gives no more than guessing on.
    @Test(arguments: 0...24) func restingBringsNothing(hours: Int64) {
        var tries = FailedTries.none
        let guessing = Self.tries(&tries, in: .network, isCrowded: false, from: Self.noon, hours: 24)
        let rested = Self.noon + (24 + hours) * 3600
        let after = Self.tries(&tries, in: .network, isCrowded: false, from: rested, hours: 1)
        #expect(guessing.reduce(0, +) == 13 + 23 * 4)
        #expect(Int64(after[0]) <= 4 * (hours + 1) + 1)
    }

    /// How many tries somebody makes in each hour who makes each as soon as it is allowed.
    private static func tries(_ tries: inout FailedTries, in lane: TryLane, isCrowded: Bool, from start: Instant, hours: Int) -> [Int] {
        var made = Array(repeating: 0, count: hours), now = start
        while true {
            now = now + tries.wait(in: lane, isCrowded: isCrowded, at: now)
            guard now - start < Int64(hours) * 3600 else { return made }
            made[Int((now - start) / 3600)] += 1
            tries = tries.adding(in: lane, at: now)
        }
    }

    private static var table: String {
        let title = "Tries in the first hour, in the second, in the 24th, of somebody who makes each as soon as it is allowed.\n\n"
        return title
            + TryLane.allCases.flatMap { lane in
                [false, true].filter { !$0 || lane.crowd != nil }.map { isCrowded in
                    var failed = FailedTries.none
                    let made = tries(&failed, in: lane, isCrowded: isCrowded, from: noon, hours: 24)
                    let name = lane.rawValue + (isCrowded ? ", crowded" : "")
                    return name + String(repeating: " ", count: 24 - name.count) + "\(made[0]), \(made[1]), \(made[23])\n"
                }
            }.joined()
    }
}
