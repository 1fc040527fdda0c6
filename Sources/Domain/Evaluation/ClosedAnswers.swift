/// What a city has chosen in a submitted report, question by question: no word of what it wrote.
package struct ClosedAnswers: Hashable, Sendable {
    /// By question the ids of the chosen options; of a question asked of each measure, what was chosen for any of them.
    package var chosen: [String: Set<String>]
    /// By row of a matrix the ids of the chosen columns, in the same way.
    package var rows: [MatrixRow: Set<String>]

    /// A row of a matrix: a closed question of its own, with the columns to choose from.
    package struct MatrixRow: Hashable, Sendable {
        /// The matrix's id, and the row's among its rows.
        package var question: String
        package var row: String

        package init(question: String, row: String) {
            self.question = question
            self.row = row
        }
    }

    package init(chosen: [String: Set<String>], rows: [MatrixRow: Set<String>] = [:]) {
        self.chosen = chosen
        self.rows = rows
    }

    /// Takes them out of a frozen version.
    package init(_ content: SubmissionContent, of questionnaire: Questionnaire) {
        self.init(chosen: [:])
        let closed = Set(questionnaire.questions.filter { !$0.kind.choices(scale: questionnaire.scale).isEmpty }.map(\.id))
        let matrices = questionnaire.questions.filter { !$0.kind.matrixRows.isEmpty }
        for answers in [content.answers] + content.measures.map(\.answers) {
            for (question, entry) in answers where closed.contains(question) && !entry.text.isEmpty {
                chosen[question, default: []].formUnion(entry.text.split(separator: " ").map(String.init))
            }
            for matrix in matrices {
                guard let entry = answers[matrix.id] else { continue }
                for row in matrix.kind.matrixRows {
                    guard let column = entry.parts[row.id], !column.isEmpty else { continue }
                    rows[MatrixRow(question: matrix.id, row: row.id), default: []].insert(column)
                }
            }
        }
    }
}

extension QuestionKind {
    /// The ids of what can be chosen, in order, "I do not know" among them where it is offered; empty for questions that ask for something else.
    package func choices(scale: [Option]) -> [String] {
        switch self {
        case .single(let choice), .multi(let choice, _): choice.options.map(\.id) + (choice.strict ? [] : [Choice.unknown])
        case .yesNo(let strict): ["yes", "no"] + (strict ? [] : [Choice.unknown])
        case .scale(let strict): scale.map(\.id) + (strict ? [] : [Choice.unknown])
        default: []
        }
    }

    /// The rows of a matrix, each of which is answered with one of its columns; empty for every other kind.
    package var matrixRows: [Option] { if case .matrix(let rows, _) = self { rows } else { [] } }
}
