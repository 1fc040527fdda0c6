import Domain
import Store

/// Writes down that somebody outside its city reads a published report. What cannot be written down is not shown.
package struct NoteLibraryReading: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter place: which part, such as `measures/3`; empty for the report.
    package func perform(_ desk: PublishedDesk, place: String = "", viewer: Viewer, now: Instant) throws {
        if viewer.role.belongsToMember && viewer.member == desk.member.id { return }
        try note(.publishedRead, desk.subject, place, viewer, now)
    }

    /// That somebody compares cities; their slugs are noted.
    package func compared(_ members: [String], point: Int, year: Int, viewer: Viewer, now: Instant) throws {
        if members.isEmpty { return }
        try note(.publishedRead, "library/\(year)/point/\(point)", members.joined(separator: " "), viewer, now)
    }

    /// That somebody takes a list of what was found away.
    package func exported(_ count: Int, viewer: Viewer, now: Instant) throws {
        try note(.libraryExported, "library", "\(count)", viewer, now)
    }

    private func note(_ event: JournalEvent, _ subject: String, _ details: String, _ viewer: Viewer, _ now: Instant) throws {
        try store.write { writer in
            try writer.noteReading(JournalEntry(at: now, account: viewer.account, event: event, subject: subject, details: details))
        }
    }
}
