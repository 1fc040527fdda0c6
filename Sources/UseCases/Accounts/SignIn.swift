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
    ///   - device: the token in the visitor's device cookie, or a new one, which the caller puts there if this returns.
    ///   - language: kept in the session.
    /// - Returns: the new session's token. A hash that was made with other parameters than today's is replaced on the way.
    /// - Throws: `Refusal.later` after too many failures (`TryLane` says which count) or when the server is busy; `Refusal.invalid` for everything else
    ///   that is wrong, with one message, after the same time, whether the user name, the password or the account's state is the reason.
    package func perform(
        userName typed: String, password: String, address: NetworkAddress, device: Token, language: Language, now: Instant
    ) throws -> Token {
        let userName = UserName.normalised(typed)
        let (secret, count) = try store.read { reader in
            let secret = try reader.accountSecret(userName: userName)
            let count = try TryCount.password(
                userName: userName, account: secret?.account.id, address: address, device: device, now: now, in: reader)
            try count.require(orRefuseWith: .signInTooOften, at: now, in: reader)
            return (secret, count)
        }
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
            try count.require(orRefuseWith: .signInTooOften, at: now, in: writer.reader)
            guard fits, let current = try writer.reader.accountSecret(userName: userName), current.account.state == .active,
                current.password == phc
            else {
                let isWorthALine = try count.fail(at: now, in: writer)
                // What nobody has as a user name is not kept: it may be a password in the wrong field.
                if isWorthALine, secret != nil { try note(.signInFailed, nil, userName, now, in: writer) }
                return false
            }
            if let rehashed { try writer.setPassword(rehashed, account: current.account.id) }
            try count.succeed(in: writer)
            try writer.enter(current.account, session: token, device: device, address: address, language: language, at: now)
            try note(.signedIn, current.account.id, userName, now, in: writer)
            return true
        }
        guard isSignedIn else { throw Refusal.invalid([InputProblem(field: "username", message: "sign-in.wrong")]) }
        return token
    }

    private func note(_ event: JournalEvent, _ account: Int64?, _ userName: String, _ now: Instant, in writer: Writer) throws {
        try writer.note(JournalEntry(at: now, account: account, event: event, subject: "account/\(userName)"))
    }
}
