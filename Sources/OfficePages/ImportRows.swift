import Domain
import UseCases
import Web

/// What comes of each row of a list, or what came of it, and how many there are of each kind.
struct ImportRows {
    let messages: Messages
    let rows: [ImportMembers.Row]
    /// Whether it was done; else it is what would be done.
    let isDone: Bool

    var html: HTML { "<ul class=\"counts\">\(counts)</ul>\n\(table)" }

    private var counts: [HTML] {
        let kinds: [Kind] = [.added, .changed, .unchanged, .refused]
        return kinds.map { kind in
            let count = rows.count { Kind($0.outcome) == kind }
            return "<li>\(word(kind)): <strong>\(count)</strong></li>"
        }
    }

    private var table: HTML {
        ListedTable(
            caption: messages[isDone ? ImportMessage.resultTitle : .previewTitle],
            columns: [messages[MembersMessage.name], messages[ImportMessage.line], messages[ImportMessage.result]],
            rows: rows.map { row in
                ListedTable.Row(head: "\(row.name.isEmpty ? row.slug : row.name)", cells: ["\(row.number)", result(row.outcome)])
            }
        ).html
    }

    private func result(_ outcome: ImportMembers.Row.Outcome) -> HTML {
        let kind = Kind(outcome)
        let tone: StatusTag.Tone =
            switch kind {
            case .added: .done
            case .changed: .active
            case .unchanged: .quiet
            case .refused: .problem
            }
        guard case .refused(let problems) = outcome else { return StatusTag.render(word(kind), tone: tone) }
        let reasons = problems.map { problem -> HTML in
            "<li><code>\(column(problem.field))</code>: \(messages.filled(dynamic: problem.message, problem.arguments))</li>"
        }
        return "\(StatusTag.render(word(kind), tone: tone))<ul>\(reasons)</ul>"
    }

    /// The column whose cell the form's field is.
    private func column(_ field: String) -> String { field.hasPrefix("name.") ? "name_" + field.dropFirst(5) : field }

    private func word(_ kind: Kind) -> String {
        let key: ImportMessage =
            switch kind {
            case .added: isDone ? .added : .wouldAdd
            case .changed: isDone ? .changed : .wouldChange
            case .unchanged: .unchanged
            case .refused: isDone ? .refused : .wouldRefuse
            }
        return messages[key]
    }

    private enum Kind {
        case added, changed, unchanged, refused

        init(_ outcome: ImportMembers.Row.Outcome) {
            switch outcome {
            case .added: self = .added
            case .changed: self = .changed
            case .unchanged: self = .unchanged
            case .refused: self = .refused
            }
        }
    }
}
