import Domain
import Foundation
import UseCases

/// A list that an import command takes whole or not at all, and tells row by row.
struct ListImport {
    let file: String
    /// Only say what would come of each row.
    let isPreview: Bool
    let surroundings: Surroundings

    /// Throws `Failure` for a file that cannot be read and for a list of which a row is refused.
    ///
    /// - Parameters:
    ///   - preview: what each row of the text would do.
    ///   - perform: stores them.
    func run(preview: (String) throws -> [ImportedRow], perform: (String) throws -> [ImportedRow]) throws {
        let text = try text()
        let sentence = Sentence(surroundings)
        let rows: [ImportedRow]
        do { rows = try isPreview ? preview(text) : perform(text) } catch Refusal.invalid(let problems) {
            throw Failure(problems.map { "\(file): \(sentence.words(about: $0))" }.joined(separator: "\n"))
        }
        let wrong = rows.compactMap { row -> String? in
            guard case .refused(let problems) = row.outcome else { return nil }
            return problems.map { "Row \(row.number), \($0.field): \(sentence.words(about: $0))" }.joined(separator: "\n")
        }
        guard wrong.isEmpty else { throw Failure((wrong + ["Nothing was stored."]).joined(separator: "\n")) }
        surroundings.say(Table.text(rows.map { ["row \($0.number)", $0.member, word(for: $0.outcome)] }))
    }

    private func text() throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("\(file) is not UTF-8.") }
        return text
    }

    private func word(for outcome: ImportedRow.Outcome) -> String {
        switch outcome {
        case .added: isPreview ? "would be added" : "added"
        case .corrected: isPreview ? "would be corrected" : "corrected"
        case .unchanged: "stored already"
        case .refused: "refused"
        }
    }
}
