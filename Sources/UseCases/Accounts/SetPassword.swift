import Credentials
import Domain
import Store

/// A person sets a password: with an activation, or signed in with the old one.
package struct SetPassword: Sendable {
    let store: Store
    let hasher: PasswordHasher
    let gate: HashingGate

    package init(store: Store, hasher: PasswordHasher, gate: HashingGate) {
        self.store = store
        self.hasher = hasher
        self.gate = gate
    }

    /// What activates a login: the link's token, or user name and short code.
    package enum Key: Sendable {
        case token(Token)
        case code(userName: String, code: ShortCode?)
    }

    /// Whom an activation is for, without using it up: what the page greets the person with.
    ///
    /// - Throws: `Refusal.wrongState` when it is unknown, expired or used.
    package func account(for token: Token, now: Instant) throws -> Account {
        try store.read { reader in
            let activation = try reader.activation(tokenHash: token.hash)
            return try usable(activation, now: now, in: reader)
        }
    }

    /// Uses the activation up, sets the password, ends the account's other sessions, forgets its other devices, and starts a session.
    ///
    /// - Parameter device: the token in the visitor's device cookie, or a new one, which the caller puts there if this returns.
    /// - Throws: `Refusal.wrongState` for an activation that is unknown, expired or used; `Refusal.invalid` for a password that is refused;
    ///   `Refusal.later` after too many wrong codes.
    package func activate(
        _ key: Key, password: String, repeated: String, address: NetworkAddress, device: Token, language: Language, now: Instant
    ) throws -> Token {
        let (activation, account) = try find(key, address: address, now: now)
        try check(password, repeated: repeated, userName: account.userName)
        let phc = try hash(password)
        let token = Token()
        try store.write { writer in
            guard try writer.useUp(activation: activation.id, at: now) else { throw Refusal.wrongState(.activationUsed) }
            guard try writer.reader.accountSecret(id: account.id)?.account.state != .disabled else {
                throw Refusal.wrongState(.accountDisabled)
            }
            try writer.setPassword(phc, account: account.id)
            try writer.endSessions(ofAccount: account.id)
            try writer.forgetDevices(ofAccount: account.id)
            if case .code = key { try TryCount.code(userName: account.userName, address: address).succeed(in: writer) }
            try writer.enter(account, session: token, device: device, address: address, language: language, at: now)
            try writer.note(JournalEntry(at: now, account: account.id, event: .passwordSet, subject: "account/\(account.userName)"))
        }
        return token
    }

    /// Changes the password of a signed-in person; all other sessions of the account end, and its other devices are forgotten: whoever has learnt the
    /// old password or holds one of them has no lane of their own to guess the new one.
    ///
    /// - Parameter device: the token in the visitor's device cookie, or a new one, which the caller puts there if this returns.
    /// - Throws: `Refusal.invalid` for a wrong current password or a new one that is refused; `Refusal.later` after too many wrong ones.
    package func change(
        current: String, new: String, repeated: String, session: Token, viewer: Viewer, device: Token, now: Instant
    ) throws {
        guard let secret = try store.read({ try $0.accountSecret(id: viewer.account) }), let phc = secret.password else {
            throw Refusal.notFound
        }
        let userName = secret.account.userName
        let count = TryCount.session(session, userName: userName)
        try store.read { try count.require(orRefuseWith: .currentPasswordTooOften, at: now, in: $0) }
        try check(new, repeated: repeated, userName: userName)
        guard try gated({ hasher.verify(current, phc: phc) }) else {
            _ = try store.write { try count.fail(at: now, in: $0) }
            throw wrongCurrent
        }
        let hashed = try hash(new)
        try store.write { writer in
            // Other tries of this session may have failed while the hashing went on.
            try count.require(orRefuseWith: .currentPasswordTooOften, at: now, in: writer.reader)
            // The login may have been handed over or switched off while the hashing went on: then the old password opens nothing any more.
            guard let stored = try writer.reader.accountSecret(id: viewer.account), stored.password == phc, stored.account.state == .active
            else {
                throw wrongCurrent
            }
            try count.succeed(in: writer)
            try writer.setPassword(hashed, account: viewer.account)
            try writer.endSessions(ofAccount: viewer.account, exceptTokenHash: session.hash)
            try writer.forgetDevices(ofAccount: viewer.account)
            try writer.know(device, of: stored.account, at: now)
            try writer.note(JournalEntry(at: now, account: viewer.account, event: .passwordSet, subject: "account/\(userName)"))
        }
    }

    private var wrongCurrent: Refusal { .invalid([InputProblem(field: "current", message: "password.current-wrong")]) }

    private func find(_ key: Key, address: NetworkAddress, now: Instant) throws -> (Activation, Account) {
        switch key {
        case .token(let token):
            return try store.read { reader in
                let activation = try reader.activation(tokenHash: token.hash)
                let account = try usable(activation, now: now, in: reader)
                guard let activation else { throw Refusal.wrongState(.activationUnknown) }
                return (activation, account)
            }
        case .code(let typed, let code):
            let userName = UserName.normalised(typed)
            let count = TryCount.code(userName: userName, address: address)
            let found = try store.read { reader -> (Activation, Account)? in
                try count.require(orRefuseWith: .codeTooOften, at: now, in: reader)
                guard let secret = try reader.accountSecret(userName: userName),
                    let activation = try reader.latestActivation(account: secret.account.id),
                    let code, constantTimeEqual(code.hash(userName: userName), activation.codeHash)
                else { return nil }
                return (activation, try usable(activation, now: now, in: reader))
            }
            if let found { return found }
            _ = try store.write { try count.fail(at: now, in: $0) }
            throw Refusal.invalid([InputProblem(field: "code", message: "activation.code-wrong")])
        }
    }

    private func usable(_ activation: Activation?, now: Instant, in reader: Reader) throws -> Account {
        guard let activation, let account = try reader.accountSecret(id: activation.account)?.account else {
            throw Refusal.wrongState(.activationUnknown)
        }
        if activation.usedAt != nil { throw Refusal.wrongState(.activationUsed) }
        if now >= activation.expiresAt { throw Refusal.wrongState(.activationExpired) }
        if account.state == .disabled { throw Refusal.wrongState(.accountDisabled) }
        return account
    }

    private func check(_ password: String, repeated: String, userName: String) throws(Refusal) {
        if let problem = PasswordRules.check(password, userName: userName) {
            throw .invalid([InputProblem(field: "password", message: "password.\(problem.messageKey)")])
        }
        if password != repeated { throw .invalid([InputProblem(field: "repeated", message: "password.not-repeated")]) }
    }

    private func hash(_ password: String) throws -> String { try gated { try hasher.hash(password) } }

    private func gated<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try gate.run(work) } catch is HashingGate.Busy { throw Refusal.later(.serverBusy, seconds: 5) }
    }
}
