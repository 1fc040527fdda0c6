import Domain
import Store

/// In which languages somebody of the council reads reports: said by the person, or by the office for them.
package struct SetReadingLanguages: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter languages: BCP 47; others than two or three letters with parts behind hyphens are left out.
    /// - Throws: `forbidden` for anybody but the person and the office; `notFound` for somebody who is not of the council.
    package func perform(account: Int64, languages: Set<String>, by viewer: Viewer, now: Instant) throws {
        let isOwn = viewer.account == account && Permissions.refusal(of: .serveOnCouncil, on: .council, by: viewer) == nil
        if !isOwn { try Permissions.require(.assignCouncil, on: .assignments, by: viewer) }
        let known = languages.filter { tag in
            (2...12).contains(tag.utf8.count) && tag.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        }
        try store.write { writer in
            guard try writer.reader.accountSecret(id: account)?.account.role == .council else { throw Refusal.notFound }
            guard Set(try writer.reader.readingLanguages(of: account, viewer: viewer)) != known else { return }
            try writer.setReadingLanguages(known, account: account)
            try writer.note(
                JournalEntry(
                    at: now, account: viewer.account, event: .readingLanguagesSet, subject: "account/\(account)",
                    details: known.sorted().joined(separator: ", ")))
        }
    }
}
