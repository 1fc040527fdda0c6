import ArgumentParser
import Domain
import Foundation
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
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("\(file) is not UTF-8.") }
        let sentence = Sentence(surroundings)
        let importing = ImportRecommendations(store: try place.store(in: surroundings))
        let rows: [ImportRecommendations.Row]
        do {
            rows =
                try preview
                ? importing.preview(text, by: .commandLine) : importing.perform(text, by: .commandLine, now: surroundings.now)
        } catch Refusal.invalid(let problems) {
            throw Failure(problems.map { "\(file): \(sentence.words(about: $0))" }.joined(separator: "\n"))
        }
        let wrong = rows.compactMap { row -> String? in
            guard case .refused(let problems) = row.outcome else { return nil }
            return problems.map { "Row \(row.number), \($0.field): \(sentence.words(about: $0))" }.joined(separator: "\n")
        }
        guard wrong.isEmpty else { throw Failure((wrong + ["Nothing was stored."]).joined(separator: "\n")) }
        surroundings.say(Table.text(rows.map { ["row \($0.number)", $0.member, word(for: $0.outcome)] }))
    }

    private func word(for outcome: ImportRecommendations.Row.Outcome) -> String {
        switch outcome {
        case .added: preview ? "would be added" : "added"
        case .unchanged: "stored already"
        case .refused: "refused"
        }
    }
}
