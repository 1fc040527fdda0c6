import Testing

/// A word that only some rooms may use.
struct WordRule: Sendable, CustomTestStringConvertible {
    /// What is looked at: the code, the string literals, or every line as it stands, comments too.
    enum Part: Sendable { case code, literals, everything }

    let name: String
    let part: Part
    /// A regular expression.
    let pattern: String
    /// The rooms in which the word is looked for; nil for all.
    var rooms: Set<String>?
    /// Folders and files that may, each with the reason. One that does not use the word any more is found too.
    var allowed: [String: String] = [:]
    /// A line that breaks the rule, to try the rule itself on.
    let example: String

    var testDescription: String { name }

    /// The lines of a file that break the rule, where it holds for the file.
    func findings(in file: SourceFile) throws -> [Int] {
        guard holds(for: file) else { return [] }
        switch part {
        case .code: return try lines(file.swift.code)
        case .literals: return try file.swift.literals.filter { try !$0.text.matches(of: pattern).isEmpty }.map(\.line)
        case .everything: return try lines(file.text)
        }
    }

    /// Whether a file lies in one of the allowed places.
    func isAllowed(_ file: SourceFile) -> Bool { allowed.keys.contains { file.path.hasPrefix($0) } }

    private func holds(for file: SourceFile) -> Bool { rooms.map { $0.contains(Arrows.row(of: file.room)) } ?? true }

    private func lines(_ text: String) throws -> [Int] {
        guard try !text.matches(of: pattern).isEmpty else { return [] }
        return try text.components(separatedBy: "\n").enumerated().filter { try !$0.element.matches(of: pattern).isEmpty }.map {
            $0.offset + 1
        }
    }
}
