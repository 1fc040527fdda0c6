import Credentials
import Domain
import Store

/// What the issuer hands over to the person: shown once, stored nowhere.
package struct IssuedLogin: Sendable {
    package var account: Account
    package var token: Token
    package var code: ShortCode
    package var expiresAt: Instant

    /// Makes a new activation for an account; earlier ones stop working.
    static func activate(_ account: Account, by acting: Acting, now: Instant, in writer: Writer) throws -> IssuedLogin {
        let issued = IssuedLogin(account: account, token: Token(), code: ShortCode(), expiresAt: now + activationLifetime)
        try writer.insertActivation(
            account: account.id, tokenHash: issued.token.hash, codeHash: issued.code.hash(userName: account.userName), at: now,
            by: acting.account, expiresAt: issued.expiresAt)
        try writer.note(JournalEntry(at: now, account: acting.account, event: .loginIssued, subject: "account/\(account.userName)"))
        return issued
    }
}

/// What is typed to issue a login.
package struct LoginInput: Sendable {
    package var userName: String
    package var name: String
    package var email: String

    package init(userName: String, name: String, email: String) {
        self.userName = UserName.normalised(userName)
        self.name = name.inNFC.trimmingSpaces
        self.email = email.trimmingSpaces
    }

    /// What has to be mended before a login can be issued.
    func problems() -> [InputProblem] {
        var problems: [InputProblem] = []
        if !UserName.isValid(userName) { problems.append(InputProblem(field: "username", message: "login.user-name-form")) }
        if name.isEmpty { problems.append(InputProblem(field: "name", message: "login.name-missing")) }
        if !email.isEmpty && !AddressCheck.isEmail(email) { problems.append(InputProblem(field: "email", message: "problem.not-email")) }
        return problems
    }
}
