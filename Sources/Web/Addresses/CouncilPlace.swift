/// The council's addresses.
package enum CouncilPlace: Sendable, Equatable {
    case list, conflicts, languages
    case report(year: Int, member: String)
    case section(year: Int, member: String, section: String)
    /// All sections of a measure.
    case measure(year: Int, member: String, number: Int)
    case attachment(year: Int, member: String)
    /// What is written about a report.
    case feedback(WritingPlace)

    /// What stands behind the council's first address.
    var ending: String {
        switch self {
        case .list: ""
        case .conflicts: "/conflicts"
        case .languages: "/languages"
        case .report(let year, let member): "/\(year)/\(member)"
        case .section(let year, let member, let section): "/\(year)/\(member)/\(section)"
        case .measure(let year, let member, let number): "/\(year)/\(member)/measures/\(number)"
        case .attachment(let year, let member): "/\(year)/\(member)/attachment"
        case .feedback(let place): place.ending
        }
    }
}

extension Address {
    /// What is waiting for somebody of the council.
    package static let councilDesk = Address.council(.list)
}
