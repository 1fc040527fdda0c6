import Domain
import Store

extension Reader {
    /// The member of this name, or a sentence that there is none.
    func requireMember(_ slug: String) throws -> Member {
        guard let member = try member(slug: slug) else { throw Failure("There is no member \(slug); see: ocrtctl member list") }
        return member
    }

    /// The login of this user name, or a sentence that there is none.
    func requireAccount(_ userName: String) throws -> Account {
        guard let account = try accountSecret(userName: UserName.normalised(userName))?.account else {
            throw Failure("There is no login \(userName); see: ocrtctl login list")
        }
        return account
    }

    /// Times in the zone of the latest cycle, since that is the one people of the coalition think in.
    func localTime() throws -> LocalTime { try LocalTime(zone: try cycles().first?.zone ?? "UTC") }
}
