import Credentials
import Domain
import TestSupport
import Testing

@testable import Store
@testable import UseCases

@Suite(.timeLimit(.minutes(10))) struct SignInSlowdownTests {
    private static let noon = Login.noon

    /// Failures so far, seconds since the last, seconds to wait.
    @Test(arguments: [
        (0, 0, 0), (4, 0, 0), (5, 0, 15), (5, 14, 1), (5, 15, 0), (6, 0, 30), (7, 0, 60), (8, 0, 120), (9, 0, 240), (10, 0, 480),
        (11, 0, 900),
        (12, 0, 900), (1_000_000, 0, 900), (1_000_000, 899, 1), (1_000_000, 900, 0), (6, 86_399, 0), (6, 86_400, 0),
        // The clock went back: a little is a try that began earlier, more must not lock anybody out until the clock has caught up.
        (5, -1, 15), (5, -59, 15), (5, -60, 0), (1_000_000, -86_400, 0), (1_000_000, -100_000_000, 0),
    ])
    func anAccountWaitsLongerEachTime(failures: Int, passed: Int64, wait: Int64) {
        let counted = SignInFailures(failures: failures, lastAt: Self.noon)
        #expect(SignInSlowdown.wait(after: counted, kind: .account, now: Self.noon + passed) == wait)
    }

    @Test(arguments: [(29, 0), (30, 15), (31, 30), (40, 900)])
    func anAddressHasMoreTries(failures: Int, wait: Int64) {
        let counted = SignInFailures(failures: failures, lastAt: Self.noon)
        #expect(SignInSlowdown.wait(after: counted, kind: .address, now: Self.noon) == wait)
    }

    @Test func theRightPasswordHasToWaitAsWellAndGoesThroughAfterwards() throws {
        let login = try Login()
        _ = try login.account("anna")
        try fail("anna", 5, login)
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) { try login.enter("anna") }
        #expect(throws: Refusal.later(.signInTooOften, seconds: 1)) { try login.enter("anna", at: Self.noon + 14) }
        #expect(try login.isOpen(login.enter("anna", at: Self.noon + 15), at: Self.noon + 15))
    }

    @Test func waitingIsTheSameForAUserNameThatNobodyHas() throws {
        let login = try Login()
        try fail("nobody", 5, login)
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) { try login.enter("nobody") }
    }

    @Test func successClears() throws {
        let login = try Login()
        _ = try login.account("anna")
        try fail("anna", 4, login)
        try login.enter("anna")
        try fail("anna", 4, login)
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func anotherProgramSeesTheFailures() throws {
        let login = try Login()
        _ = try login.account("anna")
        try fail("anna", 5, login)
        let other = try SignIn(store: Store.open(folder: login.sample.folder), hasher: login.hasher, gate: HashingGate())
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) {
            try other.perform(userName: "anna", password: Login.password, address: "elsewhere", language: .en, now: Self.noon)
        }
    }

    @Test func anAddressThatTriesManyNamesIsSlowedDown() throws {
        let login = try Login()
        _ = try login.account("anna")
        for number in 0..<30 { try fail("guess\(number)", 1, login) }
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) { try login.enter("anna") }
        #expect(try login.isOpen(login.enter("anna", from: "198.51.100.1")))
    }

    /// Tries at the same moment are not free: what failed meanwhile counts, for right and wrong passwords alike.
    @Test(arguments: [Login.password, "wrong"])
    func failuresWhileTheHashingGoesOnCount(password: String) throws {
        let login = try Login()
        _ = try login.account("anna")
        let refusal = try login.refusal(of: { try login.enter("anna", password) }) {
            for _ in 0..<5 {
                try login.store.write { try SignInSlowdown.count(userName: "anna", address: "elsewhere", now: Self.noon, in: $0) }
            }
        }
        #expect(refusal as? Refusal == .later(.signInTooOften, seconds: 15))
        #expect(try login.store.read { try $0.signInFailures(.account, key: "anna") }.failures == 5)
    }

    private func fail(_ userName: String, _ times: Int, _ login: Login) throws {
        for _ in 0..<times { #expect(throws: Login.wrong) { try login.enter(userName, "wrong") } }
    }
}
