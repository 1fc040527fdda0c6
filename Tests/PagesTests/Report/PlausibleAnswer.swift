import Domain

/// An answer to any question, typed as people who write this language type it.
struct PlausibleAnswer {
    /// What is typed, by field.
    private(set) var typed: [String: [String]] = [:]
    /// What the page shows afterwards, by field.
    private(set) var shown: [String: [String]] = [:]

    private let question: Question
    private let language: Language

    init(to question: Question, language: Language, scale: [Option]) {
        self.question = question
        self.language = language
        switch question.kind {
        case .text(let limit): add("", String(words.prefix(limit)))
        case .long: add("", text, shown: text.replacing("\r\n", with: "\n"))
        case .single(let choice): single(choice)
        case .multi(let choice, let max): multi(choice, max: max)
        case .yesNo: add("", "yes")
        case .scale: step(scale)
        case .integer: figure(wholes[question.number % wholes.count])
        case .decimal: figure(decimals[question.number % decimals.count])
        case .percent: figure(shares[question.number % shares.count])
        case .year: add("", "2026")
        case .date: parts(["day": "27", "month": "3", "year": "2026"])
        case .dateRange:
            parts(["from.day": "", "from.month": "01", "from.year": "2025", "to.day": "31", "to.month": "12", "to.year": "2026"])
        case .yearRange: parts(["from": "2024", "to": "2028"])
        case .url: add("", " https://www.example.org/städte?x=1&y=%C3%A4#a ", shown: "https://www.example.org/städte?x=1&y=%C3%A4#a")
        case .email: add("", "kim.kontakt+ocrt@example.org")
        case .money: money()
        case .matrix(let rows, let columns): for (place, row) in rows.enumerated() { add(row.id, columns[place % columns.count].id) }
        case .table(let columns, let max): table(columns, rows: min(max, 2))
        case .file, .derived: break
        }
    }

    private var words: String {
        switch language {
        case .en: "Words, “signs” & <b>bold</b>"
        case .fr: "Égalité : « œuvre » de l’été"
        case .de: "Straße – Größe, „Übersicht“"
        }
    }

    private var text: String { "\(words)\r\n\r\n  – Ελληνικά, български, Türkçe\r\n\t(\(question.id))" }

    // MARK: Numbers: what is typed, and what is shown back

    private var wholes: [(String, String)] {
        [
            ("65 000", "65\u{202F}000"), ("1.102", "1102"), ("12,345", "12\u{202F}345"),
            ("1\u{202F}234\u{A0}567", "1\u{202F}234\u{202F}567"), ("007", "7"),
        ]
    }

    /// The sample city answers in German, whichever language its pages have.
    private var decimals: [(String, String)] {
        language == .en
            ? [("40.000,50", "40\u{202F}000.50"), ("1.102", "1102"), ("3.5", "3.5"), ("3,25", "3.25")]
            : [("40.000,50", "40\u{202F}000,50"), ("1.102", "1102"), ("3.5", "3,5"), ("3,25", "3,25")]
    }

    private var shares: [(String, String)] {
        language == .en ? [("12,5", "12.5"), ("40 %", "40"), ("0.125", "0.125")] : [("12,5", "12,5"), ("40 %", "40"), ("0.125", "0,125")]
    }

    // MARK: Kinds

    /// Options that open follow-up questions, where the first one does not.
    private static let opening = ["m.status": "completed", "n.participation": "consulted", "r.evaluation": "by-us"]

    private mutating func single(_ choice: Choice) {
        add("", question.mustBe ?? Self.opening[question.id] ?? choice.options[0].id)
    }

    /// As many as go together, those with a text of their own included.
    private mutating func multi(_ choice: Choice, max: Int?) {
        let together = choice.options.filter { !$0.excludesOthers }
        let chosen = Array(together.suffix(1).filter(\.opensText) + together.filter { !$0.opensText }.prefix((max ?? together.count) - 1))
        let order = choice.options.map(\.id).filter { id in chosen.contains { $0.id == id } }
        typed[question.id] = order.reversed()
        shown[question.id] = order
        for option in chosen where option.opensText { add("other.\(option.id)", words) }
    }

    private mutating func step(_ scale: [Option]) {
        let step = scale[question.number % scale.count]
        add("", step.id)
        if step.opensText { add("other.\(step.id)", words) }
    }

    private mutating func figure(_ number: (typed: String, shown: String)) {
        add("", number.typed, shown: number.shown)
        add("year", "2025")
        add("note", words)
    }

    private mutating func money() {
        add("amount", decimals[0].0, shown: decimals[0].1)
        parts(["currency": "CHF", "year": "2026"])
    }

    private mutating func table(_ columns: [Column], rows: Int) {
        for row in 1...rows {
            for column in columns {
                switch column.kind {
                case .text: add("\(row).\(column.id)", words)
                case .int: add("\(row).\(column.id)", wholes[row].0, shown: wholes[row].1)
                case .decimal: add("\(row).\(column.id)", decimals[row].0, shown: decimals[row].1)
                case .year: add("\(row).\(column.id)", "202\(row)")
                case .url: add("\(row).\(column.id)", "https://example.org/\(row)")
                }
            }
        }
    }

    private mutating func parts(_ parts: [String: String]) { for (part, value) in parts { add(part, value) } }

    private mutating func add(_ part: String, _ value: String, shown other: String? = nil) {
        let name = part.isEmpty ? question.id : "\(question.id).\(part)"
        typed[name] = [value]
        shown[name] = [other ?? value]
    }
}
