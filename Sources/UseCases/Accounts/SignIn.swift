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
    /// - Returns: the new session's token. A hash that was made with other parameters than today's is replaced on the way.
    /// - Throws: `Refusal.later` after too many failures or when the server is busy; `Refusal.invalid` for everything else that is wrong, with one
    ///   message, after the same time, whether the user name, the password or the account's state is the reason.
    package func perform(userName typed: String, password: String, address: String, language: Language, now: Instant) throws -> Token {
        let userName = UserName.normalised(typed)
        let (secret, wait) = try store.read { reader in
            (
                try reader.accountSecret(userName: userName),
                try SignInSlowdown.wait(userName: userName, address: address, now: now, in: reader)
            )
        }
        if wait > 0 { throw Refusal.later(.signInTooOften, seconds: wait) }
        let phc = secret?.password ?? hasher.decoyHash
        let fits: Bool
        do { fits = try gate.run { hasher.verify(password, phc: phc) } } catch is HashingGate.Busy {
            throw Refusal.later(.serverBusy, seconds: 5)
        }
        // A better hash is worth having but not worth refusing anybody: when the server is busy, the next sign-in makes it.
        let isStale = fits && secret?.account.state == .active && hasher.needsRehash(phc)
        let rehashed = isStale ? try? gate.run { try hasher.hash(password) } : nil
        let token = Token()
        let isSignedIn = try store.write { writer in
            // Hashing takes a while. Failures of other tries at the same moment count, and a password or account that was changed, handed over
            // or switched off meanwhile does not open anything any more.
            let wait = try SignInSlowdown.wait(userName: userName, address: address, now: now, in: writer.reader)
            if wait > 0 { throw Refusal.later(.signInTooOften, seconds: wait) }
            guard fits, let current = try writer.reader.accountSecret(userName: userName), current.account.state == .active,
                current.password == phc
            else {
                try fail(userName: userName, address: address, now: now, in: writer)
                return false
            }
            if let rehashed { try writer.setPassword(rehashed, account: current.account.id) }
            try enter(current.account, token: token, language: language, now: now, in: writer)
            return true
        }
        guard isSignedIn else { throw Refusal.invalid([InputProblem(field: "username", message: "sign-in.wrong")]) }
        return token
    }

    private func enter(_ account: Account, token: Token, language: Language, now: Instant, in writer: Writer) throws {
        try writer.clearSignInFailures(.account, key: account.userName)
        try writer.insertSession(tokenHash: token.hash, account: account.id, language: language, at: now)
        try writer.noteSignIn(account: account.id, at: now)
        try writer.note(JournalEntry(at: now, account: account.id, event: .signedIn, subject: "account/\(account.userName)"))
    }

    private func fail(userName: String, address: String, now: Instant, in writer: Writer) throws {
        try SignInSlowdown.count(userName: userName, address: address, now: now, in: writer)
        try writer.note(JournalEntry(at: now, account: nil, event: .signInFailed, subject: "account/\(userName.prefix(40))"))
    }
}
