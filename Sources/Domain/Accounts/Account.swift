/// A login. It lasts from cycle to cycle.
package struct Account: Hashable, Sendable {
    package var id: Int64
    /// What is typed at sign-in; compared without regard to case.
    package var userName: String
    /// The person's name.
    package var name: String
    /// Where mail goes; may be empty.
    package var email: String
    package var role: Role
    package var member: Int64?
    package var state: AccountState
    package var createdAt: Instant
    package var lastSignInAt: Instant?

    package init(
        id: Int64, userName: String, name: String, email: String, role: Role, member: Int64?, state: AccountState,
        createdAt: Instant, lastSignInAt: Instant?
    ) {
        self.id = id
        self.userName = userName
        self.name = name
        self.email = email
        self.role = role
        self.member = member
        self.state = state
        self.createdAt = createdAt
        self.lastSignInAt = lastSignInAt
    }
}

/// Whether an account can be used.
package enum AccountState: String, CaseIterable, Sendable {
    /// Issued; no password has been set yet.
    case invited
    /// A password is set.
    case active
    /// Switched off; its sessions have ended.
    case disabled
}

/// How long an activation link and code can be used, in seconds: 14 days.
package let activationLifetime: Int64 = 14 * 24 * 3600

/// What a user name may look like: 3 to 40 of a-z, 0-9, dot, hyphen and underscore, starting with a letter.
package enum UserName {
    /// Asks of a name in its normalised form.
    package static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (3...40).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first) else { return false }
        return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    /// The form in which user names are stored and compared: lower case, without spaces around.
    package static func normalised(_ text: String) -> String {
        text.lowercased().trimmingSpaces
    }
}
