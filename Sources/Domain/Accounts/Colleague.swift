/// A person of a city as the others of that city see them: nothing but who it is.
package struct Colleague: Hashable, Sendable {
    package var account: Int64
    package var name: String
    package var role: Role

    package init(account: Int64, name: String, role: Role) {
        self.account = account
        self.name = name
        self.role = role
    }
}
