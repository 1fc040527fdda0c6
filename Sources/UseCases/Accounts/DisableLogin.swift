import Domain
import Store

/// Switches a login off or on again. Its sessions end at once; what the person wrote stays.
package struct DisableLogin: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Throws `Refusal.notFound` for an account that `acting` may not manage, `Refusal.forbidden` for a colleague of the own city.
    /// - Throws: `Refusal.wrongState` for the login one is signed in with, so that nobody locks the office by mistake.
    package func perform(account id: Int64, by acting: Acting, now: Instant) throws {
        if acting.account == id { throw Refusal.wrongState(.ownLogin) }
        try store.write { writer in
            let account = try manageable(id, by: acting, in: writer)
            try writer.disable(account: account.id, at: now)
            try writer.note(JournalEntry(at: now, account: acting.account, event: .loginDisabled, subject: "account/\(account.userName)"))
        }
    }

    /// Throws `Refusal.invalid` when the city has another primary meanwhile.
    package func undo(account id: Int64, by acting: Acting, now: Instant) throws {
        try store.write { writer in
            let account = try manageable(id, by: acting, in: writer)
            try writer.enable(account: account.id)
            try writer.note(JournalEntry(at: now, account: acting.account, event: .loginEnabled, subject: "account/\(account.userName)"))
        }
    }
}

/// Makes a login another person's, when staff change: the user name stays, the old password and sessions end, the old devices are
/// forgotten, the new person gets an activation.
package struct HandOverLogin: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Throws: `Refusal.invalid` without a name or with a wrong mail address; `Refusal.forbidden` for anyone but an admin.
    package func perform(account id: Int64, name: String, email: String, by acting: Acting, now: Instant) throws -> IssuedLogin {
        try acting.require(.manageMembers, on: .members)
        return try store.write { writer in
            var account = try manageable(id, by: acting, in: writer)
            let input = LoginInput(userName: account.userName, name: name, email: email)
            let problems = input.problems()
            guard problems.isEmpty else { throw Refusal.invalid(problems) }
            guard account.state != .disabled else { throw Refusal.wrongState(.accountDisabled) }
            try writer.handOver(account: account.id, name: input.name, email: input.email)
            try writer.forgetDevices(ofAccount: account.id)
            account.name = input.name
            account.email = input.email
            account.state = .invited
            try writer.note(JournalEntry(at: now, account: acting.account, event: .loginHandedOver, subject: "account/\(account.userName)"))
            return try IssuedLogin.activate(account, by: acting, now: now, in: writer)
        }
    }
}
