import Domain
import UseCases
import Web

/// What each column of a list of members takes.
enum ImportColumns {
    static func render(_ desk: OfficeDesk) -> HTML {
        let rows = ImportMembers.columns.map { column -> HTML in "<li><code>\(column)</code>: \(meaning(column, desk))</li>\n" }
        return "<details class=\"more\"><summary>\(desk.messages[ImportMessage.columns])</summary><ul>\n\(rows)</ul></details>"
    }

    /// The words of the member's form, since the columns are its fields.
    private static func meaning(_ column: String, _ desk: OfficeDesk) -> String {
        if column.hasPrefix("name_") {
            let language = RegionNames.of(desk.language).language(String(column.dropFirst(5)))
            return desk.messages(MemberMessage.nameIn, ["language": language])
        }
        return keys[column].map { desk.messages[$0] } ?? column
    }

    private static let keys: [String: MemberMessage] = [
        "slug": .slug, "country": .country, "inhabitants": .inhabitants, "inhabitants_year": .inhabitantsYear, "language": .language,
        "mayor": .mayor, "salutation": .salutation, "mayor_email": .mayorEmail,
        "contact_name": .contactName, "contact_email": .contactEmail,
    ]
}
