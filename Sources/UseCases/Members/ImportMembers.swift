import Domain
import Store
import SwiftCSV

/// Reads a list of members from CSV, shows what would happen to each row, and does it.
///
/// The first row names the columns; `columns` lists them, in any order, others are refused. The separator is a comma, a semicolon or a tab. Empty
/// rows are left out.
package struct ImportMembers: Sendable {
    package static let columns = [
        "slug", "name_en", "name_fr", "name_de", "country", "inhabitants", "inhabitants_year", "language", "mayor", "salutation",
        "contact_name",
        "contact_email",
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

    /// Adds and changes members row by row; rows that cannot be taken are left out and say why. An empty cell leaves what is stored.
    package func perform(_ csv: String, by acting: Acting, now: Instant) throws -> [Row] {
        try acting.require(.manageMembers, on: .members)
        let listed = try rows(of: csv)
        return try store.write { writer in
            var seen: Set<String> = []
            return try listed.map { listed in
                let (row, member) = try judge(listed, seen: &seen, in: writer.reader)
                guard let member else { return row }
                if row.outcome == .added { _ = try writer.insert(member, at: now) }
                if row.outcome == .changed { try writer.update(member, at: now) }
                let event: JournalEvent? = row.outcome == .added ? .memberAdded : row.outcome == .changed ? .memberChanged : nil
                if let event {
                    try writer.note(JournalEntry(at: now, account: acting.account, event: event, subject: "member/\(row.slug)"))
                }
                return row
            }
        }
    }

    private func judge(_ listed: ListRow, seen: inout Set<String>, in reader: Reader) throws -> (Row, Member?) {
        let number = listed.number
        let input = MemberInput(listed)
        let name = input.names["en"] ?? input.names.min { $0.key < $1.key }?.value ?? ""
        do {
            // One comma too many moves every cell behind it into the wrong column.
            guard listed.fits else { throw refusal("import.too-many-cells") }
            let slug = input.slug.isEmpty ? Slug.suggestion(for: name) : input.slug
            let stored = try reader.member(slug: slug)
            let member = try input.filled(from: stored).member(id: stored?.id ?? 0)
            guard seen.insert(member.slug).inserted else {
                throw Refusal.invalid([InputProblem(field: "slug", message: "member.slug-twice")])
            }
            let outcome: Row.Outcome = stored == nil ? .added : stored == member ? .unchanged : .changed
            return (Row(number: number, slug: member.slug, name: name.isEmpty ? member.name(in: .en) : name, outcome: outcome), member)
        } catch Refusal.invalid(let problems) {
            return (Row(number: number, slug: input.slug, name: name, outcome: .refused(problems)), nil)
        }
    }

    private func rows(of csv: String) throws -> [ListRow] {
        let text = csv.withoutByteOrderMark
        guard let header = text.split(whereSeparator: \.isNewline).first else { throw refusal("import.empty") }
        let delimiter: CSVDelimiter = header.contains(";") ? .semicolon : header.contains("\t") ? .tab : .comma
        // A quotation mark that is never closed would swallow the rest of the list into one cell.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2),
            let file = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)
        else { throw refusal("import.not-csv") }
        let columns = file.header.map(\.trimmingSpaces)
        // Spreadsheets write empty columns and rows where somebody once typed and deleted; they mean nothing.
        let unknown = columns.filter { !$0.isEmpty && !Self.columns.contains($0) }
        guard unknown.isEmpty else { throw refusal("import.unknown-column", ["column": unknown.joined(separator: ", ")]) }
        let rows = file.rows.enumerated().map { ListRow(number: $0.offset + 2, columns: columns, texts: $0.element) }.filter { !$0.isBlank }
        guard !rows.isEmpty else { throw refusal("import.empty") }
        return rows
    }

    private func refusal(_ message: String, _ arguments: [String: String] = [:]) -> Refusal {
        .invalid([InputProblem(field: "list", message: message, arguments: arguments)])
    }
}

/// One row of the list as it came.
private struct ListRow {
    var number: Int
    /// By column, without spaces around.
    var cells: [String: String] = [:]
    /// Whether nothing stands outside the named columns.
    var fits = true

    init(number: Int, columns: [String], texts: [String]) {
        self.number = number
        for (place, text) in texts.enumerated() where !text.trimmingSpaces.isEmpty {
            if place < columns.count && !columns[place].isEmpty { cells[columns[place]] = text.trimmingSpaces } else { fits = false }
        }
    }

    var isBlank: Bool { cells.isEmpty && fits }
}

extension MemberInput {
    fileprivate init(_ row: ListRow) {
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
            \.country, \.inhabitants, \.inhabitantsYear, \.language, \.mayor, \.salutation, \.contactName, \.contactEmail,
        ]
        for cell in cells where filled[keyPath: cell].isEmpty { filled[keyPath: cell] = old[keyPath: cell] }
        return filled
    }
}
