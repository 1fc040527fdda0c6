import ArgumentParser
import enum Domain.Role
import UseCases

extension Role: ExpressibleByArgument {}

struct LoginIssueCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Makes a login and prints its activation link and code, once.",
        discussion: "Give them to the person by a way you trust. Only the link or the code is needed; each works for 14 days and once.")

    @OptionGroup var place: DataOption
    @Option(help: "What the person is to the coalition.") var role: Role
    @Option(help: ArgumentHelp("The member's name in addresses, for primary and secondary.", valueName: "slug")) var member: String?
    @Option(help: "The user name.") var user: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "The person's mail address.") var email = ""

    func validate() throws {
        if role.belongsToMember && member == nil { throw ValidationError("A \(role.rawValue) belongs to a member: --member") }
        if !role.belongsToMember && member != nil { throw ValidationError("A login of the role \(role.rawValue) belongs to no member.") }
    }

    func perform(in surroundings: Surroundings) throws {
        let store = try place.store(in: surroundings)
        let member = try member.map { slug in try store.read { try $0.requireMember(slug) }.id }
        let issued = try IssueLogin(store: store).perform(
            LoginInput(userName: user, name: name, email: email), role: role, member: member, by: .commandLine, now: surroundings.now)
        try IssuedText(place, surroundings).say(issued, in: store)
    }
}
