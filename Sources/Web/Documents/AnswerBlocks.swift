import Domain

/// An answer as it is read on paper: flowing text, nothing cut, and no field.
package enum AnswerBlocks {
    /// Nothing where there is no answer. What cannot be read as its kind is shown as typed.
    package static func make(_ question: Question, answer: Answer, context: FieldContext) -> [Block] {
        let field = Field(question: question, answer: answer, context: context)
        return switch question.kind {
        case .text, .long: paragraphs(field.value(), field)
        case .year, .url, .email: plain(field.value())
        case .single(let choice), .multi(let choice, _): chosen(field, choice.options)
        case .yesNo: chosen(field, [])
        case .scale: chosen(field, context.scale)
        case .integer, .decimal: figure(field, unit: context.texts.unit(question: question.id))
        case .percent: figure(field, unit: "%")
        case .date: plain(DateAnswer.render(field, prefix: "") ?? "")
        case .dateRange: range(field, DateAnswer.render(field, prefix: "from."), DateAnswer.render(field, prefix: "to."))
        case .yearRange: range(field, field.value("from"), field.value("to"))
        case .money: plain(MoneyAnswer.text(field) ?? "")
        case .matrix(let rows, let columns): matrix(field, rows, columns)
        case .table(let columns, let max): table(field, columns, max)
        case .file: plain(context.attachmentName ?? "")
        case .derived: plain(context.derivedText ?? "")
        }
    }

    private static func plain(_ text: String) -> [Block] { text.isEmpty ? [] : [.paragraph([Words(text)], .answer)] }

    /// A paragraph for every stretch between empty lines.
    private static func paragraphs(_ text: String, _ field: Field) -> [Block] {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !AnswerText.isBlank(String(line)) {
                paragraphs[paragraphs.count - 1].append(line)
            } else if paragraphs.last?.isEmpty == false {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { .paragraph([own($0.joined(separator: "\n"), field)], .answer) }
    }

    private static func chosen(_ field: Field, _ options: [Option]) -> [Block] {
        let lines = field.answer.options.map { id -> Line in
            guard let option = options.first(where: { $0.id == id }) else { return [Words(ChoiceAnswer.fixed(String(id), field.messages))] }
            let note = field.value("other.\(id)")
            let words = text(option.text, field)
            return option.opensText && !note.isEmpty ? [words, " – ", own(note, field)] : [words]
        }
        return lines.count == 1 ? [.paragraph(lines[0], .answer)] : lines.isEmpty ? [] : [.list(lines)]
    }

    private static func figure(_ field: Field, unit: String?) -> [Block] {
        let year = field.value("year"), note = field.value("note"), messages = field.messages
        guard !(field.value() + year + note).isEmpty else { return [] }
        // Behind words that are no number a unit would make no sense.
        let shownUnit = Numeral.isCanonical(field.value()) ? unit.map { "\u{A0}\($0)" } ?? "" : ""
        let shownYear = year.isEmpty ? "" : " (\(messages(AnswerMessage.figureOf, ["year": year])))"
        let source: [Block] = note.isEmpty ? [] : [.paragraph([Words(messages[AnswerMessage.source] + " "), own(note, field)], .answer)]
        return plain(field.shownNumber() + shownUnit + shownYear) + source
    }

    private static func range(_ field: Field, _ from: String?, _ to: String?) -> [Block] {
        let from = from ?? "", to = to ?? ""
        guard !(from + to).isEmpty else { return [] }
        return plain(field.messages(AnswerMessage.range, ["from": from.isEmpty ? "–" : from, "to": to.isEmpty ? "–" : to]))
    }

    private static func matrix(_ field: Field, _ rows: [Option], _ columns: [Option]) -> [Block] {
        guard rows.contains(where: { !field.value($0.id).isEmpty }) else { return [] }
        let lines = rows.map { row -> [Line] in
            let chosen = field.value(row.id)
            let column = columns.first { $0.id == chosen }.map { text($0.text, field) }
            return [[text(row.text, field)], [column ?? Words(chosen.isEmpty ? field.messages[ViewMessage.notProvided] : chosen)]]
        }
        return [.table(Table(heads: [], rows: lines, namesRows: true))]
    }

    private static func table(_ field: Field, _ columns: [Column], _ max: Int) -> [Block] {
        let rows = (1...max).filter { row in columns.contains { !field.value("\(row).\($0.id)").isEmpty } }
        guard !rows.isEmpty else { return [] }
        let lines = rows.map { row in
            columns.map { column -> Line in
                let part = "\(row).\(column.id)"
                return switch column.kind {
                case .text: [own(field.value(part), field)]
                case .int, .decimal: [Words(field.shownNumber(part))]
                case .year, .url: [Words(field.value(part))]
                }
            }
        }
        return [.table(Table(heads: columns.map { [text($0.text, field)] }, rows: lines, namesRows: false))]
    }

    /// What the city wrote.
    private static func own(_ text: String, _ field: Field) -> Words { words(text, field.context.answerLanguage, field) }

    /// What the questionnaire says.
    private static func text(_ key: String, _ field: Field) -> Words {
        words(field.context.texts[key], field.context.texts.language(of: key), field)
    }

    private static func words(_ text: String, _ language: String, _ field: Field) -> Words {
        Words(text, language: language == field.messages.language.rawValue ? nil : language)
    }
}
