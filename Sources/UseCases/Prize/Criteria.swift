import Domain
import Foundation
import Store

extension Criteria {
    /// As they are stored.
    package init(json text: String) throws { self = try JSONDecoder().decode(Criteria.self, from: Data(text.utf8)) }

    /// The form in which they are stored.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// Takes the criteria of a year in.
package struct ImportCriteria: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Stores the criteria in place of earlier ones.
    ///
    /// - Throws: `Refusal.notFound` without such a cycle; `Refusal.wrongState` once the scoring has started, since scores belong to criteria.
    package func perform(_ criteria: Criteria, year: Int, now: Instant) throws {
        let text = try criteria.json()
        try store.write { writer in
            guard try writer.reader.cycle(year: year) != nil else { throw Refusal.notFound }
            if let prize = try writer.reader.prize(year: year), prize.phase != .collecting { throw Refusal.wrongState(.prizeScoring) }
            try writer.saveCriteria(text, year: year)
            try writer.note(JournalEntry(at: now, account: nil, event: .criteriaImported, subject: "prize/\(year)"))
        }
    }
}
