import Domain
import Testing

/// An answer to a question of some kind, and what stands in its way.
struct AnswerCheckCase: CustomTestStringConvertible {
    var question: Question
    var answer: Answer
    var problems: [AnswerProblem]
    var hasAttachment = false

    init(_ kind: QuestionKind, _ text: String, _ parts: [String: String] = [:], _ problems: AnswerProblem...) {
        question = Sample.question(kind, .always)
        answer = Answer(text, parts: parts)
        self.problems = problems
    }

    init(
        question: Question, _ text: String = "", _ parts: [String: String] = [:], hasAttachment: Bool = false, _ problems: AnswerProblem...
    ) {
        self.question = question
        answer = Answer(text, parts: parts)
        self.problems = problems
        self.hasAttachment = hasAttachment
    }

    var testDescription: String { "\(question.kind), \(question.requirement): '\(answer.text)' \(answer.parts)" }
}

extension AnswerCheckCase {
    private static func problem(_ kind: AnswerProblem.Kind, _ part: String = "", _ number: String = "") -> AnswerProblem {
        AnswerProblem(kind, part: part, number: number)
    }

    private static let multi = QuestionKind.multi(Sample.choice, max: 2)
    private static let long = String(repeating: "x", count: 203)

    static let texts: [AnswerCheckCase] = [
        .init(.text(limit: 5), "12345"), .init(.text(limit: 5), "1234567", [:], problem(.tooLong, "", "2")),
        .init(.long(limit: 3), "a\r\nb"), .init(.long(limit: 3), "a\n\nb", [:], problem(.tooLong, "", "1")),
        .init(.url, "https://example.org"), .init(.url, "http://a.b/c?d=e#f"), .init(.url, "HTTPS://Example.ORG:8080/"),
        .init(.url, "https://münchen.de/straße"), .init(.url, "www.example.org", [:], problem(.notURL)),
        .init(.url, "https://", [:], problem(.notURL)), .init(.url, "https://localhost", [:], problem(.notURL)),
        .init(.url, "https://a.b c", [:], problem(.notURL)), .init(.url, "javascript:alert(1)", [:], problem(.notURL)),
        .init(.url, "ftp://a.b", [:], problem(.notURL)), .init(.url, "see https://a.b", [:], problem(.notURL)),
        .init(.url, "https://.b", [:], problem(.notURL)),
        .init(.url, "https://a.b/" + String(repeating: "c", count: 2000), [:], problem(.notURL)),
        .init(.email, "a@b.at"), .init(.email, "jörg.müller+x@exämple.co.uk"), .init(.email, "a@b", [:], problem(.notEmail)),
        .init(.email, "a.b.at", [:], problem(.notEmail)), .init(.email, "a@b@c.at", [:], problem(.notEmail)),
        .init(.email, "a@b..at", [:], problem(.notEmail)), .init(.email, "@b.at", [:], problem(.notEmail)),
        .init(.email, "a@b.at, c@d.at", [:], problem(.notEmail)), .init(.email, "A <a@b.at>", [:], problem(.notEmail)),
        .init(.email, "a b@c.at", [:], problem(.notEmail)),
    ]

    static let choices: [AnswerCheckCase] = [
        .init(.single(Sample.choice), "red"), .init(.single(Sample.choice), "unknown"),
        .init(.single(Sample.strictChoice), "unknown", [:], problem(.unknownOption)),
        .init(.single(Sample.choice), "green", [:], problem(.unknownOption)),
        .init(.single(Sample.choice), "red blue", [:], problem(.tooMany, "", "1")),
        .init(.single(Sample.choice), "other", ["other.other": "mauve"]),
        .init(.single(Sample.choice), "other", [:], problem(.missingText, "other.other")),
        .init(.single(Sample.choice), "other", ["other.other": long], problem(.tooLong, "other.other", "3")),
        .init(.single(Sample.choice), "red", ["other.other": "left from before"]),
        .init(multi, "red blue"), .init(multi, "red blue other", ["other.other": "x"], problem(.tooMany, "", "2")),
        .init(multi, "none"), .init(multi, "red none", [:], problem(.noneAndOthers)), .init(multi, "unknown"),
        .init(multi, "red unknown", [:], problem(.noneAndOthers)), .init(multi, "red green", [:], problem(.unknownOption)),
        .init(multi, "other", ["other.other": " "], problem(.missingText, "other.other")),
        .init(
            multi, "red other none", [:], problem(.tooMany, "", "2"), problem(.noneAndOthers), problem(.missingText, "other.other")),
        .init(.multi(Sample.strictChoice, max: nil), "unknown", [:], problem(.unknownOption)),
        .init(.multi(Sample.choice, max: nil), "red blue other", ["other.other": "x"]),
        .init(.yesNo(strict: false), "yes"), .init(.yesNo(strict: false), "unknown"), .init(.yesNo(strict: true), "no"),
        .init(.yesNo(strict: true), "unknown", [:], problem(.unknownOption)),
        .init(.yesNo(strict: false), "maybe", [:], problem(.unknownOption)),
        .init(.scale(strict: false), "0"), .init(.scale(strict: false), "unknown"),
        .init(.scale(strict: false), "nc", ["other.nc": "The state."]),
        .init(.scale(strict: false), "nc", [:], problem(.missingText, "other.nc")),
        .init(.scale(strict: true), "unknown", [:], problem(.unknownOption)),
        .init(.scale(strict: false), "7", [:], problem(.unknownOption)),
    ]

    static let numbers: [AnswerCheckCase] = [
        .init(.integer(Bounds()), "0"), .init(.integer(Bounds()), "65000", ["year": "2026", "note": "census"]),
        .init(.integer(Bounds()), "3.5", [:], problem(.notWhole)), .init(.integer(Bounds()), "many", [:], problem(.notNumber)),
        .init(.integer(Bounds()), "-1", [:], problem(.negative)), .init(.integer(Bounds(min: "-5")), "-5"),
        .init(.integer(Bounds(min: "-5")), "-6", [:], problem(.tooSmall, "", "-5")),
        .init(.integer(Bounds(min: "1", max: "10")), "10"),
        .init(.integer(Bounds(min: "1", max: "10")), "11", [:], problem(.tooLarge, "", "10")),
        .init(.integer(Bounds(max: "10")), "-1", [:], problem(.negative)),
        .init(.integer(Bounds()), "5", ["year": "26"], problem(.notYear, "year")),
        .init(
            .integer(Bounds()), "x", ["year": "1799", "note": long], problem(.notNumber), problem(.notYear, "year"),
            problem(.tooLong, "note", "3")),
        .init(.decimal(Bounds()), "-3.5"), .init(.decimal(Bounds(min: "0")), "-0.1", [:], problem(.negative)),
        .init(.decimal(Bounds(min: "0.5", max: "2.5")), "0.49", [:], problem(.tooSmall, "", "0.5")),
        .init(.decimal(Bounds(min: "0.5", max: "2.5")), "2.50"),
        .init(.decimal(Bounds(min: "0.5", max: "2.5")), "2.51", [:], problem(.tooLarge, "", "2.5")),
        .init(.decimal(Bounds()), "3,5,6", [:], problem(.notNumber)),
        .init(.percent, "0"), .init(.percent, "100"), .init(.percent, "12.5", ["year": "2199"]),
        .init(.percent, "100.1", [:], problem(.tooLarge, "", "100")), .init(.percent, "-1", [:], problem(.negative)),
        .init(.percent, "half", [:], problem(.notNumber)),
        .init(.year, "1800"), .init(.year, "2199"), .init(.year, "1799", [:], problem(.notYear)),
        .init(.year, "2200", [:], problem(.notYear)),
        .init(.year, "26", [:], problem(.notYear)), .init(.year, "20.6", [:], problem(.notYear)),
        .init(.year, "+202", [:], problem(.notYear)),
        .init(.money, "", ["amount": "1500.50", "currency": "EUR", "year": "2025"]),
        .init(.money, "", ["amount": "0", "currency": "sek", "year": "2025"]),
        .init(.money, "", ["amount": "5"], problem(.missingPart, "currency"), problem(.missingPart, "year")),
        .init(
            .money, "", ["amount": "much", "currency": "€", "year": "last"], problem(.notNumber, "amount"),
            problem(.notCurrency, "currency"),
            problem(.notYear, "year")),
        .init(
            .money, "", ["amount": "-5", "currency": "EURO", "year": "2025"], problem(.negative, "amount"),
            problem(.notCurrency, "currency")),
        .init(.money, "", ["amount": "5", "currency": "E1R", "year": "2025"], problem(.notCurrency, "currency")),
    ]

    static let dates: [AnswerCheckCase] = [
        .init(.date, "", ["month": "5", "year": "2026"]), .init(.date, "", ["day": "29", "month": "02", "year": "2024"]),
        .init(.date, "", ["day": "29", "month": "2", "year": "2000"]),
        .init(.date, "", ["day": "29", "month": "2", "year": "2025"], problem(.notDate, "day")),
        .init(.date, "", ["day": "29", "month": "2", "year": "1900"], problem(.notDate, "day")),
        .init(.date, "", ["day": "31", "month": "4", "year": "2026"], problem(.notDate, "day")),
        .init(.date, "", ["day": "0", "month": "4", "year": "2026"], problem(.notDate, "day")),
        .init(.date, "", ["day": "first", "month": "4", "year": "2026"], problem(.notDate, "day")),
        .init(.date, "", ["day": "+5", "month": "4", "year": "2026"], problem(.notDate, "day")),
        .init(.date, "", ["month": "13", "year": "2026"], problem(.notDate, "month")),
        .init(.date, "", ["month": "May", "year": "2026"], problem(.notDate, "month")),
        .init(.date, "", ["month": "+5", "year": "2026"], problem(.notDate, "month")),
        .init(.date, "", ["month": "5", "year": "26"], problem(.notYear, "year")),
        .init(.date, "", ["year": "2026"], problem(.missingPart, "month")), .init(.date, "", ["day": "1"], problem(.missingPart, "year")),
        .init(.dateRange, "", ["from.month": "1", "from.year": "2025", "to.month": "1", "to.year": "2025"]),
        .init(.dateRange, "", ["from.day": "31", "from.month": "1", "from.year": "2025", "to.month": "1", "to.year": "2025"]),
        .init(
            .dateRange, "", ["from.day": "2", "from.month": "1", "from.year": "2025", "to.day": "1", "to.month": "1", "to.year": "2025"],
            problem(.fromAfterTo, "to.day")),
        .init(
            .dateRange, "", ["from.month": "2", "from.year": "2025", "to.month": "12", "to.year": "2024"], problem(.fromAfterTo, "to.day")),
        .init(.dateRange, "", ["from.month": "2", "from.year": "2025"], problem(.missingPart, "to.year")),
        .init(
            .dateRange, "", ["from.month": "0", "from.year": "2025", "to.year": "x"], problem(.notDate, "from.month"),
            problem(.missingPart, "to.month")),
        .init(.yearRange, "", ["from": "2024", "to": "2028"]), .init(.yearRange, "", ["from": "2024", "to": "2024"]),
        .init(.yearRange, "", ["from": "2028", "to": "2024"], problem(.fromAfterTo, "to")),
        .init(.yearRange, "", ["from": "2028"], problem(.missingPart, "to")),
        .init(.yearRange, "", ["from": "now", "to": "later"], problem(.notYear, "from"), problem(.notYear, "to")),
    ]
}
