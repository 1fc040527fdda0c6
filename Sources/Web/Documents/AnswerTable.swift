import Domain
import Foundation

/// A report as a table: a row for every question that is shown, and below it one for every part of its answer that has a name.
package struct AnswerTable {
    let copy: ReportCopy

    package init(copy: ReportCopy) { self.copy = copy }

    /// The same in every language, so that programs can rely on them.
    static let columns = [
        "question_id", "number", "measure", "measure_title", "section", "question", "part", "answer", "value", "revision", "saved_at",
        "saved_by",
    ]

    package var rows: [[String]] { [Self.columns] + copy.entries.flatMap(rows) }

    private func rows(of entry: ReportCopy.Entry) -> [[String]] {
        let answer = entry.saved.answer.withoutHiddenTexts
        let shown = AnswerBlocks.make(entry.question, answer: answer, context: entry.context).plainText
        let parts = entry.question.kind.parts(scale: copy.words.questionnaire.scale).filter { !$0.isEmpty && !answer[part: $0].isEmpty }
        return [row(entry, part: "", shown: shown, value: answer.text)]
            + parts.map { row(entry, part: $0, shown: "", value: answer[part: $0]) }
    }

    private func row(_ entry: ReportCopy.Entry, part: String, shown: String, value: String) -> [String] {
        let measure = entry.measure.map { [String($0.number), $0.title] } ?? ["", ""]
        let saved = entry.saved
        // A frozen version has no revisions: it is one.
        let isSaved = copy.submission == nil && saved.revision > 0
        return [entry.question.id, entry.context.number] + measure + [
            copy.words.texts.title(section: entry.section.id), copy.words.texts.text(question: entry.question.id), part, shown, value,
            isSaved ? String(saved.revision) : "",
            isSaved ? Date(timeIntervalSince1970: Double(saved.savedAt.seconds)).formatted(.iso8601) : "", isSaved ? saved.savedBy : "",
        ]
    }
}

extension [Block] {
    /// The words as lines of text, without languages.
    package var plainText: String { flatMap(\.lines).joined(separator: "\n") }
}

extension Block {
    /// The lines of what can be an answer.
    fileprivate var lines: [String] {
        switch self {
        case .paragraph(let line, _): [line.text]
        case .list(let lines): lines.map(\.text)
        case .table(let table):
            table.rows.map { row in
                if table.namesRows { return row.map(\.text).joined(separator: ": ") }
                return row.enumerated().filter { !$0.element.text.isEmpty }.map { column, cell in
                    "\(table.heads[column].text): \(cell.text)"
                }.joined(separator: "; ")
            }
        case .facts(let facts): facts.map { "\($0.name): \($0.value.text)" }
        case .letterhead(let letterhead): [letterhead.name] + letterhead.lines
        case .signatures(let signatures): signatures.map(\.name)
        case .heading(let heading): [heading.words.text]
        case .question(let question): [question.words.text] + question.answer.flatMap(\.lines)
        case .options(let options): options.map(\.words.text)
        case .blankLines: []
        case .blankFields(let names): names
        }
    }
}
