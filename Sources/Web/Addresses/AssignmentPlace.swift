/// The addresses on which the office gives reports to the council.
package enum AssignmentPlace: Sendable, Equatable {
    case list, spread
    case report(year: Int, member: String)
    case giveBack(year: Int, member: String)
    case person(Int64), declare(Int64), withdraw(Int64)

    /// What stands behind the list's address.
    var ending: String {
        switch self {
        case .list: ""
        case .spread: "/spread"
        case .report(let year, let member): "/\(year)/\(member)"
        case .giveBack(let year, let member): "/\(year)/\(member)/return"
        case .person(let account): "/people/\(account)"
        case .declare(let account): "/people/\(account)/conflicts"
        case .withdraw(let account): "/people/\(account)/conflicts/withdraw"
        }
    }
}

extension Address {
    /// Who reads which report.
    package static let assignmentList = Address.assignments(.list)
}
