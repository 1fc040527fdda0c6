import Domain
import Store

/// What somebody wants with the prize of a year.
package struct PrizeWish: Sendable {
    package var year: Int
    package var viewer: Viewer
    package var now: Instant
    /// The line between the categories while the office has set none for this year.
    package var sizeLine: Int64

    package init(year: Int, viewer: Viewer, now: Instant, sizeLine: Int64) {
        self.year = year
        self.viewer = viewer
        self.now = now
        self.sizeLine = sizeLine
    }

    /// The prize; before the office has touched it, one that collects. Throws `Refusal.notFound` for a year without a cycle.
    package func prize(in reader: Reader) throws -> Prize {
        if let prize = try reader.prize(year: year) { return prize }
        guard try reader.cycle(year: year) != nil else { throw Refusal.notFound }
        return Prize(
            year: year, phase: .collecting, settings: PrizeSettings(sizeLine: sizeLine, referenceDay: .ofPrize(year)))
    }

    /// The prize, if the viewer may do this now.
    func prize(_ action: Action, in writer: Writer) throws -> Prize {
        let prize = try prize(in: writer.reader)
        try Permissions.require(action, on: .prize(prize.phase), by: viewer)
        return prize
    }

    /// A candidacy of which the viewer may know, in its category.
    func candidacy(_ number: Int, in writer: Writer) throws -> Candidacy {
        guard let candidacy = try candidacy(number, in: writer.reader) else { throw Refusal.notFound }
        return candidacy
    }

    /// Adds a line about the prize, or a place in it such as `candidates/3`, to the journal.
    func note(_ event: JournalEvent, _ place: String = "", details: String = "", in writer: Writer) throws {
        let subject = "prize/\(year)" + (place.isEmpty ? "" : "/\(place)")
        try writer.note(JournalEntry(at: now, account: viewer.account, event: event, subject: subject, details: details))
    }

    /// Moves the prize on. Throws `Refusal.wrongState` where that is no longer possible.
    func move(_ prize: Prize, _ event: PrizePhase.Event, in writer: Writer) throws {
        guard let phase = prize.phase.after(event) else { throw Refusal.wrongState(.alreadyDecided) }
        var moved = prize
        moved.phase = phase
        try writer.save(moved)
    }

    /// The criteria of the year. Throws `Refusal.wrongState` before they are imported.
    package func criteria(in reader: Reader) throws -> Criteria {
        guard let text = try reader.criteria(year: year) else { throw Refusal.wrongState(.criteriaMissing) }
        return try Criteria(json: text)
    }
}
