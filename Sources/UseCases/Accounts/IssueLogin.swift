import Domain
import Store

/// Issues a login: the admin for anyone, a primary for a colleague in the own city.
package struct IssueLogin: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Creates an account without a password and an activation for it.
    ///
    /// - Parameter member: the city of a primary or secondary; nil for the other roles.
    /// - Throws: `Refusal.invalid` for a bad or taken user name, a missing name, a second primary; `Refusal.forbidden` for who may not;
    ///   `Refusal.notFound` without such a member, or for a role that does not go with one.
    package func perform(_ input: LoginInput, role: Role, member: Int64?, by acting: Acting, now: Instant) throws -> IssuedLogin {
        try requirePermission(role: role, member: member, acting)
        let problems = input.problems()
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        return try store.write { writer in
            let isOfCity = try member.flatMap { try writer.reader.member(id: $0) } != nil
            guard isOfCity == role.belongsToMember, isOfCity == (member != nil) else { throw Refusal.notFound }
            var account = Account(
                id: 0, userName: input.userName, name: input.name, email: input.email, role: role, member: member, state: .invited,
                createdAt: now, lastSignInAt: nil)
            account.id = try writer.insert(account, by: acting.account)
            return try IssuedLogin.activate(account, by: acting, now: now, in: writer)
        }
    }

    /// A new link and code for an existing account, such as when the first expired or the password is forgotten. The old password works until the
    /// new one is set.
    package func again(account id: Int64, by acting: Acting, now: Instant) throws -> IssuedLogin {
        try store.write { writer in
            let account = try manageable(id, by: acting, in: writer)
            guard account.state != .disabled else { throw Refusal.wrongState(.accountDisabled) }
            return try IssuedLogin.activate(account, by: acting, now: now, in: writer)
        }
    }

    private func requirePermission(role: Role, member: Int64?, _ acting: Acting) throws {
        if role == .secondary, let member, case .person(let viewer) = acting, viewer.role != .admin {
            return try Permissions.require(.manageColleagues, on: .colleagues(member: member), by: viewer)
        }
        try acting.require(.manageMembers, on: .members)
    }
}

/// The account, if `acting` may manage it: an admin any, a primary the secondary accounts of the own city. Others do not learn that it exists.
func manageable(_ id: Int64, by acting: Acting, in writer: Writer) throws -> Account {
    guard let account = try writer.reader.accountSecret(id: id)?.account else { throw Refusal.notFound }
    guard case .person(let viewer) = acting, viewer.role != .admin else { return account }
    guard account.role == .secondary, let member = account.member else { throw Refusal.notFound }
    try Permissions.require(.manageColleagues, on: .colleagues(member: member), by: viewer)
    return account
}
