import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite(.timeLimit(.minutes(10))) struct ChangePasswordTests {
    private let login: Login
    private let anna: Viewer
    private let session: Token
    private let wrong = Refusal.invalid([InputProblem(field: "current", message: "password.current-wrong")])

    init() throws {
        login = try Login()
        anna = try login.account("anna")
        session = try login.enter("anna")
    }

    @Test func aNewPasswordEndsTheOtherSessions() throws {
        let other = try login.enter("anna")
        try change()
        #expect(try login.isOpen(session))
        #expect(try !login.isOpen(other))
        #expect(throws: Login.wrong) { try login.enter("anna") }
        #expect(try login.isOpen(login.enter("anna", Login.otherPassword)))
    }

    @Test func aWrongCurrentPasswordChangesNothingAndSlowsDown() throws {
        for _ in 0..<5 { #expect(throws: wrong) { try change(current: "wrong") } }
        #expect(throws: Refusal.later(.currentPasswordTooOften, seconds: 15)) { try change() }
        #expect(throws: Refusal.later(.currentPasswordTooOften, seconds: 1)) { try change(at: Login.noon + 14) }
        try change(at: Login.noon + 15)
        #expect(try login.isOpen(login.enter("anna", Login.otherPassword)))
    }

    /// Whoever found an open session and guesses there keeps nobody else out: neither from signing in nor from changing the password.
    @Test func guessingInOneSessionSlowsDownNothingElse() throws {
        for _ in 0..<5 { #expect(throws: wrong) { try change(current: "wrong") } }
        let own = try login.enter("anna")
        #expect(throws: Refusal.later(.currentPasswordTooOften, seconds: 15)) { try change() }
        try change(session: own)
        #expect(try !login.isOpen(session))
    }

    /// What can be refused without hashing is refused first.
    @Test func aNewPasswordThatIsRefusedCostsNoHashing() throws {
        let full = HashingGate(places: 1, waitingLimit: 0)
        let setting = SetPassword(store: login.store, hasher: login.hasher, gate: full)
        try full.run {
            #expect(throws: Refusal.invalid([InputProblem(field: "password", message: "password.too-short")])) {
                try setting.change(
                    current: Login.password, new: "short", repeated: "short", session: session, viewer: anna, device: Token(),
                    now: Login.noon)
            }
            #expect(throws: Refusal.later(.serverBusy, seconds: 5)) {
                try setting.change(
                    current: Login.password, new: Login.otherPassword, repeated: Login.otherPassword, session: session, viewer: anna,
                    device: Token(), now: Login.noon)
            }
        }
    }

    @Test(arguments: [
        ("short", "password.too-short"), ("anna anna anna", "password.like-user-name"), ("password password", "password.common"),
    ])
    func aNewPasswordIsHeldToTheRules(password: String, message: String) throws {
        #expect(throws: Refusal.invalid([InputProblem(field: "password", message: message)])) { try change(new: password) }
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func bothMustBeTheSame() throws {
        #expect(throws: Refusal.invalid([InputProblem(field: "repeated", message: "password.not-repeated")])) {
            try change(repeated: "another")
        }
    }

    /// Whoever had the login before must not get it back with a form that was on its way.
    @Test func aLoginThatWasHandedOverMeanwhileKeepsItsNewOwner() throws {
        let refusal = try login.refusal(of: { [login, anna, session] in
            try login.setPassword.change(
                current: Login.password, new: Login.otherPassword, repeated: Login.otherPassword, session: session, viewer: anna,
                device: Token(), now: Login.noon)
        }) {
            _ = try HandOverLogin(store: login.store).perform(
                account: anna.account, name: "Berta", email: "", by: .person(login.admin), now: Login.noon)
        }
        #expect(refusal as? Refusal == wrong)
        #expect(try login.store.read { try $0.accountSecret(id: anna.account) }?.password == nil)
    }

    private func change(
        current: String = Login.password, new: String = Login.otherPassword, repeated: String? = nil, session: Token? = nil,
        at now: Instant = Login.noon
    ) throws {
        try login.setPassword.change(
            current: current, new: new, repeated: repeated ?? new, session: session ?? self.session, viewer: anna, device: Token(), now: now
        )
    }
}
