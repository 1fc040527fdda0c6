import Domain

/// A plausible answer to one question, by its kind.
struct DemoAnswer {
    var filler: DemoFiller
    var dice: DemoDice
    var question: Question

    var answer: Answer {
        switch question.kind {
        case .text(let limit), .long(let limit): Answer(filler.words.text(question.id, limit: limit, dice: dice))
        case .single(let choice): Answer(question.mustBe ?? dice.one(of: plain(choice.options)) ?? "")
        case .multi(let choice, let max): multi(choice, max: max)
        case .yesNo: Answer(question.mustBe ?? (dice.number(1...5) == 1 ? "no" : "yes"))
        case .scale: Answer(dice.one(of: plain(filler.questionnaire.scale)) ?? "")
        case .integer(let bounds): number(String(dice.number(12...96)), bounds)
        case .decimal(let bounds): number(tenths(11...99), bounds)
        case .percent: number(tenths(81...649), Bounds())
        case .year: Answer(lastYear)
        case .date: Answer("", parts: ["month": String(dice.number(1...12)), "year": lastYear])
        case .dateRange: Answer("", parts: reportedYears)
        case .yearRange: Answer("", parts: ["from": String(filler.year - 3), "to": String(filler.year + 2)])
        case .url: Answer(address)
        case .email: Answer(filler.city.member.contactEmail)
        case .money: Answer("", parts: ["amount": String(dice.number(8...90) * 1000), "currency": filler.city.currency, "year": lastYear])
        case .matrix(let rows, let columns): matrix(rows, columns)
        case .table(let columns, _): table(columns)
        case .file, .derived: Answer()
        }
    }

    /// The last year that was over when the cycle opened.
    private var lastYear: String { String(filler.year - 2) }
    private var address: String { "https://\(filler.city.member.slug).example.org/\(question.id.split(separator: ".").last ?? "")" }

    private var reportedYears: [String: String] {
        let (from, to) = (String(filler.year - 3), lastYear)
        return ["from.day": "1", "from.month": "1", "from.year": from, "to.day": "31", "to.month": "12", "to.year": to]
    }

    /// Options that open no line of text and go with others.
    private func plain(_ options: [Option]) -> [String] { options.filter { !$0.opensText && !$0.excludesOthers }.map(\.id) }

    private func multi(_ choice: Choice, max: Int?) -> Answer {
        let count = min(dice.number(2...4), max ?? 4)
        return Answer(dice.some(count, of: plain(choice.options)).joined(separator: " "))
    }

    private func tenths(_ range: ClosedRange<Int>) -> String {
        let number = dice.number(range)
        return "\(number / 10).\(number % 10)"
    }

    private func number(_ number: String, _ bounds: Bounds) -> Answer {
        let low = bounds.min.flatMap { Numeral.compare(number, $0) == -1 ? $0 : nil }
        let high = bounds.max.flatMap { Numeral.compare(number, $0) == 1 ? $0 : nil }
        return Answer(low ?? high ?? number, parts: ["year": lastYear, "note": filler.words.text("note", limit: 200, dice: dice)])
    }

    private func matrix(_ rows: [Option], _ columns: [Option]) -> Answer {
        let chosen = rows.map { row in (row.id, DemoDice("\(filler.city.member.slug)/\(row.id)").one(of: columns.map(\.id)) ?? "") }
        return Answer("", parts: Dictionary(uniqueKeysWithValues: chosen))
    }

    private func table(_ columns: [Column]) -> Answer {
        let cells = columns.map { column in
            let text =
                switch column.kind {
                case .text: filler.words.text("\(question.id).\(column.id)", limit: 200, dice: dice)
                case .int, .decimal: String(DemoDice("\(question.id)/\(column.id)").number(10...90))
                case .year: lastYear
                case .url: address
                }
            return ("1.\(column.id)", text)
        }
        return Answer("", parts: Dictionary(uniqueKeysWithValues: cells))
    }
}
