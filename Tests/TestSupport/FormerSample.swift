import Domain
import Store

/// An earlier cycle with a questionnaire of its own, so that a member can have reported before.
extension Questionnaire {
    /// The sample questionnaire as it was two years before: an option, a question and a kind that are no longer there.
    package static let former: Questionnaire = {
        var former = Questionnaire.sample
        former.version = "former"
        var gov = former.levels[0].sections[1].questions
        gov[2].kind = .multi(
            Choice(
                options: ["a", "b", "gone"].map { Option(id: $0, text: "question.gov.forms.\($0)") }
                    + [Option(id: "other", text: "question.gov.forms.other", opensText: true)], strict: false), max: nil)
        gov[3].kind = .text(limit: 100)
        gov[4] = Question(id: "gov.gone", number: 5, kind: .long(limit: 500), requirement: .optional)
        former.levels[0].sections[1].questions = gov
        return former
    }()

    package static let formerTexts: [String: [String: String]] = [
        "en": (sampleTexts["en"] ?? [:]).merging([
            "question.gov.forms.gone": "Form that has gone", "question.gov.gone": "A question that has gone",
        ]) {
            _, new in new
        }
    ]
}

extension SampleStore {
    /// Two years before `noon`.
    package static let formerNoon = noon + -730 * 86_400

    /// Adds the cycle 2025, which was open at `formerNoon`.
    package func addFormerCycle() throws {
        try store.write { writer in
            try writer.insert(.former, texts: Questionnaire.formerTexts, source: "former", at: SampleStore.formerNoon)
            try writer.save(
                Cycle(
                    year: 2025, questionnaire: "former", opensAt: SampleStore.formerNoon + -86_400,
                    deadline: SampleStore.formerNoon + 86_400,
                    grace: 0, zone: "Europe/Vienna"))
        }
    }
}
