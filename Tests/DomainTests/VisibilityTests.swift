import Domain
import Testing

/// A question is shown when its condition holds, and a hidden question counts as unanswered.
@Suite struct VisibilityTests {
    private static let questionnaire = Sample.questionnaire(
        city: [
            Sample.question(id: "a.unit", .yesNo(strict: false)),
            Sample.question(id: "a.staff", .yesNo(strict: false), if: .equals("a.unit", "yes")),
            Sample.question(id: "a.number", .integer(Bounds()), if: .equals("a.staff", "yes")),
            Sample.question(id: "a.why", .text(limit: 10), if: .not(.equals("a.staff", "yes"))),
        ],
        measure: [
            Sample.question(id: "m.state", .single(Sample.choice)),
            Sample.question(id: "m.end", .date, if: .equals("m.state", "red")),
            Sample.question(id: "m.staff", .text(limit: 10), if: .and(.equals("a.staff", "yes"), .equals("m.state", "red"))),
        ])

    private func shown(city: [String: SavedAnswer], measures: [[String: SavedAnswer]] = [], measure: Int = 0) -> [String] {
        let visibility = Sample.visibility(Self.questionnaire, city: city, measures: measures)
        let sections = measure == 0 ? Self.questionnaire.citySections : Self.questionnaire.measureSections
        return sections.flatMap { visibility.shown(in: $0, measure: measure) }.map(\.id)
    }

    @Test func withoutAnswersOnlyUnconditionalAndNegatedQuestionsAreShown() { #expect(shown(city: [:]) == ["a.unit", "a.why"]) }

    @Test func anAnswerOpensItsFollowUps() {
        #expect(shown(city: ["a.unit": "yes"]) == ["a.unit", "a.staff", "a.why"])
        #expect(shown(city: ["a.unit": "yes", "a.staff": "yes"]) == ["a.unit", "a.staff", "a.number"])
    }

    @Test func whatHangsOnAHiddenQuestionSeesItUnanswered() {
        // The answer to a.staff is kept in the draft, but nobody sees it while a.unit is "no".
        #expect(shown(city: ["a.unit": "no", "a.staff": "yes"]) == ["a.unit", "a.why"])
    }

    @Test func eachMeasureIsJudgedByItsOwnAnswersAndTheCitys() {
        let city: [String: SavedAnswer] = ["a.unit": "yes", "a.staff": "yes"]
        let measures: [[String: SavedAnswer]] = [["m.state": "red"], ["m.state": "blue"]]
        #expect(shown(city: city, measures: measures, measure: 1) == ["m.state", "m.end", "m.staff"])
        #expect(shown(city: city, measures: measures, measure: 2) == ["m.state"])
        #expect(shown(city: ["a.unit": "no", "a.staff": "yes"], measures: measures, measure: 1) == ["m.state", "m.end"])
    }
}
