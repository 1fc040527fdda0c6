import Credentials
import Domain
import Store

/// A member city votes. The database decides that it does so once in each category; what it chose is known to nobody but the voter.
package struct CastBallot: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Who stands at the ballot box.
    package enum Voter: Sendable {
        case person(Viewer)
        /// A delegate, by the code that the city's responsible person or the office handed over.
        case code(String)
    }

    /// The place at which a voter stands: the city, the poll, and what has happened there.
    package struct Place: Sendable {
        package var member: Int64
        package var poll: Poll
        package var elector: Elector?
        /// Who votes for the city in the responsible person's place.
        package var delegate: Delegate?
    }

    /// Where a voter stands, without changing anything: what the pages show.
    ///
    /// - Throws: `Refusal.notFound` for people of no city; `Refusal.forbidden` for colleagues; `Refusal.wrongState` outside the vote, for a code
    ///   that opens nothing, and where there is no poll.
    package func place(of voter: Voter, category: SizeClass, year: Int, in reader: Reader) throws -> Place {
        guard try reader.cycle(year: year) != nil else { throw Refusal.notFound }
        let phase = try reader.prize(year: year)?.phase ?? .collecting
        let member: Int64
        var delegate: Delegate?
        switch voter {
        case .person(let viewer):
            guard let own = viewer.member else { throw Refusal.forbidden(.onlyPrimaryOfPrize) }
            try Permissions.require(.vote, on: .ofMember(own, phase), by: viewer)
            member = own
            delegate = try reader.delegate(year: year, member: own, viewer: viewer)
        case .code(let typed):
            guard let code = ShortCode(typed: typed), let found = try reader.delegate(year: year, codeHash: NameDelegate.hash(code, year))
            else { throw Refusal.wrongState(.codeUnknown) }
            guard phase == .voting else { throw Refusal.wrongState(phase.hasReached(.voting) ? .pollClosed : .pollNotYetOpen) }
            member = found.member
        }
        guard let poll = try reader.currentPolls(year: year).first(where: { $0.category == category }) else {
            throw Refusal.wrongState(.noSuchPoll)
        }
        return Place(member: member, poll: poll, elector: try reader.elector(member: member, of: poll), delegate: delegate)
    }

    /// Casts the ballot.
    ///
    /// - Parameter receipt: the code that the checking page made for this ballot and that the voter keeps. The same form sent again finds the ballot
    ///   by it, so that a double click ends with the receipt and not with a reproach.
    /// - Throws: `Refusal.wrongState` when the city has voted, votes on paper, has a delegate (for the responsible person), is not on the list, or the
    ///   poll is not open; `Refusal.invalid` for a vote that is no finalist.
    package func perform(_ vote: Vote?, receipt: String, voter: Voter, category: SizeClass, year: Int, now: Instant) throws {
        guard ShortCode(typed: receipt)?.text == receipt else { throw Refusal.notFound }
        let draw = RandomKey.draw()
        try store.write { writer in
            let place = try place(of: voter, category: category, year: year, in: writer.reader)
            if place.elector?.hasVoted == true, try writer.hasBallot(code: receipt, in: place.poll) { return }
            if let refusal = Self.refusal(at: place, now: now) { throw refusal }
            guard let vote, Self.isPossible(vote, in: place.poll) else {
                throw Refusal.invalid([InputProblem(field: "vote", message: "prize.vote-missing")])
            }
            guard try writer.markVoted(member: place.member, in: place.poll) else { throw Refusal.wrongState(.alreadyVoted) }
            try writer.fillBlank(vote, code: receipt, draw: draw, in: place.poll)
            try writer.note(Self.entry(place, voter, year: year, now: now))
        }
        try store.cutLog()
    }

    /// Why no ballot can be cast here, nil where one can.
    package static func refusal(at place: Place, now: Instant) -> Refusal? {
        switch place.poll.door(at: now) {
        case .notYetOpen: return .wrongState(.pollNotYetOpen)
        case .closed: return .wrongState(.pollClosed)
        case .open: break
        }
        guard let elector = place.elector else { return .wrongState(.notElector) }
        if elector.hasVoted { return .wrongState(.alreadyVoted) }
        if elector.isOnPaper { return .wrongState(.votesOnPaper) }
        return place.delegate == nil ? nil : .wrongState(.delegateVotes)
    }

    /// Whether one can vote like this in a poll.
    package static func isPossible(_ vote: Vote, in poll: Poll) -> Bool {
        switch vote {
        case .abstention: true
        case .finalist(let number): poll.finalists.contains(number)
        }
    }

    /// That a city has voted is no secret; the line holds nothing of what.
    private static func entry(_ place: Place, _ voter: Voter, year: Int, now: Instant) -> JournalEntry {
        var account: Int64?
        if case .person(let viewer) = voter { account = viewer.account }
        return JournalEntry(
            at: now, account: account, event: .ballotCast, subject: "prize/\(year)/\(place.poll.category.rawValue)/\(place.poll.round)",
            details: "\(place.member)")
    }
}
