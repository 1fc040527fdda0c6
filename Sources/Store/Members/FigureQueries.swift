import Domain
import GRDB

extension Reader {
    /// A member's official figures. They are public, so everyone may know them.
    package func figures(of member: Int64) throws -> Figures {
        Figures(
            try db.all("SELECT inhabitants, nullif(year, 0) FROM figure WHERE member = ?", [member]) {
                Figure($0[0], year: $0[1])
            })
    }

    /// The figures of all members, by member; one without any is not in it.
    package func figures() throws -> [Int64: Figures] {
        let rows = try db.all("SELECT member, inhabitants, nullif(year, 0) FROM figure") {
            (member: $0[0] as Int64, figure: Figure($0[1], year: $0[2]))
        }
        return Dictionary(grouping: rows, by: \.member).mapValues { Figures($0.map(\.figure)) }
    }
}

extension Writer {
    /// Takes a figure in by the rule of `Figures`. Throws `Refusal.invalid` where that does not take it.
    package func take(_ figure: Figure, of member: Int64) throws {
        var figures = try reader.figures(of: member)
        try figures.take(figure)
        try replaceFigures(of: member, with: figures)
    }

    /// Takes a year's figure out, or the one without a year.
    package func removeFigure(year: Int?, of member: Int64) throws {
        try db.change("DELETE FROM figure WHERE member = ? AND year = ?", [member, year ?? 0])
    }

    private func replaceFigures(of member: Int64, with figures: Figures) throws {
        try db.change("DELETE FROM figure WHERE member = ?", [member])
        for figure in figures.all {
            try db.change(
                "INSERT INTO figure (member, year, inhabitants) VALUES (?, ?, ?)", [member, figure.year ?? 0, figure.inhabitants])
        }
    }
}

/// The latest figure of the member of the statement around, in SQL.
enum LatestFigure {
    static let inhabitants = column("inhabitants")
    /// NULL where nobody has told it.
    static let year = column("nullif(year, 0)")

    private static func column(_ column: String) -> String {
        "(SELECT \(column) FROM figure WHERE figure.member = member.id ORDER BY figure.year DESC LIMIT 1)"
    }
}
