import Domain
import Store

/// The office notes at the door which member cities are present. Each is noted by itself: two people at two doors never undo one another.
package struct NoteAttendance: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Notes that these members have come. Who is present already stays so, with the time of the first note.
    ///
    /// - Returns: how many were noted now.
    /// - Throws: `Refusal.invalid` where nobody was ticked; `Refusal.wrongState` for a member that may not vote; `Refusal` as the permissions say.
    @discardableResult
    package func come(_ members: Set<Int64>, wish: PrizeWish) throws -> Int {
        try store.write { writer in
            _ = try wish.prize(.noteAttendance, in: writer)
            _ = try wish.polls(in: writer.reader).polls(for: .noteAttendance)
            guard !members.isEmpty else {
                throw Refusal.invalid([InputProblem(field: "members", message: "prize.attendance-empty")])
            }
            let entitled = Set(try writer.reader.entitled(year: wish.year, viewer: wish.viewer))
            guard members.isSubset(of: entitled) else { throw Refusal.wrongState(.notElector) }
            var count = 0
            for member in members.sorted() {
                guard try writer.noteComing(of: member, year: wish.year, at: wish.now, by: wish.viewer.account) else { continue }
                try wish.note(.memberCame, "attendance", details: "\(member)", in: writer)
                count += 1
            }
            return count
        }
    }

    /// Notes that a member has left: also for a tick that was a mistake. Nothing is taken out of the list; the coming stays with its end.
    ///
    /// - Parameter cameAt: the coming that the page showed. Where the member has left and come again meanwhile, nothing happens.
    /// - Returns: whether something was noted.
    @discardableResult
    package func leave(_ member: Int64, cameAt: Instant, wish: PrizeWish) throws -> Bool {
        try store.write { writer in
            _ = try wish.prize(.noteAttendance, in: writer)
            _ = try wish.polls(in: writer.reader).polls(for: .noteAttendance)
            let isNoted = try writer.noteLeaving(
                of: member, cameAt: cameAt, year: wish.year, at: wish.now, by: wish.viewer.account)
            if isNoted { try wish.note(.memberLeft, "attendance", details: "\(member)", in: writer) }
            return isNoted
        }
    }
}
