import Domain

extension AnswerCheckCase {
    private static func problem(_ kind: AnswerProblem.Kind, _ part: String = "", _ number: String = "") -> AnswerProblem {
        AnswerProblem(kind, part: part, number: number)
    }

    private static let matrix = QuestionKind.matrix(
        rows: [Sample.option("p1"), Sample.option("p2")], columns: [Sample.option("up"), Sample.option("down")])
    private static let table = QuestionKind.table(
        columns: [
            Column(id: "what", text: "", kind: .text), Column(id: "n", text: "", kind: .int), Column(id: "share", text: "", kind: .decimal),
            Column(id: "year", text: "", kind: .year), Column(id: "web", text: "", kind: .url),
        ], max: 3)

    static let grids: [AnswerCheckCase] = [
        .init(matrix, "", ["p1": "up", "p2": "down"]), .init(matrix, "", ["p2": "down"], problem(.missingRow, "p1")),
        .init(matrix, "", ["p1": "sideways", "p2": "up"], problem(.unknownOption, "p1")),
        .init(table, "", ["2.what": "Cases"]),
        .init(table, "", ["1.what": "Cases", "1.n": "5", "1.share": "-0.5", "1.year": "2025", "1.web": "https://a.b"]),
        .init(table, "", ["1.n": "5"], problem(.missing, "1.what")),
        .init(
            table, "",
            [
                "1.what": "Cases", "1.n": "5.5", "1.share": "x", "1.year": "25", "1.web": "a.b",
                "3.what": String(repeating: "x", count: 201),
            ],
            problem(.notWhole, "1.n"), problem(.notNumber, "1.share"), problem(.notYear, "1.year"), problem(.notURL, "1.web"),
            problem(.tooLong, "3.what", "1")),
    ]

    /// A required question without an answer.
    static let missing: [AnswerCheckCase] = [
        .init(.text(limit: 5), "", [:], problem(.missing)), .init(.text(limit: 5), " \n ", [:], problem(.missing)),
        .init(.long(limit: 5), "\n", [:], problem(.missing)), .init(.single(Sample.choice), "", [:], problem(.missingChoice)),
        .init(.single(Sample.choice), "", ["other.other": "mauve"], problem(.missingChoice)),
        .init(.multi(Sample.choice, max: 2), "", [:], problem(.missingChoice)),
        .init(.yesNo(strict: true), "", [:], problem(.missingChoice)),
        .init(.scale(strict: false), "", ["other.nc": "note"], problem(.missingChoice)),
        .init(.integer(Bounds()), "", [:], problem(.missing)),
        .init(.integer(Bounds()), "", ["note": "census"], problem(.missing)), .init(.decimal(Bounds()), "", [:], problem(.missing)),
        .init(.percent, "", ["year": "2025"], problem(.missing)), .init(.year, "", [:], problem(.missing)),
        .init(.url, "", [:], problem(.missing)),
        .init(.email, "", [:], problem(.missing)), .init(.date, "", [:], problem(.missing, "day")),
        .init(.dateRange, "", [:], problem(.missing, "from.day")), .init(.yearRange, "", [:], problem(.missing, "from")),
        .init(.money, "", [:], problem(.missing, "amount")), .init(.money, "", ["currency": "EUR"], problem(.missing, "amount")),
        .init(matrix, "", [:], problem(.missing, "p1")), .init(table, "", [:], problem(.missing, "1.what")),
        .init(.file, "", [:], problem(.missingFile)), .init(question: Sample.question(.file, .shown), "", [:], problem(.missingFile)),
        .init(question: Sample.question(.file, .always), hasAttachment: true),
        .init(question: Sample.question(.text(limit: 5), .shown), "", [:], problem(.missing)),
        .init(question: Sample.question(.yesNo(strict: true), .always, mustBe: "yes"), "", [:], problem(.missingChoice)),
        .init(question: Sample.question(.yesNo(strict: true), .always, mustBe: "yes"), "no", [:], problem(.mustAccept)),
        .init(question: Sample.question(.yesNo(strict: true), .always, mustBe: "yes"), "yes"),
        .init(.derived(.sizeClass(from: "a.n")), ""),
    ]

    /// A question that may stay empty; what stands there is still checked.
    static let optional: [AnswerCheckCase] = [
        .init(question: Sample.question(.text(limit: 5))), .init(question: Sample.question(.single(Sample.choice))),
        .init(question: Sample.question(.single(Sample.choice)), "", ["other.other": "mauve"]),
        .init(question: Sample.question(.integer(Bounds()))),
        .init(question: Sample.question(.integer(Bounds())), "", ["note": "census"], problem(.missing)),
        .init(question: Sample.question(.percent), "", ["year": "2025"], problem(.missing)),
        .init(question: Sample.question(.money)),
        .init(question: Sample.question(.money), "", ["year": "2025"], problem(.missing, "amount")),
        .init(question: Sample.question(.date)), .init(question: Sample.question(.date), "", ["day": "1"], problem(.missingPart, "year")),
        .init(question: Sample.question(matrix)), .init(question: Sample.question(matrix), "", ["p1": "up"], problem(.missingRow, "p2")),
        .init(question: Sample.question(table)), .init(question: Sample.question(.file)),
        .init(question: Sample.question(.url), "nothing yet", [:], problem(.notURL)),
    ]
}
