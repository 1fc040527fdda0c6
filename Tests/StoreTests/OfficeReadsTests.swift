import Domain
import Store
import TestSupport
import Testing

/// Accounts are the office's to read: everybody else gets nothing, not even their number.
struct OfficeReadsTests {
    @Test(arguments: Role.allCases)
    func onlyAnAdminReadsAccounts(role: Role) throws {
        let site = try Site()
        let graz = try site.member("graz")
        let ann = try site.signIn("ann", role: .primary, member: graz).viewer
        _ = try site.signIn("expert", role: .council)
        let viewer = Viewer(account: 99, name: "Viewer", role: role, member: role.belongsToMember ? graz : nil)
        let (people, account, states) = try site.store.read { reader in
            (
                try reader.accountsWithoutMember(viewer: viewer).map(\.userName),
                try reader.account(id: ann.account, viewer: viewer)?.userName,
                try reader.primaryStates(viewer: viewer)
            )
        }
        let isAdmin = role == .admin
        #expect(people == (isAdmin ? ["expert"] : []))
        #expect(account == (isAdmin ? "ann" : nil))
        #expect(states == (isAdmin ? [graz: .active] : [:]))
    }
}
