import Credentials
import Domain
import Store

/// A person shows who they are and gets a session.
package struct SignIn: Sendable {
    let store: Store
    let hasher: PasswordHasher
    let gate: HashingGate

    package init(store: Store, hasher: PasswordHasher, gate: HashingGate) {
        self.store = store
        self.hasher = hasher
        self.gate = gate
    }

    /// - Parameters:
    ///   - address: the visitor's network address.
    ///   - language: kept in the session.
    /// - Returns: the new session's token.
    /// - Throws: `Refusal.later` after too many failures or when the server is busy; `Refusal.invalid` for everything else that is wrong, with one
    ///   message, after the same time, whether the user name, the password or the account's state is the reason.
    package func perform(userName typed: String, password: String, address: String, language: Language, now: Instant) throws -> Token {
        let userName = UserName.normalised(typed)
        let (secret, wait) = try store.read { reader in
            (try reader.accountSecret(userName: userName), try SignInSlowdown.wait(userName: userName, address: address, now: now, in: reader))
        }
        if wait > 0 { throw Refusal.later(.signInTooOften, seconds: wait) }
        let phc = secret?.password ?? hasher.decoyHash
        let fits: Bool
        do { fits = try gate.run { hasher.verify(password, phc: phc) } } catch is HashingGate.Busy {
            throw Refusal.later(.serverBusy, seconds: 5)
        }
        guard fits, let account = secret?.account, account.state == .active else {
            try fail(userName: userName, address: address, now: now)
        }
        let rehashed = hasher.needsRehash(phc) ? try gate.run { try hasher.hash(password) } : nil
        let token = Token()
        try store.write { writer in
            if let rehashed { try writer.setPassword(rehashed, account: account.id) }
            try writer.clearSignInFailures(.account, key: userName)
            try writer.insertSession(tokenHash: token.hash, account: account.id, language: language, at: now)
            try writer.noteSignIn(account: account.id, at: now)
            try writer.note(JournalEntry(at: now, account: account.id, event: .signedIn, subject: "account/\(userName)"))
        }
        return token
    }

    private func fail(userName: String, address: String, now: Instant) throws -> Never {
        try store.write { writer in
            try SignInSlowdown.count(userName: userName, address: address, now: now, in: writer)
            try writer.note(JournalEntry(at: now, account: nil, event: .signInFailed, subject: "account/\(userName.prefix(40))"))
        }
        throw Refusal.invalid([InputProblem(field: "username", message: "sign-in.wrong")])
    }
}
