import Domain

/// Small parts that tests put together.
enum Sample {
    static func option(_ id: String, opensText: Bool = false, excludesOthers: Bool = false) -> Option {
        Option(id: id, text: "text.\(id)", opensText: opensText, excludesOthers: excludesOthers)
    }

    /// red, blue, other (opens a line of text), none (goes with no other).
    static let options = [option("red"), option("blue"), option("other", opensText: true), option("none", excludesOthers: true)]
    /// The steps 0 and 1, and nc, which asks for a note.
    static let scale = [option("0"), option("1"), option("nc", opensText: true)]
    static let choice = Choice(options: options, strict: false)
    static let strictChoice = Choice(options: options, strict: true)

    static func question(
        id: String = "a.q", _ kind: QuestionKind, _ requirement: Requirement = .optional, if condition: Condition? = nil,
        prefill: Prefill? = nil, mustBe: String? = nil
    ) -> Question {
        Question(id: id, number: 1, kind: kind, requirement: requirement, condition: condition, prefill: prefill, mustBe: mustBe)
    }

    static func questionnaire(city: [Question], measure: [Question] = []) -> Questionnaire {
        Questionnaire(
            version: "2027", languages: ["en"],
            levels: [
                Level(id: "city", isPerMeasure: false, sections: [Section(id: "a", questions: city)]),
                Level(id: "measure", isPerMeasure: true, sections: [Section(id: "m", questions: measure)]),
            ], scale: scale)
    }

    static func saved(_ answer: Answer, revision: Int64 = 1) -> SavedAnswer {
        var saved = SavedAnswer.none
        saved.answer = answer
        saved.revision = revision
        return saved
    }

    /// A report's answers by question; `measures` holds those of measure 1, 2, ...
    static func visibility(
        _ questionnaire: Questionnaire, city: [String: SavedAnswer] = [:], measures: [[String: SavedAnswer]] = []
    ) -> Visibility {
        var answers: [AnswerKey: SavedAnswer] = [:]
        for (number, group) in ([city] + measures).enumerated() {
            for (id, saved) in group { answers[AnswerKey(measure: number, question: id)] = saved }
        }
        return Visibility(questionnaire: questionnaire, answers: AnswerSheet(index: QuestionIndex(questionnaire), answers: answers))
    }
}

extension SavedAnswer: ExpressibleByStringLiteral {
    /// An answer that was saved once.
    public init(stringLiteral text: String) { self = Sample.saved(Answer(text)) }
}
