import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite(.timeLimit(.minutes(10))) struct SignInTests {
    private let login: Login
    private let anna: Viewer

    init() throws {
        login = try Login()
        anna = try login.account("anna")
        try login.sample.account("invited", role: .board)
        let off = try login.account("disabled")
        try login.store.write { try $0.disable(account: off.account, at: Login.noon) }
    }

    @Test func aRightPasswordOpensASession() throws {
        let token = try login.enter("anna")
        let session = try #require(try login.store.read { try login.sessions.find(token, now: Login.noon, in: $0) })
        #expect(session.viewer == anna)
        #expect(session.language == .en)
        #expect(try login.store.read { try $0.accountSecret(userName: "anna") }?.account.lastSignInAt == Login.noon)
        #expect(try login.events() == [.signedIn])
    }

    @Test(arguments: [" Anna ", "ANNA", "anna\t"])
    func theUserNameIsTakenAsPeopleTypeIt(typed: String) throws {
        #expect(try login.isOpen(login.enter(typed)))
    }

    /// One message and one hashing, whatever is wrong: neither words nor time tell which.
    @Test(arguments: [
        ("anna", "not her password"), ("nobody", Login.password), ("disabled", Login.password), ("disabled", "wrong"),
        ("invited", Login.password),
        ("anna", ""), ("", ""), ("' OR 1=1 --", "x"),
    ])
    func whateverIsWrongLooksTheSame(userName: String, password: String) throws {
        let refusal = try login.refusal { [login] in try login.enter(userName, password) }
        #expect(refusal as? Refusal == Login.wrong)
    }

    /// What nobody has as a user name is not kept: it may be a password in the wrong field.
    @Test(arguments: [
        ("anna", [JournalEvent.signInFailed]), ("disabled", [.signInFailed]), ("invited", [.signInFailed]), ("nobody", []),
        ("My Secret 1!", []),
    ])
    func aFailureIsNotedForUserNamesThatSomebodyHas(userName: String, events: [JournalEvent]) throws {
        #expect(throws: Login.wrong) { try login.enter(userName, "wrong") }
        #expect(try login.events() == events)
        #expect(try login.store.read { try $0.journal() }.allSatisfy { $0.subject == "account/\(userName)" })
    }

    /// Guessing on fills no journal.
    @Test func ofARowOfFailuresTheFirstIsNoted() throws {
        for _ in 0..<4 { #expect(throws: Login.wrong) { try login.enter("anna", "wrong") } }
        #expect(try login.events() == [.signInFailed])
        #expect(throws: Login.wrong) { try login.enter("anna", "wrong", from: "192.0.2.8") }
        #expect(try login.events() == [.signInFailed, .signInFailed])
        for number in 0..<60 { #expect(throws: Login.wrong) { try login.enter("anna", "wrong", from: "198.51.100.\(number)") } }
        #expect(try login.events().count == 20)
    }

    @Test func aRightPasswordHashesOnceAsWell() throws {
        let refusal = try login.refusal { [login] in try login.enter("anna") }
        #expect(refusal == nil)
    }

    @Test func whatIsStoredOfASessionIsNotItsToken() throws {
        let token = try login.enter("anna")
        #expect(try login.store.read { try $0.session(tokenHash: token.hash) } != nil)
        #expect(token.hash != Array(token.text.utf8))
    }

    @Test func aFullGateSaysTryAgainAndCountsNothing() throws {
        let full = HashingGate(places: 1, waitingLimit: 0)
        let signIn = SignIn(store: login.store, hasher: login.hasher, gate: full)
        try full.run {
            _ = #expect(throws: Refusal.later(.serverBusy, seconds: 5)) {
                try signIn.perform(
                    userName: "anna", password: Login.password, address: .unknown, device: Token(), language: .en, now: Login.noon)
            }
        }
        #expect(try login.store.read { try $0.failedTries(.network, userName: "anna", place: "unknown") } == .none)
    }

    @Test func aHashWithOtherCostsIsReplacedAtSignIn() throws {
        let stronger = PasswordHasher(parameters: HashParameters(memoryKiB: 16, passes: 1))
        let before = try phc()
        _ = try SignIn(store: login.store, hasher: stronger, gate: login.gate).perform(
            userName: "anna", password: Login.password, address: .unknown, device: Token(), language: .en, now: Login.noon)
        let after = try phc()
        #expect(after != before)
        #expect(!stronger.needsRehash(after))
        #expect(stronger.verify(Login.password, phc: after))
        try login.enter("anna")
        #expect(try phc() != after)
    }

    @Test func aHashWithTheSameCostsStays() throws {
        let before = try phc()
        try login.enter("anna")
        #expect(try phc() == before)
    }

    /// What is changed while the hashing goes on counts.
    @Test func aPasswordThatWasReplacedMeanwhileOpensNothing() throws {
        let new = try login.hasher.hash(Login.otherPassword)
        let refusal = try login.refusal(of: { [login] in try login.enter("anna") }) {
            try login.store.write { [anna] in try $0.setPassword(new, account: anna.account) }
        }
        #expect(refusal as? Refusal == Login.wrong)
        #expect(try phc() == new)
    }

    @Test func anAccountThatWasHandedOverMeanwhileOpensNothing() throws {
        let refusal = try login.refusal(of: { [login] in try login.enter("anna") }) {
            _ = try HandOverLogin(store: login.store).perform(
                account: anna.account, name: "Berta", email: "", by: .person(login.admin), now: Login.noon)
        }
        #expect(refusal as? Refusal == Login.wrong)
    }

    @Test func anAccountThatWasSwitchedOffMeanwhileOpensNothing() throws {
        let refusal = try login.refusal(of: { [login] in try login.enter("anna") }) {
            try DisableLogin(store: login.store).perform(account: anna.account, by: .person(login.admin), now: Login.noon)
        }
        #expect(refusal as? Refusal == Login.wrong)
    }

    private func phc() throws -> String { try #require(try login.store.read { try $0.accountSecret(userName: "anna") }?.password) }
}
