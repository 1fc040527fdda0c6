import Domain

/// Sets a table in columns of one width, the first one wider where it names the rows.
struct TableSetter {
    let table: Table
    let x: Double
    let width: Double
    let fonts: FontBook

    private static let gap = 10.0

    /// Nil where a row would not fit on half a page: such a table is read better as text.
    func rows() -> [Strip]? {
        let heads = table.heads.isEmpty ? [] : [row(table.heads, isHead: true)]
        let rows = heads + table.rows.map { row($0, isHead: false) }
        guard rows.allSatisfy({ $0.height < Sheet.textHeight / 2 }) else { return nil }
        return rows.enumerated().map { place, row in
            var row = row
            row.spaceBefore = place == 0 ? 6 : 0
            row.keepsNext = place == 0 && rows.count > 1
            return row
        }
    }

    /// Every cell as a paragraph behind the name of its column.
    var stacked: [Block] {
        table.rows.flatMap { row -> [Block] in
            row.enumerated().map { column, cell in
                let name: Line = column < table.heads.count ? table.heads[column] + [": "] : []
                return .paragraph(name + cell, .answer)
            }
        }
    }

    private func row(_ cells: [Line], isHead: Bool) -> Strip {
        let places = places(cells.count)
        let texts = cells.enumerated().map { column, line -> Strip.Cell in
            let isName = !line.text.isEmpty && (isHead || (column == 0 && table.namesRows))
            let text = SetText(
                line, isHead ? .head : .cell, tag: isName ? .head : .cell, x: places[column].x, width: places[column].width, fonts: fonts)
            if table.hasBoxes && !isHead && column > 0 { text.mark = .box }
            return Strip.Cell(text: text, scope: isName ? (isHead ? .column : .row) : nil)
        }
        return Strip(content: .row(texts), height: (texts.map(\.text.height).max() ?? 0) + 7)
    }

    private func places(_ count: Int) -> [(x: Double, width: Double)] {
        guard count > 0 else { return [] }
        let shares = (0..<count).map { $0 == 0 && table.namesRows ? 1.6 : 1.0 }
        let unit = (width - Self.gap * Double(count - 1)) / shares.reduce(0, +)
        var left = x
        return shares.map { share in
            defer { left += share * unit + Self.gap }
            return (left, share * unit)
        }
    }
}
