import Domain
import Yams

/// What belongs to a question's type.
struct KindReader {
    let fields: Fields
    /// The question's id.
    let question: String
    let lists: [String: [Option]]

    private var findings: Findings { fields.findings }

    /// Nil, with a problem, where something needed is missing or wrong.
    func kind(_ type: QuestionType) -> QuestionKind? {
        switch type {
        case .text: limit().map { .text(limit: $0) }
        case .long: limit().map { .long(limit: $0) }
        case .single: choice().map { .single($0) }
        case .multi: choice().map { .multi($0, max: most(of: $0.options.count)) }
        case .yesno: .yesNo(strict: fields.flag("strict"))
        case .scale: .scale(strict: fields.flag("strict"))
        case .int: .integer(bounds(whole: true))
        case .decimal: .decimal(bounds(whole: false))
        case .percent: .percent
        case .year: .year
        case .date: .date
        case .daterange: .dateRange
        case .yearrange: .yearRange
        case .url: .url
        case .email: .email
        case .money: .money
        case .matrix: matrix()
        case .table: table()
        case .file: .file
        case .derived: derived()
        }
    }

    private func limit() -> Int? { fields.required("limit") == nil ? nil : fields.number("limit", in: 1...20_000) }

    private func most(of count: Int) -> Int? { count == 0 ? nil : fields.number("max", in: 1...count) }

    /// The shared list first, then the question's own options.
    private func choice() -> Choice? {
        let strict = fields.flag("strict")
        if fields["list"] == nil, fields["options"] == nil {
            findings.problem("'options' or 'list' is missing", at: fields.node)
            return nil
        }
        let shared = fields["list"] == nil ? [] : list(under: "list")
        // Their keys would be those of the question's help and unit.
        let reader = OptionReader(
            findings: findings, prefix: "question.\(question).", reservedIds: [Choice.unknown, "help", "unit"])
        let own = reader.options(fields.items("options"))
        guard let shared else { return nil }
        for option in own where shared.contains(where: { $0.id == option.id }) {
            findings.problem("option '\(option.id)' stands in the list already", at: fields["options"]!)
        }
        return Choice(options: shared + own, strict: strict)
    }

    private func list(under key: String) -> [Option]? {
        guard let name = fields.word(key) else { return nil }
        if lists[name] == nil { findings.problem("unknown list '\(name)'", at: fields[key]!) }
        return lists[name]
    }

    private func bounds(whole: Bool) -> Bounds {
        fields.text("unit", under: "question.\(question).unit")
        let bounds = Bounds(min: bound("min", whole: whole), max: bound("max", whole: whole))
        if let min = bounds.min, let max = bounds.max, Numeral.compare(min, max) == 1 {
            findings.problem("'min' is above 'max'", at: fields["min"]!)
        }
        return bounds
    }

    private func bound(_ key: String, whole: Bool) -> String? {
        guard let value = fields[key] else { return nil }
        if let number = value.plain, Numeral.isCanonical(number), !(whole && number.contains(".")) { return number }
        findings.problem("'\(key)' must be a \(whole ? "whole number" : "number, like 40000.5")", at: value)
        return nil
    }

    private func matrix() -> QuestionKind? {
        let columns = sides("columns", as: "column")
        if (fields["rows"] == nil) == (fields["rows-list"] == nil) {
            findings.problem("a matrix needs either 'rows' or 'rows-list'", at: fields.node)
            return nil
        }
        let rows = fields["rows"] == nil ? list(under: "rows-list") : sides("rows", as: "row")
        return rows.map { .matrix(rows: $0, columns: columns) }
    }

    private func sides(_ key: String, as name: String) -> [Option] {
        OptionReader(findings: findings, prefix: "question.\(question).\(name).", extraKeys: [], reservedIds: [])
            .options(fields.requiredItems(key))
    }

    private func table() -> QuestionKind? {
        let reader = OptionReader(findings: findings, prefix: "question.\(question).column.", extraKeys: ["kind"], reservedIds: [])
        let columns = reader.columns(fields.requiredItems("columns"))
        let rows = fields.required("max") == nil ? nil : fields.number("max", in: 1...100)
        return rows.map { .table(columns: columns, max: $0) }
    }

    private func derived() -> QuestionKind? {
        let derivation = fields.requiredWord("derive")
        let source = fields.requiredWord("from")
        guard let derivation, let source else { return nil }
        guard derivation == "size_class" else {
            findings.problem("'derive' can only be 'size_class'", at: fields["derive"]!)
            return nil
        }
        return .derived(.sizeClass(from: source))
    }
}
