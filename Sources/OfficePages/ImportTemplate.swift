import HTTP
import UseCases
import Web

/// An empty list: the line with the columns.
enum ImportTemplate {
    static func download(_ desk: OfficeDesk) throws -> Response {
        // Spreadsheets expect a semicolon where a comma starts the decimals, and the byte order mark tells them that it is UTF-8.
        let separator = desk.language.decimalMark == "," ? ";" : ","
        let text = "\u{FEFF}" + ImportMembers.columns.joined(separator: separator) + "\r\n"
        return .download(Array(text.utf8), filename: "members.csv", contentType: "text/csv; charset=utf-8")
    }
}
