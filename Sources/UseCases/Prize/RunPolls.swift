import Credentials
import Domain
import Store

/// The office closes polls, and lets cities vote on paper.
package struct RunPolls: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Closes the open polls at once.
    package func close(_ wish: PrizeWish) throws {
        try store.write { writer in
            _ = try wish.prize(.managePrize, in: writer)
            for poll in try wish.polls(in: writer.reader).polls(for: .close) {
                try writer.close(poll, at: wish.now)
                try wish.note(.pollClosed, "\(poll.category.rawValue)/\(poll.round)", in: writer)
            }
        }
    }

    /// Takes a member out of voting with a device, since it votes on paper in the room, or lets it in again.
    ///
    /// - Throws: `Refusal.wrongState` where it has voted, is not on the list, or that poll takes no votes any more.
    package func setOnPaper(_ isOnPaper: Bool, member: Int64, category: SizeClass, wish: PrizeWish) throws {
        try store.write { writer in
            _ = try wish.prize(.managePrize, in: writer)
            let poll = try wish.polls(in: writer.reader).poll(category, for: .setOnPaper)
            guard let elector = try writer.reader.elector(member: member, of: poll) else { throw Refusal.wrongState(.notElector) }
            if elector.isOnPaper == isOnPaper { return }
            guard try writer.setOnPaper(isOnPaper, member: member, in: poll, at: wish.now) else { throw Refusal.wrongState(.alreadyVoted) }
            try wish.note(.paperVoteNoted, "\(category.rawValue)/\(poll.round)", details: "\(member) \(isOnPaper)", in: writer)
        }
    }
}
