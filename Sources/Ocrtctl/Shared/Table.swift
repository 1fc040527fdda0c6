import Domain

/// Lines in columns, for reading.
enum Table {
    /// Columns are two spaces apart; the last one is not padded, and nothing but its own words makes a line longer.
    static func text(_ rows: [[String]]) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            return String(cells.joined(separator: "  ").dropLast { $0 == " " })
        }.joined(separator: "\n")
    }
}
