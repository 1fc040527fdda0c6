import Domain
import SwiftCSV

/// A list as comma-separated values whose first row names the columns. The separator is a comma, a semicolon or a tab; empty rows are left out.
enum CSVList {
    /// One row of the list as it came.
    struct Row {
        /// In the list, the row with the columns being 1, as spreadsheets count.
        var number: Int
        /// By column, without spaces around.
        var cells: [String: String] = [:]
        /// Whether nothing stands outside the named columns.
        var fits = true

        fileprivate init(number: Int, columns: [String], texts: [String]) {
            self.number = number
            for (place, text) in texts.enumerated() where !text.trimmingSpaces.isEmpty {
                if place < columns.count && !columns[place].isEmpty { cells[columns[place]] = text.trimmingSpaces } else { fits = false }
            }
        }

        fileprivate var isBlank: Bool { cells.isEmpty && fits }

        /// Throws `Refusal.invalid` for a row with cells outside the columns: one comma too many moves every cell behind it into the wrong column.
        func requireFit() throws(Refusal) {
            guard fits else { throw CSVList.refusal("import.too-many-cells") }
        }
    }

    /// - Parameters:
    ///   - columns: the columns a list may have, in any order.
    ///   - empty: the message for a list without rows.
    /// - Throws: `Refusal.invalid` for a text that is no such list.
    static func rows(of csv: String, columns allowed: [String], empty: String) throws -> [Row] {
        let text = csv.withoutByteOrderMark.streamSafe
        guard let header = text.split(whereSeparator: \.isNewline).first else { throw refusal(empty) }
        let delimiter: CSVDelimiter = header.contains(";") ? .semicolon : header.contains("\t") ? .tab : .comma
        // A quotation mark that is never closed would swallow the rest of the list into one cell.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2),
            let file = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)
        else { throw refusal("import.not-csv") }
        let columns = file.header.map(\.trimmingSpaces)
        // Spreadsheets write empty columns and rows where somebody once typed and deleted; they mean nothing.
        let unknown = columns.filter { !$0.isEmpty && !allowed.contains($0) }
        guard unknown.isEmpty else { throw refusal("import.unknown-column", ["column": unknown.joined(separator: ", ")]) }
        let rows = file.rows.enumerated().map { Row(number: $0.offset + 2, columns: columns, texts: $0.element) }.filter { !$0.isBlank }
        guard !rows.isEmpty else { throw refusal(empty) }
        return rows
    }

    private static func refusal(_ message: String, _ arguments: [String: String] = [:]) -> Refusal {
        .invalid([InputProblem(field: "list", message: message, arguments: arguments)])
    }
}
