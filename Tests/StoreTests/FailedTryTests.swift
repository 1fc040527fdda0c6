import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct FailedTryTests {
    private let sample: SampleStore
    private let now = SampleStore.noon

    init() throws { sample = try SampleStore() }

    @Test func lanesUserNamesAndPlacesAreKeptApart() throws {
        try keep(.network, "anna", "192.0.2.7", 2)
        for (lane, name, place) in [(TryLane.code, "anna", "192.0.2.7"), (.network, "berta", "192.0.2.7"), (.network, "anna", "192.0.2.8")]
        {
            #expect(try failed(lane, name, place) == .none)
        }
        #expect(try failed(.network, "anna", "192.0.2.7") == FailedTries(count: 2, lastAt: now))
        try keep(.network, "anna", "192.0.2.7", 3, at: now + 5)
        #expect(try failed(.network, "anna", "192.0.2.7") == FailedTries(count: 3, lastAt: now + 5))
        #expect(try rows() == 1)
    }

    @Test(arguments: TryLane.allCases) func everyLaneIsKept(lane: TryLane) throws {
        try keep(lane, "anna", "place", 1)
        #expect(try failed(lane, "anna", "place").count == 1)
        try sample.store.write { try $0.forgetFailedTries(lane, userName: "anna", place: "place") }
        #expect(try failed(lane, "anna", "place") == .none)
    }

    /// Only different user names make a crowd, and only failures that are not forgotten.
    @Test func howManyUserNamesHaveFailedAtAPlace() throws {
        for name in ["a", "b", "c"] { try keep(.network, name, "192.0.2.7", 1) }
        try keep(.network, "c", "192.0.2.7", 5)
        try keep(.network, "d", "192.0.2.8", 1)
        try keep(.code, "e", "192.0.2.7", 1)
        func has(_ count: Int, _ passed: Int64) throws -> Bool {
            try sample.store.read { try $0.hasFailures(.network, place: "192.0.2.7", ofUserNames: count, at: now + passed) }
        }
        #expect(try has(2, 0) && has(3, 0) && !has(4, 0))
        #expect(try has(3, 3599) && !has(3, 3600) && !has(2, 3600) && has(1, 3600) && has(1, 17_999) && !has(1, 18_000))
    }

    @Test func atHowManyPlacesAUserNameHasFailures() throws {
        for place in ["192.0.2.1", "192.0.2.2", "192.0.2.3"] { try keep(.network, "anna", place, 1) }
        try keep(.network, "berta", "192.0.2.4", 1)
        try keep(.wideNetwork, "anna", "2001:db8::/48", 1)
        func has(_ count: Int, _ passed: Int64) throws -> Bool {
            try sample.store.read { try $0.hasFailures(.network, userName: "anna", atPlaces: count, at: now + passed) }
        }
        #expect(try has(2, 0) && has(3, 0) && !has(4, 0))
        #expect(try has(3, 3599) && !has(1, 3600))
    }

    /// What was only tried once does not pile up, and no write takes long because much has.
    @Test func someOfWhatIsForgottenGoesWithEveryFailure() throws {
        for number in 0..<50 { try keep(.network, "guess\(number)", "192.0.2.7", 1, at: now + Int64(number)) }
        try keep(.network, "anna", "192.0.2.7", 1, at: now + 3600)
        #expect(try rows() == 50 && failed(.network, "guess0", "192.0.2.7") == .none)
        #expect(try failed(.network, "guess1", "192.0.2.7").count == 1)
        try keep(.network, "anna", "192.0.2.7", 1, at: now + 7200)
        #expect(try rows() == 30)
        for step in 1...2 { try keep(.network, "anna", "192.0.2.7", 1, at: now + 7200 + Int64(step)) }
        #expect(try rows() == 1)
    }

    /// Neither the question whether it is crowded nor the sweeping reads the whole table.
    @Test func everyQueryHasItsIndex() throws {
        let plans = try sample.store.read { reader in
            try [
                "SELECT failures FROM failedTry WHERE lane = 'a' AND userName = 'b' AND place = 'c'",
                "SELECT 1 FROM failedTry WHERE lane = 'a' AND place = 'b' AND forgottenAt > 1 LIMIT 1 OFFSET 29",
                "SELECT 1 FROM failedTry WHERE lane = 'a' AND userName = 'b' AND forgottenAt > 1 LIMIT 1 OFFSET 19",
                "SELECT lane, userName, place FROM failedTry WHERE forgottenAt <= 1 ORDER BY forgottenAt LIMIT 20",
                "DELETE FROM knownDevice WHERE usedAt < 1",
            ].map { sql in try reader.db.all("EXPLAIN QUERY PLAN \(sql)") { $0["detail"] as String }.joined(separator: "; ") }
        }
        #expect(plans.count == 5)
        for plan in plans { #expect(plan.hasPrefix("SEARCH") && !plan.contains("SCAN") && !plan.contains("TEMP"), "\(plan)") }
    }

    private func keep(_ lane: TryLane, _ name: String, _ place: String, _ count: Int, at instant: Instant? = nil) throws {
        let tries = FailedTries(count: count, lastAt: instant ?? now)
        try sample.store.write { try $0.keep(tries, lane, userName: name, place: place) }
    }

    private func failed(_ lane: TryLane, _ name: String, _ place: String) throws -> FailedTries {
        try sample.store.read { try $0.failedTries(lane, userName: name, place: place) }
    }

    private func rows() throws -> Int { try sample.store.read { try $0.db.first("SELECT count(*) FROM failedTry") { $0[0] as Int } } ?? -1 }
}
