import Domain
import Store
import Web

/// Whose logins a page is about: a member's, or those of council, board and office.
enum LoginScope {
    case member(Member)
    case coalition

    /// The scope that an account belongs to.
    init(of account: Account, in reader: Reader) throws {
        self = try account.member.flatMap { try reader.member(id: $0) }.map(LoginScope.member) ?? .coalition
    }

    var address: Address {
        switch self {
        case .member(let member): .memberLogins(member.slug)
        case .coalition: .logins
        }
    }

    /// The roles that logins of this scope can have.
    var roles: [Role] { Role.allCases.filter { $0.belongsToMember == (member != nil) } }

    var member: Member? {
        guard case .member(let member) = self else { return nil }
        return member
    }

    func title(_ desk: OfficeDesk) -> String {
        guard let member else { return desk.messages[LoginsMessage.title] }
        return desk.messages(LoginsMessage.titleOf, ["name": member.name(in: desk.language)])
    }

    func accounts(viewer: Viewer, in reader: Reader) throws -> [Account] {
        guard let member else { return try reader.accountsWithoutMember(viewer: viewer) }
        return try reader.accounts(ofMember: member.id, viewer: viewer)
    }

    /// The pages above those of this scope.
    func crumbs(_ desk: OfficeDesk) -> HTML {
        let members = member.map {
            [(text: desk.messages[MembersMessage.title], address: Address.members), ($0.name(in: desk.language), .member($0.slug))]
        }
        return members.map { Breadcrumbs.render(desk.messages, $0) } ?? ""
    }
}
