import Domain
import Store

/// Tags a report for the general feedback, with words of the council's vocabulary or a new one. No city ever sees them.
package struct TagReport: Sendable {
    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Where in the report.
    package struct Place: Sendable, Equatable {
        /// The section's id; empty for the whole report or a measure.
        package var section: String
        /// The measure's number; 0 for the city's level.
        package var measure: Int

        package init(section: String = "", measure: Int = 0) {
            self.section = section
            self.measure = measure
        }
    }

    /// Sets exactly these tags there, and a new word besides, which the vocabulary gets.
    ///
    /// - Parameter new: its kind and name; nil, or an empty name, for none.
    /// - Throws: as `FeedbackDesk.open`; `notFound` for a place or tag that is not there; `invalid` for a name that is too long.
    package func perform(
        _ tags: Set<Int64>, new: (kind: CouncilTag.Kind, name: String)?, at place: Place, wish: ReportWish
    ) throws {
        let name = (new?.name ?? "").inNFC.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if name.count > CouncilTag.longest {
            throw Refusal.invalid([
                InputProblem(field: "name", message: "feedback.problem.tag", arguments: ["most": "\(CouncilTag.longest)"])
            ])
        }
        let kind = new?.kind ?? .challenge
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: writer.reader)
            try desk.require(.writeNotes, by: wish.viewer)
            let isThere =
                place.section.isEmpty || desk.frozen.questionnaire.section(place.section, perMeasure: false) != nil && place.measure == 0
            guard isThere, place.measure == 0 || desk.frozen.measures.contains(where: { $0.number == place.measure }) else {
                throw Refusal.notFound
            }
            let known = try writer.reader.councilTags(viewer: wish.viewer)
            guard tags.isSubset(of: known.map(\.id)) else { throw Refusal.notFound }
            var tags = tags
            if !name.isEmpty {
                let isNew = !known.contains { $0.kind == kind && $0.name == name }
                if let tag = try writer.addTag(kind, name: name, at: wish.now, by: wish.viewer.account) { tags.insert(tag.id) }
                if isNew {
                    try writer.note(
                        JournalEntry(
                            at: wish.now, account: wish.viewer.account, event: .councilTagAdded, subject: "tag/\(kind.rawValue)",
                            details: name))
                }
            }
            try writer.setTags(
                tags, report: desk.report.id, section: place.section, measure: place.measure, at: wish.now, by: wish.viewer.account)
        }
    }
}
