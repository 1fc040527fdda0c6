/// A table as text that spreadsheets open (RFC 4180): UTF-8 with a byte order mark, every line ended by CR LF.
package enum CSV {
    /// The rows, the first of which names the columns.
    package static func bytes(_ rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
        return Array(text.utf8)
    }

    /// Quoted where it must be. What a spreadsheet would compute gets an apostrophe in front and stays text.
    static func cell(_ text: String) -> String {
        let formula = "=+-@\t\r".utf8
        let safe = text.utf8.first.map { formula.contains($0) } == true ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
