import ArgumentParser
import UseCases

struct LoginListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists logins: user name, role, member, state, last sign-in, person, mail address.")

    @OptionGroup var place: DataOption
    @Option(help: ArgumentHelp("Only those of this member.", valueName: "slug")) var member: String?

    func perform(in surroundings: Surroundings) throws {
        let rows = try place.store(in: surroundings).read { reader in
            let only = try member.map { try reader.requireMember($0).id }
            let slugs = Dictionary(uniqueKeysWithValues: try reader.allMembers().map { ($0.id, $0.slug) })
            let time = try reader.localTime()
            return try reader.allAccounts(member: only).map { account in
                [
                    account.userName, account.role.rawValue, account.member.flatMap { slugs[$0] } ?? "-", account.state.rawValue,
                    account.lastSignInAt.map(time.text) ?? "never", account.name, account.email,
                ]
            }
        }
        surroundings.say(rows.isEmpty ? "No logins yet." : Table.text(rows))
    }
}
