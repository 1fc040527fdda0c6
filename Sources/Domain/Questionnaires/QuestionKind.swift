/// What kind of answer a question takes. Lengths are in characters, as `AnswerLength` counts them.
package enum QuestionKind: Sendable, Equatable, Codable {
    case text(limit: Int)
    case long(limit: Int)
    case single(Choice)
    case multi(Choice, max: Int?)
    case yesNo(strict: Bool)
    case scale(strict: Bool)
    case integer(Bounds)
    case decimal(Bounds)
    case percent
    case year
    case date
    case dateRange
    case yearRange
    case url
    case email
    case money
    case matrix(rows: [Option], columns: [Option])
    case table(columns: [Column], max: Int)
    case file
    case derived(Derivation)

    /// Whether the answer follows from another one, so that nobody gives it.
    package var isDerived: Bool { if case .derived = self { true } else { false } }

    /// How many characters a part of the answer may have, as `AnswerCheck` counts them; for what has no limit of its own, such as a number, more
    /// than it ever needs.
    package func longest(part: String) -> Int {
        switch self {
        case .text(let limit), .long(let limit): limit
        case .url: AddressCheck.longestWebAddress
        default: AnswerCheck.longestLine
        }
    }

    /// The names of the fields that one answer consists of: `""` is the question's own field, the others are `id.part`.
    package func parts(scale: [Option]) -> [String] {
        switch self {
        case .text, .long, .year, .url, .email, .yesNo: [""]
        case .single(let choice), .multi(let choice, _): [""] + choice.options.filter(\.opensText).map { "other.\($0.id)" }
        case .scale: [""] + scale.filter(\.opensText).map { "other.\($0.id)" }
        case .integer, .decimal, .percent: ["", "year", "note"]
        case .date: ["day", "month", "year"]
        case .dateRange: ["from.day", "from.month", "from.year", "to.day", "to.month", "to.year"]
        case .yearRange: ["from", "to"]
        case .money: ["amount", "currency", "year"]
        case .matrix(let rows, _): rows.map(\.id)
        case .table(let columns, let max): (1...max).flatMap { row in columns.map { "\(row).\($0.id)" } }
        case .file, .derived: []
        }
    }
}

/// The options of a `single` or `multi`.
package struct Choice: Sendable, Equatable, Codable {
    package var options: [Option]
    /// Whether "don't know / no answer" is not offered.
    package var strict: Bool

    package init(options: [Option], strict: Bool) {
        self.options = options
        self.strict = strict
    }

    /// The id of "don't know / no answer".
    package static let unknown = "unknown"
}

/// An option, a scale's step, a matrix's row or column.
package struct Option: Sendable, Equatable, Codable {
    package var id: String
    /// Where its words stand in `QuestionnaireTexts`.
    package var text: String
    /// Whether choosing it opens a line of text ("other").
    package var opensText: Bool
    /// Whether it goes with no other option ("none of these").
    package var excludesOthers: Bool

    package init(id: String, text: String, opensText: Bool = false, excludesOthers: Bool = false) {
        self.id = id
        self.text = text
        self.opensText = opensText
        self.excludesOthers = excludesOthers
    }
}

/// What numbers are taken, both ends included, as canonical decimal text.
package struct Bounds: Sendable, Equatable, Codable {
    package var min: String?
    package var max: String?

    package init(min: String? = nil, max: String? = nil) {
        self.min = min
        self.max = max
    }
}

/// A column of a table typed by hand.
package struct Column: Sendable, Equatable, Codable {
    package var id: String
    /// Where its title stands in `QuestionnaireTexts`.
    package var text: String
    package var kind: ColumnKind

    package init(id: String, text: String, kind: ColumnKind) {
        self.id = id
        self.text = text
        self.kind = kind
    }
}

/// What the cells of a table's column hold.
package enum ColumnKind: String, Sendable, Codable { case text, int, decimal, year, url }

/// A value that is shown and not typed.
package enum Derivation: Sendable, Equatable, Codable {
    /// The prize category from the number of inhabitants that the named question holds.
    case sizeClass(from: String)
}
