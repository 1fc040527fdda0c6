/// The signed-in person on whose behalf a request runs. Every read takes one.
package struct Viewer: Hashable, Sendable {
    /// The account's number.
    package var account: Int64
    /// The person's name, as colleagues see it.
    package var name: String
    package var role: Role
    /// The member the account belongs to; nil for council, board and admin.
    package var member: Int64?

    package init(account: Int64, name: String, role: Role, member: Int64?) {
        self.account = account
        self.name = name
        self.role = role
        self.member = member
    }
}
