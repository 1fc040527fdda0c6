/// A table that becomes a list on narrow screens: there each cell says which column it is of.
package struct ListedTable {
    /// One line of the table.
    package struct Row {
        /// Where a link can lead to this row.
        var id: String?
        /// The first cell, which names the row.
        var head: HTML
        var cells: [HTML]

        package init(id: String? = nil, head: HTML, cells: [HTML]) {
            self.id = id
            self.head = head
            self.cells = cells
        }
    }

    /// Read out before the table.
    var caption: String
    /// The first column's name and the others'.
    var columns: [String]
    var rows: [Row]
    /// Whether its columns are as wide as those of its sisters on the page.
    var isEven: Bool

    package init(caption: String, columns: [String], rows: [Row], isEven: Bool = false) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.isEven = isEven
    }

    package var html: HTML {
        """
        <table class="listed\(" even", if: isEven)">
        <caption class="unseen">\(caption)</caption>
        <thead><tr>\(columns.map { "<th scope=\"col\">\($0)</th>" })</tr></thead>
        <tbody>
        \(rows.map(line))</tbody>
        </table>

        """
    }

    private func line(_ row: Row) -> HTML {
        let id: HTML? = row.id.map { " id=\"\($0)\"" }
        let cells = zip(columns.dropFirst(), row.cells).map { column, cell -> HTML in
            "<td><span class=\"cell-label\" aria-hidden=\"true\">\(column)</span><div>\(cell)</div></td>"
        }
        return "<tr\(id)><th scope=\"row\">\(row.head)</th>\(cells)</tr>\n"
    }
}
