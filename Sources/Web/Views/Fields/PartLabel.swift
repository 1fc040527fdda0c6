import Domain

/// What the controls of a question with several controls are called.
struct PartLabel {
    var question: Question
    var context: FieldContext

    /// The name of a part in one line, nil for the question's own field.
    func text(_ part: String) -> String? {
        guard !part.isEmpty else { return nil }
        return switch question.kind {
        case .text, .long, .year, .url, .email, .yesNo, .file, .derived: nil
        case .single(let choice), .multi(let choice, _): other(part, choice.options)
        case .scale: other(part, context.scale)
        case .integer, .decimal, .percent: context.messages[part == "note" ? FieldMessage.figureNote : .figureYear]
        case .date: dateText(part)
        case .dateRange: range(part)
        case .yearRange: context.messages[part == "from" ? FieldMessage.from : .to]
        case .money: money(part)
        case .matrix(let rows, _): rows.first { $0.id == part }.map { context.texts[$0.text] }
        case .table(let columns, _): cell(part, columns)
        }
    }

    /// What the line of text asks for that an option opens.
    func note(_ option: Option) -> String {
        context.texts.note(option: option)
            ?? context.messages(FieldMessage.otherTextOf, ["option": context.texts[option.text]])
    }

    private func other(_ part: String, _ options: [Option]) -> String? {
        options.first { "other.\($0.id)" == part }.map(note)
    }

    private func dateText(_ part: String) -> String {
        switch part {
        case "day": context.messages[FieldMessage.day]
        case "month": context.messages[FieldMessage.month]
        default: context.messages[FieldMessage.year]
        }
    }

    private func range(_ part: String) -> String {
        let pieces = part.split(separator: ".").map(String.init)
        let side = context.messages[pieces.first == "from" ? FieldMessage.from : .to]
        return context.messages(FieldMessage.partOfRange, ["side": side, "part": dateText(pieces.last ?? "")])
    }

    private func money(_ part: String) -> String {
        switch part {
        case "amount": context.messages[FieldMessage.amount]
        case "currency": context.messages[FieldMessage.currency]
        default: context.messages[FieldMessage.year]
        }
    }

    private func cell(_ part: String, _ columns: [Column]) -> String? {
        let pieces = part.split(separator: ".", maxSplits: 1).map(String.init)
        guard pieces.count == 2, let column = columns.first(where: { $0.id == pieces[1] }) else { return nil }
        let row = context.messages(FieldMessage.row, ["number": pieces[0]])
        return context.messages(FieldMessage.cell, ["row": row, "column": context.texts[column.text]])
    }
}
