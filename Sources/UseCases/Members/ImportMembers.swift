import Domain
import Store
import SwiftCSV

/// Reads a list of members from CSV, shows what would happen to each row, and does it.
///
/// The first line names the columns; `columns` lists them, in any order, others are reported. The separator is a comma, a semicolon or a tab.
package struct ImportMembers: Sendable {
    package static let columns = [
        "slug", "name_en", "name_fr", "name_de", "country", "inhabitants", "inhabitants_year", "language", "mayor", "salutation", "contact_name",
        "contact_email",
    ]

    /// What comes, or would come, of one row.
    package struct Row: Sendable, Equatable {
        package enum Outcome: Sendable, Equatable { case added, changed, unchanged, refused([InputProblem]) }

        /// In the file, the line with the columns being 1.
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
        let inputs = try rows(of: csv)
        return try store.read { reader in
            var seen: Set<String> = []
            return try inputs.map { number, input in try judge(number, input, seen: &seen, in: reader).0 }
        }
    }

    /// Adds and changes members row by row; rows that cannot be taken are left out and say why. An empty cell leaves what is stored.
    package func perform(_ csv: String, by acting: Acting, now: Instant) throws -> [Row] {
        try acting.require(.manageMembers, on: .members)
        let inputs = try rows(of: csv)
        return try store.write { writer in
            var seen: Set<String> = []
            return try inputs.map { number, input in
                let (row, member) = try judge(number, input, seen: &seen, in: writer.reader)
                guard let member else { return row }
                if row.outcome == .added { _ = try writer.insert(member, at: now) }
                if row.outcome == .changed { try writer.update(member, at: now) }
                let event: JournalEvent? = row.outcome == .added ? .memberAdded : row.outcome == .changed ? .memberChanged : nil
                if let event { try writer.note(JournalEntry(at: now, account: acting.account, event: event, subject: "member/\(row.slug)")) }
                return row
            }
        }
    }

    private func judge(_ number: Int, _ input: MemberInput, seen: inout Set<String>, in reader: Reader) throws -> (Row, Member?) {
        let name = input.names["en"] ?? input.names.min { $0.key < $1.key }?.value ?? ""
        do {
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

    private func rows(of csv: String) throws -> [(Int, MemberInput)] {
        // The byte order mark that spreadsheets write is no part of the first column's name.
        let text = csv.hasPrefix("\u{FEFF}") ? String(csv.dropFirst()) : csv
        guard let header = text.split(whereSeparator: \.isNewline).first else { throw refusal("import.empty") }
        let delimiter: CSVDelimiter = header.contains(";") ? .semicolon : header.contains("\t") ? .tab : .comma
        guard let file = try? NamedCSV(string: text, delimiter: delimiter, loadColumns: false) else { throw refusal("import.not-csv") }
        let known = Set(Self.columns)
        let unknown = file.header.filter { !known.contains($0.trimmingSpaces) }
        guard unknown.isEmpty else { throw refusal("import.unknown-column", ["column": unknown.joined(separator: ", ")]) }
        guard !file.rows.isEmpty else { throw refusal("import.empty") }
        return file.rows.enumerated().map { ($0.offset + 2, MemberInput(cells: $0.element)) }
    }

    private func refusal(_ message: String, _ arguments: [String: String] = [:]) -> Refusal {
        .invalid([InputProblem(field: "list", message: message, arguments: arguments)])
    }
}

extension MemberInput {
    fileprivate init(cells: [String: String]) {
        self.init()
        func cell(_ column: String) -> String { (cells[column] ?? "").trimmingSpaces }
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
