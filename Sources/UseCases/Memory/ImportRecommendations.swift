import Domain
import Store

/// Reads the council's recommendations from CSV and stores them: all rows, or none where one cannot be taken. The same rows again add nothing.
///
/// The first row names the columns, in any order. `measure` is empty for the city's level, `point` is empty for the whole report or a measure.
package struct ImportRecommendations: Sendable {
    package static let columns = ["member", "year", "measure", "point", "language", "text"]
    /// In characters, as answers are counted.
    package static let longest = 5000

    let store: Store

    package init(store: Store) { self.store = store }

    /// What each row would do. Nothing is changed.
    ///
    /// - Throws: `Refusal.invalid` for a text that is no such list; `Refusal.forbidden` for anyone but an admin.
    package func preview(_ csv: String, by acting: Acting) throws -> [ImportedRow] {
        try acting.require(.manageMembers, on: .members)
        let listed = try CSVList.rows(of: csv, columns: Self.columns, empty: "recommendation.empty")
        return try store.read { reader in try judge(listed, in: reader).map(\.row) }
    }

    /// Stores them. Where a row is refused, nothing is stored.
    ///
    /// - Throws: as `preview`.
    package func perform(_ csv: String, by acting: Acting, now: Instant) throws -> [ImportedRow] {
        try acting.require(.manageMembers, on: .members)
        let listed = try CSVList.rows(of: csv, columns: Self.columns, empty: "recommendation.empty")
        return try store.write { writer in
            let judged = try judge(listed, in: writer.reader)
            guard !judged.contains(where: \.row.isRefused) else { return judged.map(\.row) }
            for case (let row, let member?, let recommendation?) in judged where row.outcome == .added {
                try writer.insert(recommendation, member: member)
            }
            for member in Set(judged.filter { $0.row.outcome == .added }.map(\.row.member)).sorted() {
                try writer.note(
                    JournalEntry(at: now, account: acting.account, event: .recommendationsImported, subject: "member/\(member)"))
            }
            return judged.map(\.row)
        }
    }

    private typealias Judged = (row: ImportedRow, member: Int64?, recommendation: Recommendation?)

    private func judge(_ listed: [CSVList.Row], in reader: Reader) throws -> [Judged] {
        var known: [Int64: Set<Recommendation>] = [:]
        return try listed.map { listed in
            let slug = listed.cells["member"] ?? ""
            do {
                try listed.requireFit()
                let member = try reader.member(slug: slug)
                let recommendation = try Recommendation(listed, isMemberKnown: member != nil)
                guard let member else { return (ImportedRow(number: listed.number, member: slug, outcome: .refused([])), nil, nil) }
                if known[member.id] == nil { known[member.id] = Set(try reader.allRecommendations(member: member.id)) }
                let isNew = known[member.id]?.insert(recommendation).inserted == true
                return (ImportedRow(number: listed.number, member: slug, outcome: isNew ? .added : .unchanged), member.id, recommendation)
            } catch Refusal.invalid(let problems) {
                return (ImportedRow(number: listed.number, member: slug, outcome: .refused(problems)), nil, nil)
            }
        }
    }
}

extension Recommendation {
    /// Throws `Refusal.invalid` with every problem of the row.
    fileprivate init(_ row: CSVList.Row, isMemberKnown: Bool) throws(Refusal) {
        var problems: [InputProblem] = []
        func cell(_ column: String) -> String { row.cells[column] ?? "" }
        func refuse(_ column: String, _ message: String) { problems.append(InputProblem(field: column, message: message)) }
        func number(_ column: String, _ range: ClosedRange<Int>, _ message: String) -> Int? {
            guard let number = Int(cell(column)), range.contains(number) else {
                refuse(column, message)
                return nil
            }
            return number
        }
        if !isMemberKnown { refuse("member", "recommendation.member-unknown") }
        let year = number("year", 1990...2199, "problem.not-year")
        let measure = cell("measure").isEmpty ? 0 : number("measure", 0...999_999, "recommendation.measure-form")
        let point = cell("point").isEmpty ? nil : number("point", 1...10, "recommendation.point-form")
        if point != nil, measure != 0, measure != nil { refuse("point", "recommendation.point-of-measure") }
        let language = cell("language").lowercased()
        if !MemberInput.isLanguageTag(language) { refuse("language", "member.language-form") }
        let text = cell("text").inNFC
        if text.isEmpty { refuse("text", "recommendation.text-missing") }
        if AnswerLength.of(text) > ImportRecommendations.longest { refuse("text", "recommendation.text-long") }
        guard problems.isEmpty else { throw .invalid(problems) }
        self.init(year: year ?? 0, measure: measure ?? 0, point: point, language: language, text: text)
    }
}
