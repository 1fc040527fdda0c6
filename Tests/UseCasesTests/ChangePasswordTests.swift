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
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) { try change() }
        #expect(try login.isOpen(login.enter("anna", at: Login.noon + 15), at: Login.noon + 15))
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
                address: "a",
                now: Login.noon)
        }) {
            _ = try HandOverLogin(store: login.store).perform(
                account: anna.account, name: "Berta", email: "", by: .person(login.admin), now: Login.noon)
        }
        #expect(refusal as? Refusal == wrong)
        #expect(try login.store.read { try $0.accountSecret(id: anna.account) }?.password == nil)
    }

    private func change(current: String = Login.password, new: String = Login.otherPassword, repeated: String? = nil) throws {
        try login.setPassword.change(
            current: current, new: new, repeated: repeated ?? new, session: session, viewer: anna, address: "192.0.2.7", now: Login.noon)
    }
}
