import Domain
import Store

/// Notes in the journal that somebody outside its city has read of a frozen report. What a city reads of its own is not noted.
package struct NoteReading: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// One line a day for a page, document or file, with the number of its views, and one more for the earlier report that stood beside it.
    ///
    /// - Parameters:
    ///   - part: what of the report was read, such as a section's id or `measures/3`.
    ///   - former: the same city's earlier report, where its answers were shown too.
    package func perform(_ desk: FrozenDesk, part: String, former: FormerDesk? = nil, viewer: Viewer, now: Instant) throws {
        guard !viewer.role.belongsToMember || viewer.member != desk.member.id else { return }
        var lines = [(desk.subject, "version \(desk.submission.version), \(part)")]
        if let report = former?.report {
            lines.append(("report/\(report.year)/\(desk.member.slug)", "version \(report.version), beside \(desk.cycle.year), \(part)"))
        }
        try store.write { [lines] writer in
            for (subject, details) in lines {
                try writer.noteReading(
                    JournalEntry(at: now, account: viewer.account, event: .reportRead, subject: subject, details: details))
            }
        }
    }
}
