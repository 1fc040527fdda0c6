import Domain
import Store

/// Reads members' numbers of inhabitants by year from CSV and stores them: all rows, or none where one cannot be taken.
///
/// The first row names the columns, in any order. The year is empty for a number whose year nobody has told. A year that is stored already is corrected;
/// other years stay. The same rows again change nothing.
package struct ImportFigures: Sendable {
    package static let columns = ["member", "year", "inhabitants"]

    let store: Store

    package init(store: Store) { self.store = store }

    /// What each row would do. Nothing is changed.
    ///
    /// - Throws: `Refusal.invalid` for a text that is no such list; `Refusal.forbidden` for anyone but an admin.
    package func preview(_ csv: String, by acting: Acting) throws -> [ImportedRow] {
        let listed = try rows(of: csv, by: acting)
        return try store.read { try judge(listed, in: $0).map(\.row) }
    }

    /// Stores them. Where a row is refused, nothing is stored.
    ///
    /// - Throws: as `preview`.
    package func perform(_ csv: String, by acting: Acting, now: Instant) throws -> [ImportedRow] {
        let listed = try rows(of: csv, by: acting)
        return try store.write { writer in
            let judged = try judge(listed, in: writer.reader)
            guard !judged.contains(where: \.row.isRefused) else { return judged.map(\.row) }
            for case (let row, let member?, let figure?) in judged where row.outcome != .unchanged {
                try writer.noteFigures(of: member, by: acting, at: now) { try writer.take(figure, of: member.id) }
            }
            return judged.map(\.row)
        }
    }

    private typealias Judged = (row: ImportedRow, member: Member?, figure: Figure?)

    private func rows(of csv: String, by acting: Acting) throws -> [CSVList.Row] {
        try acting.require(.manageMembers, on: .members)
        return try CSVList.rows(of: csv, columns: Self.columns, empty: "import.empty")
    }

    /// Row after row, each with those before it.
    private func judge(_ listed: [CSVList.Row], in reader: Reader) throws -> [Judged] {
        var known: [Int64: Figures] = [:]
        return try listed.map { listed in
            let slug = listed.cells["member"] ?? ""
            do {
                try listed.requireFit()
                let member = try reader.member(slug: slug)
                let figure = try Figure(listed, isMemberKnown: member != nil)
                guard let member else { return (ImportedRow(number: listed.number, member: slug, outcome: .refused([])), nil, nil) }
                let before = try known[member.id] ?? reader.figures(of: member.id)
                var after = before
                try after.take(figure)
                known[member.id] = after
                let outcome: ImportedRow.Outcome = after == before ? .unchanged : after.all.count > before.all.count ? .added : .corrected
                return (ImportedRow(number: listed.number, member: slug, outcome: outcome), member, figure)
            } catch Refusal.invalid(let problems) {
                return (ImportedRow(number: listed.number, member: slug, outcome: .refused(problems.map(inColumn))), nil, nil)
            }
        }
    }

    /// The problem at this list's column instead of the office's field.
    private func inColumn(_ problem: InputProblem) -> InputProblem {
        guard problem.field == "inhabitants_year" else { return problem }
        return InputProblem(field: "year", message: problem.message, arguments: problem.arguments)
    }
}

extension Figure {
    /// Throws `Refusal.invalid` with every problem of the row, named as its columns.
    fileprivate init(_ row: CSVList.Row, isMemberKnown: Bool) throws(Refusal) {
        var problems: [InputProblem] = []
        if !isMemberKnown { problems.append(InputProblem(field: "member", message: "recommendation.member-unknown")) }
        let typed = TypedFigure(inhabitants: row.cells["inhabitants"] ?? "", year: row.cells["year"] ?? "")
        let figure = typed.read(&problems)
        if figure == nil && !problems.contains(where: { $0.field == "inhabitants" }) {
            problems.append(InputProblem(field: "inhabitants", message: "member.inhabitants-form"))
        }
        guard problems.isEmpty, let figure else { throw .invalid(problems) }
        self = figure
    }
}
