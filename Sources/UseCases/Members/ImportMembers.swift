import Domain
import Store

/// Reads a list of members from CSV, shows what would happen to each row, and does it.
///
/// The first row names the columns; `columns` lists them, in any order, others are refused.
package struct ImportMembers: Sendable {
    package static let columns = [
        "slug", "name_en", "name_fr", "name_de", "country", "inhabitants", "inhabitants_year", "language", "mayor", "salutation",
        "mayor_email", "contact_name", "contact_email",
    ]

    /// What comes, or would come, of one row.
    package struct Row: Sendable, Equatable {
        /// What happens to the member that the row names.
        package enum Outcome: Sendable, Equatable { case added, changed, unchanged, refused([InputProblem]) }

        /// In the list, the row with the columns being 1, as spreadsheets count.
        package var number: Int
        package var slug: String
        package var name: String
        package var outcome: Outcome
    }

    let store: Store

    package init(store: Store) { self.store = store }

    /// What each row would do. Nothing is changed.
    ///
    /// - Throws: `Refusal.invalid` for a text that is no such list; `Refusal.forbidden` for anyone but an admin.
    package func preview(_ csv: String, by acting: Acting) throws -> [Row] {
        try acting.require(.manageMembers, on: .members)
        let listed = try rows(of: csv)
        return try store.read { reader in
            var seen: Set<String> = []
            return try listed.map { try judge($0, seen: &seen, in: reader).0 }
        }
    }

    /// Adds and changes members row by row; rows that cannot be taken are left out and say why. An empty cell leaves what is stored. A number of
    /// inhabitants is taken in by its year, beside those of other years: a new number without its year is taken only where none has one.
    package func perform(_ csv: String, by acting: Acting, now: Instant) throws -> [Row] {
        try acting.require(.manageMembers, on: .members)
        let listed = try rows(of: csv)
        return try store.write { writer in
            var seen: Set<String> = []
            return try listed.map { listed in
                let (row, member) = try judge(listed, seen: &seen, in: writer.reader)
                guard let member else { return row }
                if row.outcome == .added { _ = try writer.insert(member, at: now) }
                if row.outcome == .changed {
                    try writer.noteFigures(of: member, by: acting, at: now) { try writer.update(member, at: now) }
                }
                let event: JournalEvent? = row.outcome == .added ? .memberAdded : row.outcome == .changed ? .memberChanged : nil
                if let event {
                    try writer.note(JournalEntry(at: now, account: acting.account, event: event, subject: "member/\(row.slug)"))
                }
                return row
            }
        }
    }

    private func judge(_ listed: CSVList.Row, seen: inout Set<String>, in reader: Reader) throws -> (Row, Member?) {
        let number = listed.number
        let input = MemberInput(listed)
        let name = input.names["en"] ?? input.names.min { $0.key < $1.key }?.value ?? ""
        do {
            try listed.requireFit()
            let slug = input.slug.isEmpty ? Slug.suggestion(for: name) : input.slug
            let stored = try reader.member(slug: slug)
            let member = try input.filled(from: stored).member(id: stored?.id ?? 0)
            guard seen.insert(member.slug).inserted else {
                throw Refusal.invalid([InputProblem(field: "slug", message: "member.slug-twice")])
            }
            let outcome: Row.Outcome = try stored.map { try isKnown(member, as: $0, in: reader) ? .unchanged : .changed } ?? .added
            return (Row(number: number, slug: member.slug, name: name.isEmpty ? member.name(in: .en) : name, outcome: outcome), member)
        } catch Refusal.invalid(let problems) {
            return (Row(number: number, slug: input.slug, name: name, outcome: .refused(problems)), nil)
        }
    }

    /// Whether everything is stored already, the figure among those of its member. Throws `Refusal.invalid` for a figure that cannot be taken.
    private func isKnown(_ member: Member, as stored: Member, in reader: Reader) throws -> Bool {
        var figures = try reader.figures(of: stored.id)
        let before = figures
        if let figure = member.figure { try figures.take(figure) }
        var known = stored
        (known.inhabitants, known.inhabitantsYear) = (member.inhabitants, member.inhabitantsYear)
        return figures == before && known == member
    }

    private func rows(of csv: String) throws -> [CSVList.Row] {
        try CSVList.rows(of: csv, columns: Self.columns, empty: "import.empty")
    }
}

extension MemberInput {
    fileprivate init(_ row: CSVList.Row) {
        self.init()
        func cell(_ column: String) -> String { row.cells[column] ?? "" }
        slug = cell("slug")
        for language in ["en", "fr", "de"] where !cell("name_\(language)").isEmpty { names[language] = cell("name_\(language)") }
        country = cell("country")
        inhabitants = cell("inhabitants")
        inhabitantsYear = cell("inhabitants_year")
        language = cell("language")
        mayor = cell("mayor")
        salutation = cell("salutation")
        mayorEmail = cell("mayor_email")
        contactName = cell("contact_name")
        contactEmail = cell("contact_email")
    }

    /// Empty cells keep what is stored.
    fileprivate func filled(from stored: Member?) -> MemberInput {
        guard let stored else { return self }
        let old = MemberInput(stored)
        var filled = self
        filled.slug = stored.slug
        filled.names = old.names.merging(names) { _, new in new }
        let cells: [WritableKeyPath<MemberInput, String>] = [
            \.country, \.language, \.mayor, \.salutation, \.mayorEmail, \.contactName, \.contactEmail,
        ]
        for cell in cells where filled[keyPath: cell].isEmpty { filled[keyPath: cell] = old[keyPath: cell] }
        filled.fillFigure(from: old)
        return filled
    }

    /// Number and year belong together: a number keeps the stored year only if it is the stored number, and the other way round. So a new number
    /// never comes under an old year.
    private mutating func fillFigure(from old: MemberInput) {
        if inhabitants.isEmpty && (inhabitantsYear.isEmpty || [inhabitantsYear, ""].contains(old.inhabitantsYear)) {
            inhabitants = old.inhabitants
        }
        if inhabitantsYear.isEmpty && TypedNumber.whole(inhabitants) == old.inhabitants { inhabitantsYear = old.inhabitantsYear }
    }
}
