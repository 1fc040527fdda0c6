import Domain
import Store

extension Reader {
    /// The vote of a year at a moment, each poll in its state: what use cases and pages ask before somebody acts.
    package func polls(year: Int, at now: Instant) throws -> Polls {
        guard let prize = try prize(year: year) else { throw Refusal.wrongState(.noSuchPoll) }
        return Polls(try currentPolls(year: year), of: prize, at: now)
    }
}

extension PrizeWish {
    /// The vote as it stands now. Before the office has touched the prize, one of which nothing is open.
    package func polls(in reader: Reader) throws -> Polls { Polls(try reader.currentPolls(year: year), of: try prize(in: reader), at: now) }
}
