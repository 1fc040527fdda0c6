import Domain

extension Condition {
    /// One look at one question.
    struct Comparison: Equatable {
        enum Operator { case equals, has, greater }

        var question: String
        var comparator: Operator
        var value: String

        /// Why this can never hold for a question of this kind, nil where it can.
        func mismatch(with kind: QuestionKind, scale: [Option]) -> String? {
            switch (comparator, kind) {
            case (.has, .multi(let choice, _)): unknownOption(among: choice.options, strict: choice.strict)
            case (.has, _): "'has' is for questions of type multi, which '\(question)' is not"
            case (_, .multi): "'\(question)' takes several options; write 'has'"
            case (.greater, .integer), (.greater, .decimal), (.greater, .percent), (.greater, .year): nil
            case (.greater, _): "'>' is for numbers, which '\(question)' does not ask for"
            case (.equals, .single(let choice)): unknownOption(among: choice.options, strict: choice.strict)
            case (.equals, .scale(let strict)): unknownOption(among: scale, strict: strict)
            case (.equals, .yesNo(let strict)):
                ["yes", "no"].contains(value) || (!strict && value == Choice.unknown) ? nil : "'\(question)' has no option '\(value)'"
            case (.equals, .integer), (.equals, .decimal), (.equals, .percent), (.equals, .year):
                Numeral.isCanonical(value) ? nil : "'\(value)' is not a number, as '\(question)' asks for"
            case (.equals, _): "the answer to '\(question)' cannot be compared"
            }
        }

        private func unknownOption(among options: [Option], strict: Bool) -> String? {
            if !strict, value == Choice.unknown { return nil }
            return options.contains { $0.id == value } ? nil : "'\(question)' has no option '\(value)'"
        }
    }

    /// Everything it looks at, in the order it is written; `in` is one comparison for each value.
    var comparisons: [Comparison] {
        switch self {
        case .equals(let id, let value): [Comparison(question: id, comparator: .equals, value: value)]
        case .isIn(let id, let values): values.map { Comparison(question: id, comparator: .equals, value: $0) }
        case .has(let id, let value): [Comparison(question: id, comparator: .has, value: value)]
        case .greater(let id, let value): [Comparison(question: id, comparator: .greater, value: value)]
        case .not(let inner): inner.comparisons
        case .and(let left, let right), .or(let left, let right): left.comparisons + right.comparisons
        }
    }
}
