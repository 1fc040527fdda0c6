import Domain
import GRDB

/// An account with its password's PHC string, for signing in.
package struct AccountSecret: Sendable {
    package var account: Account
    /// Nil while no password has been set.
    package var password: String?
}

extension Reader {
    /// The account with this user name (in its normalised form), for signing in and for the command line.
    package func accountSecret(userName: String) throws -> AccountSecret? {
        try db.first("SELECT \(accountColumns), password FROM account WHERE userName = ?", [userName]) {
            AccountSecret(account: account($0), password: $0["password"])
        }
    }

    /// An account with its password's hash, nil without such an account. For signing in and managing logins, never for showing.
    package func accountSecret(id: Int64) throws -> AccountSecret? {
        try db.first("SELECT \(accountColumns), password FROM account WHERE id = ?", [id]) {
            AccountSecret(account: account($0), password: $0["password"])
        }
    }

    /// The logins of a member, the primary first: for its primary and for an admin; others get nothing.
    package func accounts(ofMember member: Int64, viewer: Viewer) throws -> [Account] {
        let allowed =
            viewer.role == .admin || Permissions.refusal(of: .manageColleagues, on: .colleagues(member: member), by: viewer) == nil
        guard allowed else { return [] }
        return try db.all("SELECT \(accountColumns) FROM account WHERE member = ? ORDER BY role, userName", [member], account)
    }

    /// The logins of council, board and office, by role: for an admin; others get nothing.
    package func accountsWithoutMember(viewer: Viewer) throws -> [Account] {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return [] }
        return try db.all("SELECT \(accountColumns) FROM account WHERE member IS NULL ORDER BY role, userName", [], account)
    }

    /// An account by its number: for an admin; others get none.
    package func account(id: Int64, viewer: Viewer) throws -> Account? {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return nil }
        return try db.first("SELECT \(accountColumns) FROM account WHERE id = ?", [id], account)
    }

    /// The state of each member's responsible login, for the office's list: for an admin; others get nothing.
    ///
    /// A member that has had several has the state of the one that can be used.
    package func primaryStates(viewer: Viewer) throws -> [Int64: AccountState] {
        guard Permissions.refusal(of: .manageMembers, on: .members, by: viewer) == nil else { return [:] }
        let accounts = try db.all("SELECT \(accountColumns) FROM account WHERE role = 'primary' ORDER BY disabledAt IS NULL", [], account)
        return Dictionary(accounts.compactMap { account in account.member.map { ($0, account.state) } }) { _, usable in usable }
    }

    /// Every account, or those of one member, for the command line.
    package func allAccounts(member: Int64? = nil) throws -> [Account] {
        try db.all("SELECT \(accountColumns) FROM account WHERE ?1 IS NULL OR member = ?1 ORDER BY userName", [member], account)
    }

    /// The enabled primary of a member.
    package func primary(ofMember member: Int64) throws -> Account? {
        try db.first(
            "SELECT \(accountColumns) FROM account WHERE member = ? AND role = 'primary' AND disabledAt IS NULL", [member], account)
    }

    /// The interface's language that each person chose last; who never chose is not in it. Only for an admin; others get nothing.
    package func chosenLanguages(viewer: Viewer) throws -> [Int64: Language] {
        guard Permissions.refusal(of: .manageOutbox, on: .outbox, by: viewer) == nil else { return [:] }
        let rows = try db.all("SELECT id, language FROM account WHERE language IS NOT NULL") {
            ($0[0] as Int64, Language(rawValue: $0[1]))
        }
        return Dictionary(uniqueKeysWithValues: rows.compactMap { id, language in language.map { (id, $0) } })
    }

    private var accountColumns: String {
        """
        id, userName, name, email, role, member, CASE WHEN disabledAt IS NOT NULL THEN 'disabled' WHEN password IS NULL THEN 'invited' \
        ELSE 'active' END AS state, createdAt, lastSignInAt
        """
    }

    private func account(_ row: Row) -> Account {
        // The CHECK constraint and the CASE above leave no other words for role and state.
        Account(
            id: row[0], userName: row[1], name: row[2], email: row[3], role: Role(rawValue: row[4]) ?? .secondary, member: row[5],
            state: AccountState(rawValue: row[6]) ?? .disabled, createdAt: row[7], lastSignInAt: row[8])
    }
}

extension Writer {
    /// Adds an account without a password (id and state are ignored) and returns its id.
    ///
    /// Throws `Refusal.invalid` when the user name is taken, or when the member has a primary already.
    package func insert(_ account: Account, by creator: Int64?) throws -> Int64 {
        do {
            try db.change(
                "INSERT INTO account (userName, name, email, role, member, createdAt, createdBy) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [account.userName, account.name, account.email, account.role.rawValue, account.member, account.createdAt, creator])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            let isPrimaryIndex = error.message?.contains("account.member") ?? false
            throw Refusal.invalid([
                isPrimaryIndex
                    ? InputProblem(field: "role", message: "account.primary-exists")
                    : InputProblem(field: "username", message: "account.user-name-taken")
            ])
        }
        return db.lastInsertedRowID
    }

    /// Sets the PHC string of a new password.
    package func setPassword(_ phc: String, account: Int64) throws {
        try db.change("UPDATE account SET password = ? WHERE id = ?", [phc, account])
    }

    /// Keeps when the account was last signed in to.
    package func noteSignIn(account: Int64, at now: Instant) throws {
        try db.change("UPDATE account SET lastSignInAt = ? WHERE id = ?", [now, account])
    }

    /// Switches an account off and ends its sessions.
    package func disable(account: Int64, at now: Instant) throws {
        try db.change("UPDATE account SET disabledAt = ? WHERE id = ? AND disabledAt IS NULL", [now, account])
        try endSessions(ofAccount: account)
    }

    /// Switches an account on again. Throws `Refusal.invalid` when the member has another primary meanwhile.
    package func enable(account: Int64) throws {
        do {
            try db.change("UPDATE account SET disabledAt = NULL WHERE id = ?", [account])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw Refusal.invalid([InputProblem(field: "role", message: "account.primary-exists")])
        }
    }

    /// Makes a login another person's: new name and address, no password, no sessions. The user name stays.
    package func handOver(account: Int64, name: String, email: String) throws {
        try db.change(
            "UPDATE account SET name = ?, email = ?, password = NULL, lastSignInAt = NULL, language = NULL WHERE id = ?",
            [name, email, account])
        try endSessions(ofAccount: account)
    }
}
