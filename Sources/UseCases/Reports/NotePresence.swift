import Domain
import Store

/// A person's page says that it is still open.
package struct NotePresence: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Writes it down, at most once in `Presence.pause` for the same page: asking costs no writing.
    ///
    /// - Parameters:
    ///   - section: the section's id.
    ///   - measure: the measure's number, 0 for the city's level.
    /// - Throws: `notFound` where there is no such page for this person; `wrongState` once nothing can be written there any more.
    package func perform(section: String, measure: Int, wish: ReportWish) throws {
        let isDue = try store.read { reader in
            let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: reader)
            let report = try desk.started()
            try Permissions.require(.answer, on: .report(member: report.member, state: report.state), by: wish.viewer)
            let sections = measure == 0 ? desk.questionnaire.citySections : desk.questionnaire.measureSections
            guard sections.contains(where: { $0.id == section }) else { throw Refusal.notFound }
            if measure != 0 { try requireMeasure(measure, of: report, viewer: wish.viewer, in: reader) }
            guard let place = try reader.ownPresence(of: report, viewer: wish.viewer), place.measure == measure, place.section == section
            else { return true }
            return Presence.isDue(since: place.seenAt, now: wish.now)
        }
        guard isDue else { return }
        try store.write { writer in
            let (_, report) = try wish.writableDesk(shelf: shelf, in: writer)
            try writer.notePresence(report: report.id, account: wish.viewer.account, measure: measure, section: section, at: wish.now)
        }
    }
}
