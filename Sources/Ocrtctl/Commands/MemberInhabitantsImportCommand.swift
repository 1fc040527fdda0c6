import ArgumentParser
import Domain
import Foundation
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
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("\(file) is not UTF-8.") }
        let sentence = Sentence(surroundings)
        let importing = ImportFigures(store: try place.store(in: surroundings))
        let rows: [ImportFigures.Row]
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

    private func word(for outcome: ImportFigures.Row.Outcome) -> String {
        switch outcome {
        case .added: preview ? "would be added" : "added"
        case .corrected: preview ? "would be corrected" : "corrected"
        case .unchanged: "stored already"
        case .refused: "refused"
        }
    }
}
