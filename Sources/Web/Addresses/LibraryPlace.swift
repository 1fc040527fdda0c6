/// The library's addresses.
package enum LibraryPlace: Sendable, Equatable {
    case search, table, compare, exchange
    case report(year: Int, member: String)
    /// A measure's own address: it stays as long as the measure is published.
    case measure(year: Int, member: String, number: Int)
    case attachment(year: Int, member: String)

    /// What stands behind the library's address.
    var ending: String {
        switch self {
        case .search: ""
        case .table: "/found.csv"
        case .compare: "/compare"
        case .exchange: "/exchange"
        case .report(let year, let member): "/\(year)/\(member)"
        case .measure(let year, let member, let number): "/\(year)/\(member)/measures/\(number)"
        case .attachment(let year, let member): "/\(year)/\(member)/attachment"
        }
    }
}

/// What a city does with its report after the feedback.
package enum LaterPlace: Sendable, Equatable {
    case publication, preview, withdrawal
    case measurePreview(Int)
    case update, dropUpdate, changes
    /// A frozen version's receipt.
    case receipt(Int)

    /// What stands behind the report's address.
    var ending: String {
        switch self {
        case .publication: "publication"
        case .preview: "publication/preview"
        case .measurePreview(let number): "publication/preview/\(number)"
        case .withdrawal: "publication/withdraw"
        case .update: "update"
        case .dropUpdate: "update/drop"
        case .changes: "changes"
        case .receipt(let version): "receipt/\(version)"
        }
    }
}
