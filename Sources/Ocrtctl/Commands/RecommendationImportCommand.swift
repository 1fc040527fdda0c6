import ArgumentParser
import UseCases

struct RecommendationImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stores a list of recommendations.",
        discussion: """
            The file is CSV (UTF-8). Its first line names the columns, in any order: member, year, measure, point, language, text.
            member is a member's short name, year the cycle whose report was read, measure the number of a measure of that report (empty: the \
            city's level), point a point of the Ten-Point Plan (empty: the whole report or measure), language that of the text.

            All rows are stored, or none where one is wrong. Rows that are stored already stay as they are.
            """)

    @OptionGroup var place: DataOption
    @Argument(help: "The list.") var file: String
    @Flag(help: "Only say what would come of each row.") var preview = false

    func perform(in surroundings: Surroundings) throws {
        let importing = ImportRecommendations(store: try place.store(in: surroundings))
        try ListImport(file: file, isPreview: preview, surroundings: surroundings).run(
            preview: { try importing.preview($0, by: .commandLine) },
            perform: { try importing.perform($0, by: .commandLine, now: surroundings.now) })
    }
}
