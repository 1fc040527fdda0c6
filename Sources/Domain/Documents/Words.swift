/// Some words in one language.
package struct Words: Sendable, Hashable, Codable, ExpressibleByStringInterpolation {
    package var text: String
    /// Where it is not the document's (BCP 47).
    package var language: String?

    package init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }

    package init(stringLiteral value: String) { self.init(value) }
}

/// A line of words that may change the language on the way. Line breaks within are kept; where it is too long it goes on below.
package typealias Line = [Words]

extension Array where Element == Words {
    /// All words without their languages.
    package var text: String { map(\.text).joined() }
}
