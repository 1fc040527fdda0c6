import Domain
import Foundation
import HTTP
import Web

/// The list in a sent import form: from the chosen file, else from the field.
struct ImportedText {
    /// Longer ones could not be sent again with the button that imports them.
    private static let limit = 200_000

    let text: String

    /// Throws a problem of the field `list` or `file`.
    init(_ context: Context) throws {
        if let file = context.file("file"), !file.bytes.isEmpty {
            // Spreadsheets save CSV in an old encoding unless told otherwise. Guessing which would turn names into nonsense.
            guard let decoded = String(validating: file.bytes, as: UTF8.self) else { throw Self.refusal("file", .notUtf8) }
            guard !decoded.utf8.contains(0) else { throw Self.refusal("file", .notCsv) }
            text = decoded.streamSafe.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        } else {
            text = try context.field("list", FieldSize(characters: Self.limit))
        }
        if text.utf8.count > Self.limit { throw Self.refusal("list", .tooLong) }
    }

    private static func refusal(_ field: String, _ problem: ImportProblem) -> Refusal {
        .invalid([InputProblem(field: field, message: problem.rawValue)])
    }
}
