/// What the council recommended to a member when it had read a report.
package struct Recommendation: Hashable, Sendable {
    /// The cycle whose report it answers.
    package var year: Int
    /// The number of the measure it is about, 0 for the city's level.
    package var measure: Int
    /// The point of the Ten-Point Plan, 1 to 10; nil when it is about the whole report or the whole measure.
    package var point: Int?
    /// Of the text, BCP 47.
    package var language: String
    package var text: String

    package init(year: Int, measure: Int, point: Int?, language: String, text: String) {
        self.year = year
        self.measure = measure
        self.point = point
        self.language = language
        self.text = text
    }

    /// Whether it is about the report as a whole.
    package var isGeneral: Bool { measure == 0 && point == nil }

    /// Whether it applies to a page of these questions at the city's level.
    package func applies(to questions: [Question]) -> Bool { measure == 0 && point != nil && questions.contains { $0.point == point } }

    /// Whether it applies to a measure that continues `source`.
    package func applies(to source: MeasureSource?) -> Bool { measure != 0 && source == MeasureSource(year: year, number: measure) }
}
