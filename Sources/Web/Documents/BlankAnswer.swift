import Domain

/// The space on paper in which a question is answered by hand.
struct BlankAnswer {
    let words: ReportWords
    let question: Question

    /// Longer lists, such as that of all countries, are left to the tool.
    private static let mostBoxes = 40

    private var messages: Messages { words.messages }

    var blocks: [Block] {
        switch question.kind {
        case .text(let limit): [.blankLines(limit > 150 ? 2 : 1)]
        case .long(let limit): [.blankLines(min(max(limit / 250, 3), 12))]
        case .single(let choice), .multi(let choice, _): options(choice.options.map(option), strict: choice.strict)
        case .yesNo(let strict): options([FieldMessage.yes, .no].map { BlankOption([Words(messages[$0])]) }, strict: strict)
        case .scale(let strict): options(words.questionnaire.scale.map(step), strict: strict)
        case .integer, .decimal: figure(unit: words.texts.unit(question: question.id))
        case .percent: figure(unit: "%")
        case .year, .url, .email: [.blankLines(1)]
        case .date: [.blankFields([day])]
        case .dateRange: [.blankFields([FieldMessage.from, .to].map { "\(messages[$0]) (\(day))" })]
        case .yearRange: [.blankFields([FieldMessage.from, .to].map { "\(messages[$0]) (\(messages[FieldMessage.year]))" })]
        case .money: [.blankFields([FieldMessage.amount, .currency, .year].map { messages[$0] })]
        case .matrix(let rows, let columns): [matrix(rows, columns)]
        case .table(let columns, let max):
            [.table(Table(heads: columns.map { [words[$0.text]] }, rows: blankRows(columns.count, max), namesRows: false))]
        case .file: [.paragraph([Words(messages[DocumentMessage.attachedInTool])], .quiet)]
        case .derived: [.paragraph([Words(messages[DocumentMessage.derived])], .quiet)]
        }
    }

    /// The options to choose from, in words; empty where there are none.
    var options: [String] {
        switch question.kind {
        case .single(let choice), .multi(let choice, _): choice.options.map { option($0).words.text }
        case .yesNo: [messages[FieldMessage.yes], messages[FieldMessage.no]]
        case .scale: words.questionnaire.scale.map { step($0).words.text }
        default: []
        }
    }

    private func option(_ option: Option) -> BlankOption {
        BlankOption([words[option.text]], note: option.opensText ? words.texts.note(option: option) ?? "" : nil)
    }

    private func step(_ step: Option) -> BlankOption {
        // A step named by a figure shows it.
        let figure = step.id.allSatisfy(\.isNumber) ? "\(step.id) " : ""
        let statement = words.find("scale.\(step.id).statement").map { [Words(" – "), $0] } ?? []
        return BlankOption([Words(figure), words[step.text]] + statement)
    }

    private func options(_ options: [BlankOption], strict: Bool) -> [Block] {
        let all = options + (strict ? [] : [BlankOption([Words(messages[FieldMessage.unknown])])])
        guard all.count > Self.mostBoxes else { return [.options(all)] }
        let count = Numeral.shown(String(all.count), language: messages.language)
        return [.paragraph([Words(messages(DocumentMessage.fromList, ["count": count]))], .quiet), .blankLines(1)]
    }

    private func figure(unit: String?) -> [Block] {
        let figure = messages[DocumentMessage.figure] + (unit.map { " (\($0))" } ?? "")
        return [.blankFields([figure, messages[FieldMessage.figureYear], messages[FieldMessage.figureNote]])]
    }

    /// What a date consists of.
    private var day: String { [FieldMessage.day, .month, .year].map { messages[$0] }.joined(separator: " / ") }

    private func matrix(_ rows: [Option], _ columns: [Option]) -> Block {
        let heads = [[Words("")]] + columns.map { [words[$0.text]] }
        let lines = rows.map { row in [[words[row.text]]] + columns.map { _ in [] as Line } }
        return .table(Table(heads: heads, rows: lines, namesRows: true, hasBoxes: true))
    }

    private func blankRows(_ columns: Int, _ max: Int) -> [[Line]] {
        (0..<min(max, 6)).map { _ in (0..<columns).map { _ in [Words("\u{A0}\n\u{A0}")] } }
    }
}
