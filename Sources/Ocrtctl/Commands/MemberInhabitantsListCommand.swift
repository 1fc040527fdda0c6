import ArgumentParser
import UseCases

struct MemberInhabitantsListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the figures: member, year, number of inhabitants; the latest first.")

    @OptionGroup var place: DataOption
    @Option(help: ArgumentHelp("Only those of this member.", valueName: "slug")) var member: String?
    @Flag(help: "As comma-separated values, as the import reads them.") var csv = false

    func perform(in surroundings: Surroundings) throws {
        let rows = try place.store(in: surroundings).read { reader in
            let figures = try reader.figures()
            let members = try member.map { [try reader.requireMember($0)] } ?? reader.allMembers()
            return members.flatMap { member in
                (figures[member.id]?.all ?? []).map {
                    [member.slug, $0.year.map(String.init) ?? "", String($0.inhabitants)]
                }
            }
        }
        if csv { return surroundings.say(CSVText.text([ImportFigures.columns] + rows)) }
        surroundings.say(rows.isEmpty ? "No figures yet." : Table.text(rows))
    }
}
