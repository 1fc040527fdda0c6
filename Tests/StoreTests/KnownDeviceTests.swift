import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct KnownDeviceTests {
    private let sample: SampleStore
    private let anna: Int64
    private let berta: Int64
    private let now = SampleStore.noon

    init() throws {
        sample = try SampleStore()
        anna = try sample.account("anna", role: .council).account
        berta = try sample.account("berta", role: .council).account
    }

    @Test func aDeviceIsKnownForTheAccountThatSignedInThere() throws {
        try keep(1, of: anna)
        #expect(try knows(1, anna) && !knows(1, berta) && !knows(2, anna) && !knows(1, 0))
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)]) func itIsKnownAsLongAsAsked(second: Int64, isKnown: Bool) throws {
        try keep(1, of: anna)
        #expect(try knows(1, anna, usedSince: now + second) == isKnown)
    }

    @Test func signingInAgainKeepsItLonger() throws {
        try keep(1, of: anna)
        try keep(1, of: anna, at: now + 100)
        #expect(try knows(1, anna, usedSince: now + 100))
        #expect(try rows() == 1)
    }

    @Test func whatNobodyHasUsedGoesEverybodys() throws {
        try keep(1, of: anna)
        try keep(2, of: anna, at: now + 1)
        try keep(3, of: berta, at: now + 100, forgottenBefore: now + 1)
        #expect(try !knows(1, anna) && knows(2, anna) && knows(3, berta))
    }

    /// The newest stays even where the clock went back.
    @Test func ofTooManyTheOneUsedLongestAgoGivesWay() throws {
        for mark in 1...3 { try keep(UInt8(mark), of: anna, at: now + Int64(mark)) }
        try keep(9, of: berta)
        try keep(1, of: anna, at: now + 50)
        try keep(4, of: anna, at: now + -1000)
        #expect(try knows(1, anna) && !knows(2, anna) && knows(3, anna) && knows(4, anna) && knows(9, berta))
    }

    @Test func forgettingAnAccountsDevicesLeavesOthersAlone() throws {
        for mark in [UInt8(1), 2] { try keep(mark, of: anna) }
        try keep(1, of: berta)
        try sample.store.write { [anna] in try $0.forgetDevices(ofAccount: anna) }
        #expect(try !knows(1, anna) && !knows(2, anna) && knows(1, berta))
    }

    private func keep(_ mark: UInt8, of account: Int64, at instant: Instant? = nil, forgottenBefore: Instant = Instant(seconds: 0)) throws {
        try sample.store.write { [now] in
            try $0.keepDevice(mark: [mark], account: account, at: instant ?? now, forgottenBefore: forgottenBefore, most: 3)
        }
    }

    private func knows(_ mark: UInt8, _ account: Int64, usedSince: Instant = Instant(seconds: 0)) throws -> Bool {
        try sample.store.read { try $0.knowsDevice(mark: [mark], account: account, usedSince: usedSince) }
    }

    private func rows() throws -> Int {
        try sample.store.read { try $0.db.first("SELECT count(*) FROM knownDevice") { $0[0] as Int } } ?? -1
    }
}
