import Domain
import Testing

/// What of a former answer today's question takes.
@Suite struct FormerAnswerTests {
    private static let words = Sample.question(.text(limit: 5))
    private static let choice = Sample.question(.multi(Sample.choice, max: nil))
    private static let single = Sample.question(.single(Sample.choice))
    private static let number = Sample.question(.integer(Bounds(max: "100")))
    private static let yesNo = Sample.question(.yesNo(strict: false))
    private static let strict = Sample.question(.yesNo(strict: true))
    private static let declaration = Sample.question(.yesNo(strict: true), mustBe: "yes")
    private static let file = Sample.question(.file)
    private static let grid = Sample.question(
        .matrix(rows: [Sample.option("r"), Sample.option("s")], columns: [Sample.option("c")]))

    @Test(arguments: [
        (Answer("old"), words, words, FormerAnswer.Fit.whole),
        // A draft takes what is too long; the check page says so.
        (Answer("far too long"), words, Sample.question(.long(limit: 5000)), .whole),
        (Answer("red"), choice, single, .whole),
        (Answer("red other", parts: ["other.other": "in words"]), choice, choice, .whole),
        (Answer("red green"), choice, choice, .choicesGone),
        (Answer("red", parts: ["other.green": "in words"]), choice, choice, .choicesGone),
        (Answer("red blue"), single, choice, .otherKind),
        (Answer("unknown"), strict, yesNo, .choicesGone),
        (Answer("yes"), words, yesNo, .otherKind),
        (Answer("12"), number, Sample.question(.decimal(Bounds())), .whole),
        (Answer("12.5"), number, Sample.question(.decimal(Bounds())), .otherKind),
        (Answer("120"), number, number, .otherKind),
        (Answer("yes"), declaration, declaration, .otherKind),
        (Answer("a.pdf"), file, file, .otherKind),
        (Answer(parts: ["r": "c"]), grid, grid, .whole),
        (Answer(parts: ["r": "c", "t": "c"]), grid, grid, .choicesGone),
    ])
    func fits(answer: Answer, today: Question, then: Question, expected: FormerAnswer.Fit) {
        #expect(FormerAnswer(answer, to: today, asked: then, scale: Sample.scale).fit == expected)
    }

    @Test func aQuestionThatIsNoLongerAskedIsSaidToBeGone() {
        #expect(FormerAnswer(Answer("old"), to: nil, asked: Self.words, scale: []).fit == .questionGone)
        #expect(FormerAnswer(Answer("old"), to: Self.words, asked: nil, scale: []).fit == .otherKind)
    }

    @Test func aFormerReportIsWhatWasFrozen() {
        let questionnaire = Sample.questionnaire(
            city: [Self.words], measure: [Sample.question(id: "m.title", .text(limit: 50)), Sample.question(id: "m.x", .year)])
        let visibility = Sample.visibility(
            questionnaire, city: ["a.q": Sample.saved(Answer("five!", parts: ["x": "y"]))],
            measures: [["m.title": "First"], ["m.x": "2024"]])
        let cycle = Cycle(
            year: 2025, questionnaire: "2027", opensAt: Instant(seconds: 0), deadline: Instant(seconds: 1), grace: 0, zone: "UTC")
        let member = Member(
            id: 7, slug: "graz", names: [:], country: "at", inhabitants: nil, inhabitantsYear: nil, language: "de", mayor: "",
            salutation: "",
            contactName: "", contactEmail: "")
        let measures = [Measure(number: 1, position: 2, title: ""), Measure(number: 2, position: 1, title: "")]
        let report = FormerReport(
            SubmissionContent(cycle: cycle, member: member, version: 3, visibility: visibility, measures: measures, attachment: nil))
        #expect(report.year == 2025)
        #expect(report.version == 3)
        #expect(report.questionnaire == "2027")
        #expect(report.answers(measure: 0) == ["a.q": Answer("five!", parts: ["x": "y"])])
        #expect(report.measures.map(\.number) == [2, 1])
        #expect(report.measure(1)?.title == "First")
        #expect(report.answers(measure: 2) == ["m.x": Answer("2024")])
        #expect(report.answers(measure: 3) == [:])
    }

    @Test func recommendationsApplyToTheirPointOrTheirMeasure() {
        func about(measure: Int = 0, point: Int? = nil) -> Recommendation {
            Recommendation(year: 2025, measure: measure, point: point, language: "de", text: "")
        }
        var pointed = Self.words
        pointed.point = 4
        #expect(about(point: 4).applies(to: [Self.choice, pointed]))
        #expect(!about(point: 5).applies(to: [Self.choice, pointed]))
        #expect(!about().applies(to: [Self.choice, pointed]))
        #expect([about(), about(point: 4), about(measure: 1)].map(\.isGeneral) == [true, false, false])
        #expect(about(measure: 2).applies(to: MeasureSource(year: 2025, number: 2)))
        #expect(!about(measure: 2).applies(to: MeasureSource(year: 2025, number: 3)))
        #expect(!about(measure: 2).applies(to: MeasureSource(year: 2023, number: 2)))
        #expect(!about(measure: 0).applies(to: MeasureSource(year: 2025, number: 0)))
        #expect(!about(measure: 2).applies(to: nil))
    }
}
