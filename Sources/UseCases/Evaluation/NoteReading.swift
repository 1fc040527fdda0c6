import Domain
import Store

/// Notes in the journal that somebody outside its city has read of a frozen report. What a city reads of its own is not noted.
package struct NoteReading: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// One line for one view of a page, document or file.
    ///
    /// - Parameter part: what of the report was read, such as a section's id or `measures/3`.
    package func perform(_ desk: FrozenDesk, part: String, viewer: Viewer, now: Instant) throws {
        guard !viewer.role.belongsToMember || viewer.member != desk.member.id else { return }
        try store.write { writer in
            try writer.note(
                JournalEntry(
                    at: now, account: viewer.account, event: .reportRead, subject: desk.subject,
                    details: "version \(desk.submission.version), \(part)"))
        }
    }
}
