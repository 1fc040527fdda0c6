/// Reads a condition as it is written in the definition file. `and` binds tighter than `or`; brackets group.
package struct ConditionParser {
    /// What is wrong with a condition, in English, for whoever edits the definition file.
    package struct Failure: Error, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// Throws a `Failure` that names the word at which the text stops being a condition.
    package static func parse(_ text: String) throws(Failure) -> Condition {
        var parser = ConditionParser(words: words(in: text))
        let condition = try parser.disjunction()
        guard parser.next == nil else { throw Failure(description: "'\(parser.next!)' is not expected here; join with 'and' or 'or'") }
        return condition
    }

    private var words: [String]
    private var place = 0

    private init(words: [String]) { self.words = words }

    private var next: String? { place < words.count ? words[place] : nil }

    private mutating func take() -> String? {
        defer { place += 1 }
        return next
    }

    private mutating func disjunction() throws(Failure) -> Condition {
        var left = try conjunction()
        while next == "or" {
            place += 1
            left = .or(left, try conjunction())
        }
        return left
    }

    private mutating func conjunction() throws(Failure) -> Condition {
        var left = try term()
        while next == "and" {
            place += 1
            left = .and(left, try term())
        }
        return left
    }

    private mutating func term() throws(Failure) -> Condition {
        switch next {
        case "not":
            place += 1
            return .not(try term())
        case "(":
            place += 1
            let inner = try disjunction()
            try expect(")")
            return inner
        default:
            return try comparison()
        }
    }

    private mutating func comparison() throws(Failure) -> Condition {
        guard let id = take(), id.contains("."), id != "(" else { throw Failure(description: "the id of a question is missing") }
        switch take() {
        case "=": return .equals(id, try value())
        case "has": return .has(id, try value())
        case ">":
            let limit = try value()
            guard Numeral.isCanonical(limit) else { throw Failure(description: "'\(limit)' after '>' is not a number") }
            return .greater(id, limit)
        case "in":
            try expect("(")
            var values = [try value()]
            while next == "," {
                place += 1
                values.append(try value())
            }
            try expect(")")
            return .isIn(id, values)
        case let other: throw Failure(description: "'\(other ?? "the end")' after '\(id)' is not one of = in has >")
        }
    }

    private mutating func value() throws(Failure) -> String {
        guard let value = take(), !["(", ")", ",", "=", ">"].contains(value) else { throw Failure(description: "a value is missing") }
        return value
    }

    private mutating func expect(_ word: String) throws(Failure) {
        let found = take()
        guard found == word else { throw Failure(description: "'\(word)' expected, '\(found ?? "the end")' found") }
    }

    private static func words(in text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isWhitespace || "(),=>".contains(character) {
                if !word.isEmpty { words.append(word) }
                word = ""
                if !character.isWhitespace { words.append(String(character)) }
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}
