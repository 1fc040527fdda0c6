/// Where a passage stands in a paper. Its name is stored, and is the name of its field.
package enum PassagePlace: Hashable, Sendable {
    /// About a section of the city's level.
    case section(String)
    /// About a measure, by its number.
    case measure(Int)
    /// About the whole report.
    case conclusion
    /// The words of a strength or a recommendation, by its number.
    case item(Int)
    /// What a strength or a recommendation is about; the same in every language.
    case about(Int)

    package init?(_ name: String) {
        let pieces = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let number = pieces.count == 2 ? Int(pieces[1]).flatMap { $0 > 0 && String($0) == pieces[1] ? $0 : nil } : nil
        switch (pieces[0], number) {
        case ("conclusion", nil) where pieces.count == 1: self = .conclusion
        case ("section", _) where pieces.count == 2 && !pieces[1].isEmpty: self = .section(pieces[1])
        case ("measure", let number?): self = .measure(number)
        case ("item", let number?): self = .item(number)
        case ("about", let number?): self = .about(number)
        default: return nil
        }
    }

    package var name: String {
        switch self {
        case .section(let id): "section.\(id)"
        case .measure(let number): "measure.\(number)"
        case .conclusion: "conclusion"
        case .item(let number): "item.\(number)"
        case .about(let number): "about.\(number)"
        }
    }

    /// Whether it says the same in every edition.
    package var isWithoutLanguage: Bool { if case .about = self { true } else { false } }

    /// A passage's language as it is stored: none where it says the same in every edition.
    package func stored(_ language: String) -> String { isWithoutLanguage ? "" : language }
}

/// What a strength or a recommendation is about: a point of the Ten-Point Plan, a measure, or the whole report.
package enum ItemSubject: Hashable, Sendable {
    case whole
    case point(Int)
    case measure(Int)

    /// Anything else counts as the whole report.
    package init(_ text: String) {
        let pieces = text.split(separator: "-").map(String.init)
        switch (pieces.first, pieces.count == 2 ? Int(pieces[1]) : nil) {
        case ("point", let number?) where (1...10).contains(number): self = .point(number)
        case ("measure", let number?) where number > 0: self = .measure(number)
        default: self = .whole
        }
    }

    /// As it is stored and sent; empty for the whole report.
    package var text: String {
        switch self {
        case .whole: ""
        case .point(let number): "point-\(number)"
        case .measure(let number): "measure-\(number)"
        }
    }
}
