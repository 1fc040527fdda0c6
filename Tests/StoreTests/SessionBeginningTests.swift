import Domain
import TestSupport
import Testing

@testable import Store

/// Where sessions began, as far as it is kept.
@Suite struct SessionBeginningTests {
    private let sample: SampleStore
    private let accounts: [Int64]
    private let now = SampleStore.noon

    init() throws {
        let sample = try SampleStore()
        self.sample = sample
        accounts = try ["anna", "berta"].map { try sample.account($0, role: .council).account }
    }

    @Test func allFromOnePrivateAddress() throws {
        try begin(0, from: "10.0.0.5")
        try begin(1, from: "::ffff:10.0.0.5")
        try begin(1, from: "10.0.0.5")
        #expect(try beginnings() == SessionBeginnings(sessions: 3, accounts: 2, privateAddress: "10.0.0.5"))
    }

    @Test(arguments: ["10.0.0.6", "203.0.113.9", "unknown"]) func oneFromElsewhere(address: String) throws {
        try begin(0, from: "10.0.0.5")
        try begin(1, from: address)
        #expect(try beginnings() == SessionBeginnings(sessions: 2, accounts: 2, privateAddress: nil))
    }

    @Test(arguments: [(-1, 0), (0, 1), (1, 1)]) func onlyThoseThatBeganSince(second: Int64, sessions: Int) throws {
        try begin(0, from: "10.0.0.5", at: now + second)
        #expect(try beginnings().sessions == sessions)
    }

    @Test func noneIsNoAddress() throws {
        #expect(try beginnings() == SessionBeginnings(sessions: 0, accounts: 0, privateAddress: nil))
    }

    /// An address of the internet is a person's; it is not kept.
    @Test func publicAddressesAreNotKept() throws {
        try begin(0, from: "203.0.113.9")
        try begin(0, from: "2001:db8::7")
        #expect(try sample.store.read { try $0.db.all("SELECT privateAddress FROM session") { $0[0] as String? } } == [nil, nil])
    }

    private func begin(_ account: Int, from address: String, at instant: Instant? = nil) throws {
        let number = try beginnings(since: Instant(seconds: 0)).sessions
        try sample.store.write { [accounts, now] in
            try $0.insertSession(
                tokenHash: [UInt8(number)], account: accounts[account], language: nil, from: NetworkAddress(address) ?? .unknown,
                at: instant ?? now)
        }
    }

    private func beginnings(since: Instant? = nil) throws -> SessionBeginnings {
        try sample.store.read { try $0.sessionBeginnings(since: since ?? now) }
    }
}
