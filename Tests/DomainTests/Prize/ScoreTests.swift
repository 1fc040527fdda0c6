import Domain
import Testing

@Suite struct ScoreTests {
    private static let criteria = Criteria([
        Criterion(id: "focus", weight: 60, words: [:]), Criterion(id: "effect", weight: 30, words: [:]),
        Criterion(id: "transfer", weight: 10, words: [:]),
    ])

    private func sheet(_ values: Int..., scorer: Int64 = 1) -> ScoreSheet {
        let ids = Self.criteria.criteria.map(\.id)
        return ScoreSheet(
            scorer: scorer, scorerName: "",
            scores: Dictionary(uniqueKeysWithValues: zip(ids, values.map { Score(value: $0, comment: "because") })))
    }

    /// By hand: (60 * 4 + 30 * 2 + 10 * 1) / 400 = 0.775.
    @Test func pointsAreTheWeightedMean() {
        #expect(sheet(4, 2, 1).tenths(Self.criteria) == 775)
        #expect(sheet(4, 4, 4).tenths(Self.criteria) == 1000)
        #expect(sheet(0, 0, 0).tenths(Self.criteria) == 0)
        #expect(ScoreSummary.text(775) == "77.5")
    }

    @Test func meanSpreadAndDisagreement() throws {
        let summary = try #require(ScoreSummary([sheet(4, 2, 1), sheet(2, 3, 1, scorer: 2)], Self.criteria))
        #expect(summary.scorers == 2)
        // 310 and 220 of 400: 77.5 and 55.0, their mean 66.25, which is rounded up.
        #expect(summary.mean == 663)
        #expect(summary.spread == 225)
        #expect(summary.disagreements == ["focus"])
        #expect(ScoreSummary([], Self.criteria) == nil)
    }

    @Test func aSheetIsReadFromItsFieldsAndTakesNothingOfOtherCriteria() {
        let texts: [SheetPlace: String] = [
            .step("focus"): "4", .comment("focus"): "Throughout", .comment("effect"): "Not yet", .step("transfer"): "much",
            .step("beauty"): "3",
        ]
        let filled = ScoreSheet(scorer: 1, scorerName: "A", texts: texts, criteria: Self.criteria)
        #expect(
            filled.scores == [
                "focus": Score(value: 4, comment: "Throughout"), "effect": Score(value: -1, comment: "Not yet"),
            ])
        #expect(["step.focus", "comment.focus"].map { SheetPlace($0)?.name } == ["step.focus", "comment.focus"])
        #expect(["focus", "step.", ".focus", "steps.focus", ""].compactMap { SheetPlace($0) } == [])
    }

    @Test func stepsAtTheEndsNeedAComment() {
        #expect([0, 1, 2, 3, 4].map(Criterion.needsComment) == [true, true, false, false, true])
        var given = sheet(4, 2, 1)
        #expect(given.problems(Self.criteria).isEmpty)
        given.scores["focus"]?.comment = ""
        given.scores["effect"]?.comment = ""
        given.scores["transfer"] = nil
        #expect(
            given.problems(Self.criteria) == [
                InputProblem(field: "comment.focus", message: "prize.score-comment-missing"),
                InputProblem(field: "step.transfer", message: "prize.score-missing"),
            ])
        given.scores["transfer"] = Score(value: 5, comment: "x")
        #expect(given.problems(Self.criteria).last?.field == "step.transfer")
    }
}
