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

/// Addresses of what comes after the feedback, whichever program answers them.
package enum FurtherPlace: Sendable, Equatable {
    case library(LibraryPlace)
    case later(year: Int, member: String, LaterPlace)
    case document(year: Int, member: String, version: Int, DocumentFormat)
    case attachment(year: Int, member: String, version: Int)

    var path: String {
        switch self {
        case .library(let place): "/library\(place.ending)"
        case .later(let year, let member, let place): "/report/\(year)/\(member)/\(place.ending)"
        case .document(let year, let member, let version, let format):
            "/document/report/\(year)/\(member)/\(version)\(format.ending)"
        case .attachment(let year, let member, let version): "/document/report/\(year)/\(member)/\(version)/attachment"
        }
    }
}

extension Address {
    package static func library(_ place: LibraryPlace) -> Address { .further(.library(place)) }

    /// A place under a report's address.
    package static func later(year: Int, member: String, _ place: LaterPlace) -> Address {
        .further(.later(year: year, member: member, place))
    }

    /// A frozen version as a document.
    package static func versionDocument(year: Int, member: String, version: Int, _ format: DocumentFormat) -> Address {
        .further(.document(year: year, member: member, version: version, format))
    }

    /// The file that belongs to a frozen version.
    package static func versionAttachment(year: Int, member: String, version: Int) -> Address {
        .further(.attachment(year: year, member: member, version: version))
    }
}
