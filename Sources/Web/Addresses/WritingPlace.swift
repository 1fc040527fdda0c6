import Domain

/// Where the council writes about a report.
package enum WritingPlace: Sendable, Equatable {
    case overview(year: Int, member: String)
    case begin(year: Int, member: String), share(year: Int, member: String), correction(year: Int, member: String)
    case confirm(year: Int, member: String), release(year: Int, member: String)
    case tags(year: Int, member: String)
    /// One edition of the own feedback, the agreed one, or the notes.
    case paper(year: Int, member: String, Paper.Kind, language: String)
    /// One edition of what somebody has shared.
    case shared(year: Int, member: String, account: Int64, language: String)
    case history(year: Int, member: String, Paper.Kind, language: String, PassagePlace)
    case discard(year: Int, member: String, Paper.Kind, language: String, PassagePlace)

    /// What stands behind the council's first address.
    var ending: String {
        switch self {
        case .overview(let year, let member): "/\(year)/\(member)/feedback"
        case .begin(let year, let member): "/\(year)/\(member)/feedback/begin"
        case .share(let year, let member): "/\(year)/\(member)/feedback/share"
        case .correction(let year, let member): "/\(year)/\(member)/feedback/correction"
        case .confirm(let year, let member): "/\(year)/\(member)/feedback/confirm"
        case .release(let year, let member): "/\(year)/\(member)/feedback/release"
        case .tags(let year, let member): "/\(year)/\(member)/feedback/tags"
        case .paper(let year, let member, let kind, let language): "/\(year)/\(member)/feedback/\(kind.rawValue)/\(language)"
        case .shared(let year, let member, let account, let language): "/\(year)/\(member)/feedback/shared/\(account)/\(language)"
        case .history(let year, let member, let kind, let language, let place):
            "/\(year)/\(member)/feedback/\(kind.rawValue)/\(language)/history/\(place.name)"
        case .discard(let year, let member, let kind, let language, let place):
            "/\(year)/\(member)/feedback/\(kind.rawValue)/\(language)/history/\(place.name)/discard"
        }
    }
}
