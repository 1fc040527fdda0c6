import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct SignInFailureTests {
    private let now = SampleStore.noon

    @Test func failuresAreCountedForAccountsAndAddressesApart() throws {
        let sample = try SampleStore()
        try count(.account, "anna", at: now, in: sample.store)
        try count(.account, "anna", at: now + 5, in: sample.store)
        try count(.address, "anna", at: now + 9, in: sample.store)
        #expect(try failures(.account, "anna", in: sample.store) == SignInFailures(failures: 2, lastAt: now + 5))
        #expect(try failures(.address, "anna", in: sample.store) == SignInFailures(failures: 1, lastAt: now + 9))
        try sample.store.write { try $0.clearSignInFailures(.account, key: "anna") }
        #expect(try failures(.account, "anna", in: sample.store) == .none)
        #expect(try failures(.address, "anna", in: sample.store).failures == 1)
    }

    @Test func oldFailuresAreForgottenEverybodys() throws {
        let sample = try SampleStore()
        try count(.account, "anna", at: now, in: sample.store)
        try count(.account, "nobody", at: now, in: sample.store)
        try count(.account, "anna", at: now + 100, forgottenBefore: now + 1, in: sample.store)
        #expect(try failures(.account, "anna", in: sample.store) == SignInFailures(failures: 1, lastAt: now + 100))
        #expect(try sample.store.read { try $0.db.first("SELECT count(*) FROM signInFailure") { $0[0] as Int } } == 1)
    }

    @Test func aFailureExactlyAtTheLimitStillCounts() throws {
        let sample = try SampleStore()
        try count(.account, "anna", at: now, in: sample.store)
        try count(.account, "anna", at: now + 100, forgottenBefore: now, in: sample.store)
        #expect(try failures(.account, "anna", in: sample.store).failures == 2)
    }

    private func count(
        _ kind: SignInFailures.Kind, _ key: String, at now: Instant, forgottenBefore: Instant = Instant(seconds: 0), in store: Store
    ) throws {
        try store.write { try $0.countSignInFailure(kind, key: key, at: now, forgottenBefore: forgottenBefore) }
    }

    private func failures(_ kind: SignInFailures.Kind, _ key: String, in store: Store) throws -> SignInFailures {
        try store.read { try $0.signInFailures(kind, key: key) }
    }
}
