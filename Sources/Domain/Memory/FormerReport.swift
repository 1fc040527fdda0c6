/// What a member submitted in an earlier cycle, as it was frozen: the source of its memory.
package struct FormerReport: Sendable, Equatable {
    /// The earlier cycle.
    package var year: Int
    /// The frozen version.
    package var version: Int
    /// The version of the questionnaire it answers.
    package var questionnaire: String
    /// The city's answers by question.
    package var answers: [String: Answer]
    /// In the order they had then.
    package var measures: [FormerMeasure]

    package init(_ content: SubmissionContent) {
        year = content.year
        version = content.version
        questionnaire = content.questionnaire
        answers = content.answers.mapValues(\.answer)
        measures = content.measures.map { FormerMeasure(number: $0.number, answers: $0.answers.mapValues(\.answer)) }
    }

    package func measure(_ number: Int) -> FormerMeasure? { measures.first { $0.number == number } }

    /// The answers of the city's level (`measure` 0) or of a measure; nothing where there was no such measure.
    package func answers(measure: Int) -> [String: Answer] { measure == 0 ? answers : self.measure(measure)?.answers ?? [:] }
}

/// A measure of an earlier report.
package struct FormerMeasure: Sendable, Equatable {
    package var number: Int
    package var answers: [String: Answer]

    package var title: String { answers[Measure.titleQuestion]?.text ?? "" }
}

/// The measure of an earlier cycle that a measure continues.
package struct MeasureSource: Hashable, Sendable {
    package var year: Int
    package var number: Int

    package init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }
}

extension SubmissionContent.Entry {
    fileprivate var answer: Answer { Answer(text, parts: parts) }
}
