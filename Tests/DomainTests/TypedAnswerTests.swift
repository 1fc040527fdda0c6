import Domain
import Testing

/// What is typed is kept; what can be read as a number is stored as one.
@Suite struct TypedAnswerTests {
    private static let table = QuestionKind.table(
        columns: [
            Column(id: "what", text: "", kind: .text), Column(id: "n", text: "", kind: .int), Column(id: "share", text: "", kind: .decimal),
            Column(id: "year", text: "", kind: .year), Column(id: "web", text: "", kind: .url),
        ], max: 2)

    struct Case: CustomTestStringConvertible {
        var kind: QuestionKind
        /// Values by the field's name after the question's id.
        var fields: [String: [String]]
        var answer: Answer

        init(_ kind: QuestionKind, _ fields: [String: [String]], _ text: String, _ parts: [String: String] = [:]) {
            self.kind = kind
            self.fields = fields
            answer = Answer(text, parts: parts)
        }

        var testDescription: String { "\(kind) \(fields)" }
    }

    private static let texts: [Case] = [
        Case(.text(limit: 5), ["": ["  Vienna "]], "Vienna"),
        Case(.text(limit: 5), ["": ["longer than the limit"]], "longer than the limit"),
        Case(.text(limit: 5), ["": ["two  spaces\u{A0}inside"]], "two  spaces\u{A0}inside"),
        Case(.text(limit: 5), [:], ""),
        Case(.text(limit: 5), ["": ["first", "second"]], "first"),
        Case(.long(limit: 5), ["": [" line\n\n  line \n"]], " line\n\n  line \n"),
        Case(.url, ["": [" https://example.org "]], "https://example.org"),
        Case(.email, ["": ["no address"]], "no address"),
        Case(.year, ["": [" 2026"]], "2026"),
        Case(.year, ["": ["last year"]], "last year"),
    ]
    private static let choices: [Case] = [
        Case(.single(Sample.choice), ["": ["red"]], "red"),
        Case(.single(Sample.choice), ["": ["green"]], "green"),
        Case(.single(Sample.choice), ["": ["other"], "other.other": [" Mauve "]], "other", ["other.other": "Mauve"]),
        Case(.single(Sample.choice), ["": ["red"], "other.red": ["not asked"]], "red"),
        Case(.multi(Sample.choice, max: nil), ["": ["other", "red"], "other.other": ["x"]], "red other", ["other.other": "x"]),
        Case(.multi(Sample.choice, max: nil), ["": ["unknown", "blue", "red", "blue"]], "red blue unknown"),
        Case(.multi(Sample.choice, max: nil), ["": ["zebra", "red", "apple"]], "red apple zebra"),
        Case(.multi(Sample.choice, max: nil), ["": ["", "red"]], "red"),
        Case(.multi(Sample.choice, max: nil), ["": [""]], ""),
        Case(.multi(Sample.choice, max: nil), [:], ""),
        Case(.yesNo(strict: false), ["": ["yes"]], "yes"),
        Case(.scale(strict: false), ["": ["nc"], "other.nc": ["The state."]], "nc", ["other.nc": "The state."]),
        Case(.scale(strict: false), ["": ["1"], "other.1": ["not asked"]], "1"),
        Case(
            .matrix(rows: [Sample.option("p1"), Sample.option("p2")], columns: Sample.options), ["p1": ["red"], "p2": [""]], "",
            ["p1": "red"]),
    ]
    private static let numbers: [Case] = [
        Case(.integer(Bounds()), ["": ["65.000"], "year": [" 2026 "], "note": [" census "]], "65000", ["year": "2026", "note": "census"]),
        Case(.integer(Bounds()), ["": ["1,102"]], "1102"),
        Case(.integer(Bounds()), ["": ["3,5"]], "3.5"),
        Case(.integer(Bounds()), ["": [" about 60 "]], "about 60"),
        Case(.decimal(Bounds()), ["": ["1.102"]], "1102"),
        Case(.decimal(Bounds()), ["": ["1,102"]], "1.102"),
        Case(.decimal(Bounds()), ["": ["40.000,50"]], "40000.50"),
        Case(.percent, ["": ["12,5 %"]], "12.5"),
        Case(.percent, ["": ["%12,5"]], "12.5"),
        Case(.percent, ["": ["12,5%"], "note": ["estimate"]], "12.5", ["note": "estimate"]),
        Case(.percent, ["": ["%"]], "%"),
        Case(
            .money, ["amount": ["1.500.000"], "currency": [" EUR "], "year": ["2025"]], "",
            ["amount": "1500000", "currency": "EUR", "year": "2025"]),
        Case(.money, ["amount": ["much"], "currency": [""], "year": [""]], "", ["amount": "much"]),
        Case(
            table,
            ["1.what": [" Cases "], "1.n": ["1.200"], "1.share": ["0,5"], "1.year": ["2025"], "2.n": ["few"], "3.what": ["too far down"]],
            "",
            ["1.what": "Cases", "1.n": "1200", "1.share": "0.5", "1.year": "2025", "2.n": "few"]),
    ]
    private static let others: [Case] = [
        Case(.date, ["day": ["1"], "month": ["5"], "year": ["2026"]], "", ["day": "1", "month": "5", "year": "2026"]),
        Case(.date, ["": ["2026-05-01"], "day": [" "]], ""),
        Case(
            .dateRange, ["from.month": ["1"], "from.year": ["2025"], "to.day": ["31"], "to.month": ["x"], "to.year": ["2026"]], "",
            ["from.month": "1", "from.year": "2025", "to.day": "31", "to.month": "x", "to.year": "2026"]),
        Case(.yearRange, ["from": ["2024"], "to": ["2028"]], "", ["from": "2024", "to": "2028"]),
        Case(.file, ["": ["plan.pdf"]], ""),
        Case(.derived(.sizeClass(from: "a.n")), ["": ["large"]], ""),
    ]

    /// On a German page.
    @Test(arguments: texts + choices + numbers + others)
    func becomesTheStoredAnswer(_ typed: Case) {
        let question = Sample.question(typed.kind)
        let answer = TypedAnswer(loneMark: .written(in: "de"), scale: Sample.scale).answer(to: question) { name in
            typed.fields[name == question.id ? "" : String(name.dropFirst(question.id.count + 1))] ?? []
        }
        #expect(answer == typed.answer)
    }

    @Test(arguments: [("en", "1.102"), ("fr", "1102"), ("el", "1102"), ("de-AT", "1102"), ("en-IE", "1.102")])
    func aDecimalNumberIsReadAsItsWritersLanguageHasIt(language: String, stored: String) {
        let reader = TypedAnswer(loneMark: .written(in: language), scale: [])
        #expect(reader.answer(to: Sample.question(.decimal(Bounds()))) { $0 == "a.q" ? ["1.102"] : [] }.text == stored)
    }

    @Test(arguments: ["en", "fr", "de", "el"])
    func threeDigitsBehindOneMarkAreThousandsOfMoneyInEveryLanguage(language: String) {
        let reader = TypedAnswer(loneMark: .written(in: language), scale: [])
        for typed in ["250.000", "250,000", "250 000", "€ 250.000", "250.000,00", "250.000,–"] {
            let stored = reader.answer(to: Sample.question(.money)) { $0 == "a.q.amount" ? [typed] : [] }[part: "amount"]
            #expect(TypedNumber.whole(stored) == "250000", "\(typed)")
        }
    }
}
