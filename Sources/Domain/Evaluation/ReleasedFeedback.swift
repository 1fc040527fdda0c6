import FoundationEssentials

/// The council's answer to a report as it was released. It never changes: a correction is a new one, with the next number.
package struct ReleasedFeedback: Hashable, Sendable {
    /// 1 for the first release, one more with each correction.
    package var number: Int
    /// The frozen version of the report that was judged.
    package var reportVersion: Int
    package var content: FeedbackContent
    package var releasedAt: Instant
    package var releasedBy: String
    /// What was corrected and why; empty for the first release.
    package var reason: String

    package init(
        number: Int, reportVersion: Int, content: FeedbackContent, releasedAt: Instant, releasedBy: String, reason: String
    ) {
        self.number = number
        self.reportVersion = reportVersion
        self.content = content
        self.releasedAt = releasedAt
        self.releasedBy = releasedBy
        self.reason = reason
    }
}

/// The words of a released feedback, in every language in which they were written.
package struct FeedbackContent: Codable, Hashable, Sendable {
    /// The layout of this structure, so that old feedback stays readable.
    package var format = 1
    /// Never empty, one a language; the language in which the council agreed on its text first.
    package var editions: [Edition]

    package init(editions: [Edition]) { self.editions = editions }

    /// The feedback in one language.
    package struct Edition: Codable, Hashable, Sendable {
        /// BCP 47.
        package var language: String
        package var conclusion: String
        /// In the questionnaire's order, then by measure in the city's order; none is empty.
        package var remarks: [Remark]
        package var strengths: [Item]
        package var recommendations: [Item]

        package init(language: String, conclusion: String, remarks: [Remark], strengths: [Item], recommendations: [Item]) {
            self.language = language
            self.conclusion = conclusion
            self.remarks = remarks
            self.strengths = strengths
            self.recommendations = recommendations
        }
    }

    /// What is said about a section of the city's level, or about a measure.
    package struct Remark: Codable, Hashable, Sendable {
        /// The section's id; empty for a measure.
        package var section: String
        /// The measure's number; 0 for a section of the city's level.
        package var measure: Int
        package var text: String

        package init(section: String, measure: Int, text: String) {
            self.section = section
            self.measure = measure
            self.text = text
        }
    }

    /// A strength or a recommendation.
    package struct Item: Codable, Hashable, Sendable {
        /// The measure's number; 0 for the city's level.
        package var measure: Int
        /// Of the Ten-Point Plan, 1 to 10; nil for the whole report or the whole measure.
        package var point: Int?
        package var text: String

        package init(measure: Int, point: Int?, text: String) {
            self.measure = measure
            self.point = point
            self.text = text
        }
    }

    /// The edition in this language, else in English, else the first.
    package func edition(_ language: String) -> Edition? {
        editions.first { $0.language == language } ?? editions.first { $0.language == "en" } ?? editions.first
    }

    /// The canonical form: JSON, keys sorted by code point, no white space, UTF-8.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    package init(canonicalJSON bytes: [UInt8]) throws { self = try JSONDecoder().decode(FeedbackContent.self, from: Data(bytes)) }
}
