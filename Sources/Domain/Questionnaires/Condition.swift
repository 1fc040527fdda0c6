/// When a question is shown. Written in the definition file as `gov.unit = yes and not p8.actions has none`.
package indirect enum Condition: Sendable, Equatable {
    case equals(String, String)
    case isIn(String, [String])
    /// A `multi` in which this option is ticked.
    case has(String, String)
    /// A number above this one (canonical decimal text).
    case greater(String, String)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    /// The questions it looks at.
    package var questions: Set<String> {
        switch self {
        case .equals(let id, _), .isIn(let id, _), .has(let id, _), .greater(let id, _): [id]
        case .not(let inner): inner.questions
        case .and(let left, let right), .or(let left, let right): left.questions.union(right.questions)
        }
    }

    /// Whether it holds, given the answers. An unanswered question equals nothing, has nothing and is above nothing.
    package func holds(for answer: (String) -> Answer?) -> Bool {
        switch self {
        case .equals(let id, let value): answer(id)?.text == value
        case .isIn(let id, let values): answer(id).map { values.contains($0.text) } ?? false
        case .has(let id, let value): answer(id)?.options.contains(Substring(value)) ?? false
        case .greater(let id, let limit): answer(id).flatMap { Numeral.compare($0.text, limit) }.map { $0 > 0 } ?? false
        case .not(let inner): !inner.holds(for: answer)
        case .and(let left, let right): left.holds(for: answer) && right.holds(for: answer)
        case .or(let left, let right): left.holds(for: answer) || right.holds(for: answer)
        }
    }
}

/// A condition travels as the text it was written in.
extension Condition: Codable, CustomStringConvertible {
    package init(from decoder: any Decoder) throws {
        self = try ConditionParser.parse(decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        switch self {
        case .equals(let id, let value): "\(id) = \(value)"
        case .isIn(let id, let values): "\(id) in (\(values.joined(separator: ", ")))"
        case .has(let id, let value): "\(id) has \(value)"
        case .greater(let id, let limit): "\(id) > \(limit)"
        case .not(let inner): "not (\(inner))"
        case .and(let left, let right): "(\(left)) and (\(right))"
        case .or(let left, let right): "(\(left)) or (\(right))"
        }
    }
}
