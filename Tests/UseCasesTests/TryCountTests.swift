import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Who has to wait after failures, and who has not.
@Suite(.timeLimit(.minutes(5))) struct TryCountTests {
    private let login: Login
    private let noon = Login.noon
    private static let wait = Refusal.later(.signInTooOften, seconds: 15)

    init() throws {
        login = try Login()
        for name in ["anna", "berta"] { _ = try login.account(name) }
    }

    // MARK: One account, one network

    @Test func theRightPasswordHasToWaitAsWellAndGoesThroughAfterwards() throws {
        try fail("anna", 5)
        #expect(throws: Self.wait) { try login.enter("anna") }
        #expect(throws: Refusal.later(.signInTooOften, seconds: 1)) { try login.enter("anna", at: noon + 14) }
        #expect(try login.isOpen(login.enter("anna", at: noon + 15), at: noon + 15))
    }

    /// What has to wait is not counted: waiting does not become longer by trying.
    @Test func tryingTooEarlyMakesNothingWorse() throws {
        try fail("anna", 5)
        for _ in 0..<20 { #expect(throws: Self.wait) { try login.enter("anna", "wrong") } }
        #expect(try login.isOpen(login.enter("anna", at: noon + 15), at: noon + 15))
    }

    @Test func waitingIsTheSameForAUserNameThatNobodyHas() throws {
        try fail("nobody", 5)
        #expect(throws: Self.wait) { try login.enter("nobody") }
        #expect(throws: Refusal.later(.signInTooOften, seconds: 1)) { try login.enter("nobody", at: noon + 14) }
        #expect(throws: Login.wrong) { try login.enter("nobody", at: noon + 15) }
    }

    @Test func successClears() throws {
        try fail("anna", 4)
        try login.enter("anna")
        try fail("anna", 4)
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func anotherProgramSeesTheFailures() throws {
        try fail("anna", 5)
        let other = try SignIn(store: Store.open(folder: login.sample.folder), hasher: login.hasher, gate: HashingGate())
        #expect(throws: Self.wait) {
            try other.perform(
                userName: "anna", password: Login.password, address: .four(0xC000_0207), device: Token(), language: .en, now: noon)
        }
    }

    /// Tries at the same moment are not free: what failed meanwhile counts, for right and wrong passwords alike.
    @Test(arguments: [Login.password, "wrong"])
    func failuresWhileTheHashingGoesOnCount(password: String) throws {
        let count = try login.store.read {
            try TryCount.password(userName: "anna", account: nil, address: .four(0xC000_0207), device: Token(), now: noon, in: $0)
        }
        let refusal = try login.refusal(of: { [login] in try login.enter("anna", password) }) {
            for _ in 0..<5 { _ = try login.store.write { [noon] in try count.fail(at: noon, in: $0) } }
        }
        #expect(refusal as? Refusal == Self.wait)
        #expect(try login.store.read { try $0.failedTries(.network, userName: "anna", place: "192.0.2.7") }.count == 5)
    }

    // MARK: One account, strangers elsewhere

    /// However long strangers guess elsewhere, whoever has not failed goes in.
    @Test func strangersElsewhereKeepNobodyOut() throws {
        for number in 0..<40 { try fail("anna", 1, from: "198.51.100.\(number)") }
        try fail("anna", 5, from: "203.0.113.9", expecting: 1)
        #expect(try login.isOpen(login.enter("anna")))
    }

    /// From the twentieth network on, each has one free try on this account, and only on this.
    @Test(arguments: [(18, false), (19, true), (20, true)])
    func anAccountOnWhichManyNetworksFailHasOneFreeTryFromEach(others: Int, isCrowded: Bool) throws {
        for number in 0..<others { try fail("anna", 1, from: "198.51.100.\(number)") }
        try fail("anna", 1)
        if isCrowded {
            #expect(throws: Self.wait) { try login.enter("anna") }
        } else {
            #expect(try login.isOpen(login.enter("anna")))
        }
        try fail("berta", 4)
        #expect(try login.isOpen(login.enter("berta")))
    }

    @Test(arguments: [(3599, true), (3600, false), (3601, false)]) func theCrowdIsGoneAfterAnHour(passed: Int64, isCrowded: Bool) throws {
        for number in 0..<30 { try fail("anna", 1, from: "198.51.100.\(number)") }
        let now = noon + passed
        try fail("anna", 1, at: now)
        if isCrowded {
            #expect(throws: Self.wait) { try login.enter("anna", at: now) }
        } else {
            #expect(try login.isOpen(login.enter("anna", at: now), at: now))
        }
    }

    // MARK: Many accounts, one network

    /// A town hall, the hall of the Assembly, a proxy: whoever has not failed goes in, whatever others there did.
    @Test func manyFailuresBehindOneAddressKeepNobodyElseOut() throws {
        for number in 0..<100 { try fail("guess\(number)", 1) }
        #expect(try login.isOpen(login.enter("anna")))
        #expect(try login.isOpen(login.enter("anna", from: "192.0.2.8")))
    }

    /// Behind an address where 30 different accounts have failed lately, a typo costs 15 seconds; one account more or less often does not matter.
    @Test(arguments: [(28, 1, false), (29, 1, true), (30, 1, true), (2, 3, false)])
    func aTypoInACrowdCostsSeconds(accounts: Int, times: Int, isCrowded: Bool) throws {
        for number in 0..<accounts { try fail("guess\(number)", times) }
        try fail("anna", 1)
        if isCrowded {
            #expect(throws: Self.wait) { try login.enter("anna") }
            #expect(try login.isOpen(login.enter("anna", at: noon + 15), at: noon + 15))
        } else {
            #expect(try login.isOpen(login.enter("anna")))
        }
        // What is typed from elsewhere has nothing to do with it.
        try fail("berta", 4, from: "192.0.2.8")
        #expect(try login.isOpen(login.enter("berta", from: "192.0.2.8")))
    }

    /// Those who got in after all make no crowd.
    @Test(arguments: [(false, true), (true, false)]) func successTakesAnAccountOutOfTheCrowd(getsIn: Bool, isCrowded: Bool) throws {
        for number in 0..<28 { try fail("guess\(number)", 1) }
        try fail("berta", 1)
        if getsIn { try login.enter("berta") }
        try fail("anna", 1)
        if isCrowded {
            #expect(throws: Self.wait) { try login.enter("anna") }
        } else {
            #expect(try login.isOpen(login.enter("anna")))
        }
    }

    /// What can be no user name counts, all of it as one, and is not kept.
    @Test func aPasswordInTheWrongFieldIsNotKept() throws {
        for number in 0..<5 { #expect(throws: Login.wrong) { try login.enter("My Secret \(number)!", "x") } }
        #expect(throws: Self.wait) { try login.enter("Another Secret!", "x") }
        #expect(try login.store.read { try $0.failedTries(.network, userName: "", place: "192.0.2.7") }.count == 5)
        #expect(try login.store.read { try $0.failedTries(.network, userName: "my secret 0!", place: "192.0.2.7") } == .none)
    }

    // MARK: IPv6

    /// Every household has 2^64 addresses.
    @Test func anIPv6NetworkIsOne() throws {
        for number in 1...5 { try fail("anna", 1, from: "2001:db8:1:2::\(number)") }
        #expect(throws: Self.wait) { try login.enter("anna", from: "2001:db8:1:2:ffff::9") }
        #expect(try login.isOpen(login.enter("anna", from: "2001:db8:1:3::1")))
    }

    /// Whoever has 65,536 of them has 20 tries on an account in all before waiting begins.
    @Test(arguments: [(19, false), (20, true)]) func aWideIPv6NetworkHasItsLimit(failures: Int, waits: Bool) throws {
        for number in 0..<failures { try fail("anna", 1, from: "2001:db8:1:\(number / 4)::1") }
        if waits {
            #expect(throws: Self.wait) { try login.enter("anna", from: "2001:db8:1:100::1") }
        } else {
            #expect(try login.isOpen(login.enter("anna", from: "2001:db8:1:100::1")))
        }
        #expect(try login.isOpen(login.enter("berta", from: "2001:db8:1:100::1")))
        #expect(try login.isOpen(login.enter("anna", from: "2001:db8:2:100::1")))
    }

    /// An IPv4 address is the same visitor inside an IPv6 address.
    @Test func mappedAddressesAreTheirIPv4Address() throws {
        try fail("anna", 5, from: "::ffff:192.0.2.7")
        #expect(throws: Self.wait) { try login.enter("anna", from: "192.0.2.7") }
    }

    // MARK: Clocks

    @Test func aClockThatWentBackLocksNobodyOut() throws {
        try fail("anna", 5, at: noon + 86_400)
        #expect(throws: Self.wait) { try login.enter("anna", at: noon + 86_400) }
        #expect(try login.isOpen(login.enter("anna", at: noon), at: noon))
    }

    private func fail(
        _ userName: String, _ times: Int, from address: String = "192.0.2.7", at now: Instant = Login.noon, expecting: Int? = nil
    ) throws {
        for time in 0..<times {
            let refusal: Refusal = expecting.map { time >= $0 } == true ? Self.wait : Login.wrong
            #expect(throws: refusal) { try login.enter(userName, "wrong", from: address, at: now) }
        }
    }
}
