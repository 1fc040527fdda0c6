import ArgumentParser
import UseCases

struct MemberListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the members.")

    @OptionGroup var place: DataOption
    @Flag(help: "As comma-separated values with every column, as the office's import reads them.") var csv = false

    func perform(in surroundings: Surroundings) throws {
        let members = try place.store(in: surroundings).read { try $0.allMembers() }
        if csv { return surroundings.say(CSVText.text([ImportMembers.columns] + members.map { row(MemberInput($0)) })) }
        guard !members.isEmpty else { return surroundings.say("No members yet.") }
        surroundings.say(
            Table.text(
                members.map { member in
                    [member.slug, member.name(in: .en), member.country, member.language, member.inhabitants.map(String.init) ?? ""]
                }))
    }

    private func row(_ member: MemberInput) -> [String] {
        let names = ["en", "fr", "de"].map { member.names[$0] ?? "" }
        return [member.slug] + names + [
            member.country, member.inhabitants, member.inhabitantsYear, member.language, member.mayor, member.salutation, member.mayorEmail,
            member.contactName, member.contactEmail,
        ]
    }
}
