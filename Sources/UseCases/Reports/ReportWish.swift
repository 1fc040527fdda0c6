import Domain
import Store

/// What the use cases on one report have in common: who wants it, of which report, when.
package struct ReportWish: Sendable {
    package var year: Int
    /// The member's slug.
    package var member: String
    package var viewer: Viewer
    package var now: Instant

    package init(year: Int, member: String, viewer: Viewer, now: Instant) {
        self.year = year
        self.member = member
        self.viewer = viewer
        self.now = now
    }

    /// The desk, with the report there and open for writing.
    ///
    /// - Throws: `notFound`, `forbidden` as `ReportDesk.open`; `wrongState` after submission or before the cycle opens. A draft stays writable after
    ///   the deadline: what can no longer be submitted is still the city's own text.
    func writableDesk(shelf: QuestionnaireShelf, in writer: Writer) throws -> (ReportDesk, Report) {
        let desk = try ReportDesk.open(year: year, member: member, viewer: viewer, shelf: shelf, in: writer.reader)
        let report = try desk.started()
        try Permissions.require(.answer, on: .report(member: report.member, state: report.state), by: viewer)
        if desk.cycle.door(at: now) == .notYetOpen { throw Refusal.wrongState(.cycleNotOpen) }
        return (desk, report)
    }
}
