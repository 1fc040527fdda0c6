import Foundation

/// The further parts of an answer as one column: a JSON object with sorted keys, or nothing.
enum AnswerParts {
    static func written(_ parts: [String: String]) throws -> String {
        guard !parts.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(parts), as: UTF8.self)
    }

    static func read(_ column: String) throws -> [String: String] {
        column.isEmpty ? [:] : try JSONDecoder().decode([String: String].self, from: Data(column.utf8))
    }
}
