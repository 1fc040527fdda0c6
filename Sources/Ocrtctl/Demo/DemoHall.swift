import Domain
import Store
import UseCases

/// The demo's Assembly: more than half of the members are in the room, and one of them has left again.
struct DemoHall {
    let store: Store

    /// Sets a quorum of more than half, and ticks so many members and one more.
    ///
    /// - Parameter wish: the office's, at the moment at which it opens the vote.
    func play(_ members: Set<Int64>, wish: PrizeWish) throws {
        var settings = try store.read { try wish.prize(in: $0).settings }
        settings.quorum = members.count / 2 + 1
        try SetUpPrize(store: store).set(settings, wish: wish)
        var arrival = wish
        arrival.now = wish.now + -900
        let present = members.sorted().prefix(settings.quorum + 1)
        try NoteAttendance(store: store).come(Set(present), wish: arrival)
        guard let first = present.first else { return }
        var departure = wish
        departure.now = wish.now + -600
        try NoteAttendance(store: store).leave(first, cameAt: arrival.now, wish: departure)
    }
}
