/// The criteria by which the council scores the measures of one year: content, not code.
package struct Criteria: Codable, Hashable, Sendable {
    package var criteria: [Criterion]

    package init(_ criteria: [Criterion]) { self.criteria = criteria }

    package var weights: Int { criteria.reduce(0) { $0 + $1.weight } }

    /// The criterion of this id, nil where there is none.
    package subscript(id: String) -> Criterion? { criteria.first { $0.id == id } }
}

/// One criterion: what it weighs, what it asks, and a statement for each step of its scale.
package struct Criterion: Codable, Hashable, Sendable {
    package var id: String
    package var weight: Int
    /// By language; every language of the tool.
    package var words: [String: Words]

    /// What scorers read, in one language.
    package struct Words: Codable, Hashable, Sendable {
        package var title: String
        package var question: String
        /// The statement for each step, from 0 on.
        package var steps: [String]

        package init(title: String, question: String, steps: [String]) {
            self.title = title
            self.question = question
            self.steps = steps
        }
    }

    package init(id: String, weight: Int, words: [String: Words]) {
        self.id = id
        self.weight = weight
        self.words = words
    }

    package static let steps = 0...4

    /// Below 2 and above 3 a score needs a comment: whoever gives it says why.
    package static func needsComment(_ value: Int) -> Bool { value < 2 || value > 3 }

    /// The words for a reader: in that language, else in English.
    package func words(in language: Language) -> Words {
        words[language.rawValue] ?? words[Language.en.rawValue] ?? Words(title: id, question: "", steps: [])
    }
}
