import Credentials
import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ActivationTests {
    private let login: Login
    private let issued: IssuedLogin
    private let noon = Login.noon
    private let wrongCode = Refusal.invalid([InputProblem(field: "code", message: "activation.code-wrong")])

    init() throws {
        login = try Login()
        issued = try login.issue()
    }

    @Test func theLinkSetsThePasswordAndSignsIn() throws {
        #expect(try login.isOpen(login.activate(.token(issued.token))))
        #expect(try login.isOpen(login.enter("anna")))
        #expect(try login.events() == [.loginIssued, .passwordSet, .signedIn])
    }

    @Test func theCodeSetsThePasswordAndSignsIn() throws {
        #expect(try login.isOpen(login.activate(.code(userName: "anna", code: issued.code))))
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func theCodeMayBeTypedSloppily() throws {
        let text = issued.code.text
        let typed = " \(text.lowercased().replacing("-", with: " – ").replacing("0", with: "o").replacing("1", with: "l")) "
        #expect(try login.isOpen(login.activate(.code(userName: " ANNA ", code: ShortCode(typed: typed)))))
    }

    @Test(arguments: [(-1, true), (0, false), (1, false)])
    func itIsGoodForFourteenDays(second: Int64, isGood: Bool) throws {
        let now = noon + 14 * 86_400 + second
        #expect(issued.expiresAt == noon + 14 * 86_400)
        for key in [SetPassword.Key.token(issued.token), .code(userName: "anna", code: issued.code)] {
            if isGood {
                #expect(try login.setPassword.account(for: issued.token, now: now).userName == "anna")
            } else {
                #expect(throws: Refusal.wrongState(.activationExpired)) { try login.activate(key, at: now) }
            }
        }
        if isGood { #expect(try login.isOpen(login.activate(.token(issued.token), at: now), at: now)) }
    }

    @Test func lookingAtTheLinkDoesNotUseItUp() throws {
        for _ in 0..<5 { #expect(try login.setPassword.account(for: issued.token, now: noon).userName == "anna") }
        #expect(try login.isOpen(login.activate(.token(issued.token))))
    }

    @Test func aRefusedPasswordDoesNotUseItUp() throws {
        for (password, repeated, field) in [("short", "short", "password"), (Login.password, Login.otherPassword, "repeated")] {
            #expect { try login.activate(.token(issued.token), password, repeated: repeated) } throws: { error in
                guard case Refusal.invalid(let problems) = error else { return false }
                return problems.map(\.field) == [field]
            }
        }
        #expect(try login.isOpen(login.activate(.token(issued.token))))
    }

    @Test func aSecondUseIsRefusedWithItsReason() throws {
        try login.activate(.token(issued.token))
        for key in [SetPassword.Key.token(issued.token), .code(userName: "anna", code: issued.code)] {
            #expect(throws: Refusal.wrongState(.activationUsed)) { try login.activate(key, Login.otherPassword) }
        }
        #expect(throws: Refusal.wrongState(.activationUsed)) { try login.setPassword.account(for: issued.token, now: noon) }
        #expect(try login.isOpen(login.enter("anna")))
    }

    @Test func issuingAgainMakesTheFirstUnusable() throws {
        let second = try login.issueLogin.again(account: issued.account.id, by: .person(login.admin), now: noon)
        #expect(throws: Refusal.wrongState(.activationUsed)) { try login.activate(.token(issued.token)) }
        #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: issued.code)) }
        #expect(try login.isOpen(login.activate(.token(second.token))))
    }

    @Test func theOldPasswordWorksUntilTheNewOneIsSetAndItsSessionsEndThen() throws {
        try login.activate(.token(issued.token))
        let session = try login.enter("anna")
        let second = try login.issueLogin.again(account: issued.account.id, by: .person(login.admin), now: noon)
        #expect(try login.isOpen(login.enter("anna")))
        try login.activate(.token(second.token), Login.otherPassword)
        #expect(try !login.isOpen(session))
        #expect(throws: Login.wrong) { try login.enter("anna") }
        #expect(try login.isOpen(login.enter("anna", Login.otherPassword)))
    }

    @Test func wrongCodesSlowDown() throws {
        for _ in 0..<5 { #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: ShortCode())) } }
        #expect(throws: Refusal.later(.codeTooOften, seconds: 15)) { try login.activate(.code(userName: "anna", code: issued.code)) }
        #expect(throws: Refusal.later(.codeTooOften, seconds: 1)) {
            try login.activate(.code(userName: "anna", code: issued.code), at: noon + 14)
        }
        #expect(try login.isOpen(login.activate(.code(userName: "anna", code: issued.code), at: noon + 15), at: noon + 15))
    }

    /// Wrong codes are no matter of passwords, and the other way round; the link needs no code.
    @Test func codesAndPasswordsAreCountedApart() throws {
        for _ in 0..<5 { #expect(throws: Login.wrong) { try login.enter("anna", "wrong") } }
        #expect(throws: Refusal.later(.signInTooOften, seconds: 15)) { try login.enter("anna") }
        for _ in 0..<5 { #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: ShortCode())) } }
        #expect(throws: Refusal.later(.codeTooOften, seconds: 15)) { try login.activate(.code(userName: "anna", code: issued.code)) }
        #expect(try login.isOpen(login.activate(.token(issued.token))))
    }

    @Test func wrongCodesSlowDownOnlyTheirNetwork() throws {
        for _ in 0..<5 { #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: ShortCode())) } }
        #expect(try login.isOpen(login.activate(.code(userName: "anna", code: issued.code), from: "192.0.2.8")))
    }

    @Test func aRightCodeClears() throws {
        for _ in 0..<4 { #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: ShortCode())) } }
        try login.activate(.code(userName: "anna", code: issued.code))
        let second = try login.issueLogin.again(account: issued.account.id, by: .person(login.admin), now: noon)
        for _ in 0..<4 { #expect(throws: wrongCode) { try login.activate(.code(userName: "anna", code: ShortCode())) } }
        #expect(try login.isOpen(login.activate(.code(userName: "anna", code: second.code))))
    }

    @Test(arguments: ["nobody", "anna", ""])
    func aWrongCodeLooksTheSameForEverybody(userName: String) throws {
        #expect(throws: wrongCode) { try login.activate(.code(userName: userName, code: ShortCode())) }
        #expect(throws: wrongCode) { try login.activate(.code(userName: userName, code: nil)) }
    }

    @Test func anUnknownLinkIsRefused() throws {
        #expect(throws: Refusal.wrongState(.activationUnknown)) { try login.activate(.token(Token())) }
    }

    @Test func aSwitchedOffLoginCannotBeActivated() throws {
        try DisableLogin(store: login.store).perform(account: issued.account.id, by: .person(login.admin), now: noon)
        #expect(throws: Refusal.wrongState(.accountDisabled)) { try login.activate(.token(issued.token)) }
        #expect(throws: Refusal.wrongState(.accountDisabled)) {
            try login.issueLogin.again(account: issued.account.id, by: .person(login.admin), now: noon)
        }
    }

    @Test func theDatabaseHoldsNeitherTokenNorCode() throws {
        let stored = try #require(try login.store.read { try $0.activation(tokenHash: issued.token.hash) })
        #expect(stored.codeHash != Array(issued.code.text.utf8))
        #expect(stored.codeHash == issued.code.hash(userName: "anna"))
        let journal = try login.store.read { try $0.journal() }
        #expect(journal.allSatisfy { !"\($0)".contains(issued.code.text) && !"\($0)".contains(issued.token.text) })
    }
}
