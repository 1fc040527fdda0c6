import ArgumentParser
import UseCases

struct MemberInhabitantsImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stores a list of figures.",
        discussion: """
            The file is CSV (UTF-8). Its first line names the columns, in any order: member, year, inhabitants.
            member is a member's short name, year that of the figure. A year that is stored already is corrected, other years stay. A number \
            without its year is taken only for a member that has no figure with a year; it does not count for the prize.

            All rows are stored, or none where one is wrong.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The list.") var file: String
    @Flag(help: "Only say what would come of each row.") var preview = false

    func perform(in surroundings: Surroundings) throws {
        let importing = ImportFigures(store: try place.store(in: surroundings))
        try ListImport(file: file, isPreview: preview, surroundings: surroundings).run(
            preview: { try importing.preview($0, by: .commandLine) },
            perform: { try importing.perform($0, by: .commandLine, now: surroundings.now) })
    }
}
