/// The addresses of a cycle's general feedback. The office and the council have the same pages, each behind an address of its own.
package enum GeneralPlace: Sendable, Equatable {
    case home(year: Int)
    case edition(year: Int, language: String)
    case history(year: Int, language: String), discard(year: Int, language: String)
    case overview(year: Int), release(year: Int)

    /// What stands behind the door's address.
    var ending: String {
        switch self {
        case .home(let year): "/\(year)"
        case .edition(let year, let language): "/\(year)/texts/\(language)"
        case .history(let year, let language): "/\(year)/texts/\(language)/history"
        case .discard(let year, let language): "/\(year)/texts/\(language)/history/discard"
        case .overview(let year): "/\(year)/overview"
        case .release(let year): "/\(year)/release"
        }
    }
}

/// Behind whose address somebody has come to the general feedback.
package enum GeneralDoor: String, Sendable {
    case office, council
}
