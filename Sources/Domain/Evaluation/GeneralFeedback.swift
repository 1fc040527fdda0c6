import FoundationEssentials

/// The general feedback of a cycle as it was released. It never changes: a correction is a new one, with the next number.
package struct GeneralFeedback: Hashable, Sendable {
    package var year: Int
    /// 1 for the first release, one more with each correction.
    package var number: Int
    /// By language (BCP 47); none is empty.
    package var texts: [String: String]
    package var releasedAt: Instant
    package var releasedBy: String

    package init(year: Int, number: Int, texts: [String: String], releasedAt: Instant, releasedBy: String) {
        self.year = year
        self.number = number
        self.texts = texts
        self.releasedAt = releasedAt
        self.releasedBy = releasedBy
    }

    /// The text for a reader of this language: in that language, else in English, else in the first by its tag. Nil without any.
    package func text(_ language: String) -> (language: String, text: String)? {
        let found = [language, "en"].first { texts[$0] != nil } ?? texts.keys.min()
        return found.flatMap { found in texts[found].map { (found, $0) } }
    }

    /// How the texts are stored: JSON, keys sorted by code point, UTF-8.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(texts))
    }

    /// The texts from the form in which they are stored.
    package static func texts(canonicalJSON bytes: [UInt8]) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(bytes))
    }
}
