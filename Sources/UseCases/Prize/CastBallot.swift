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
    /// - Parameter form: the random text that the checking page made. Together with the poll's key it makes the receipt's code, so that nobody chooses
    ///   one. The same form sent again leads to the same code and finds the ballot by it: a double click ends with the receipt and not with a reproach.
    /// - Returns: the receipt's code.
    /// - Throws: `Refusal.wrongState` when the city has voted, votes on paper, has a delegate (for the responsible person), is not on the list, or the
    ///   poll is not open; `Refusal.invalid` for a vote that is no finalist.
    package func perform(
        _ vote: Vote?, form: Token, voter: Voter, category: SizeClass, year: Int, now: Instant
    ) throws -> ShortCode {
        let draw = RandomKey.draw()
        let code = try store.write { writer in
            let place = try place(of: voter, category: category, year: year, in: writer.reader)
            let code = try writer.receiptKey(of: place.poll).map { ShortCode.receipt(of: form, for: String(place.member), key: $0) }
            if let code, place.elector?.hasVoted == true, try writer.hasBallot(code: code.text, in: place.poll) { return code }
            if let refusal = try Self.refusal(at: place, now: now, in: writer.reader) { throw refusal }
            guard let vote, Self.isPossible(vote, in: place.poll) else {
                throw Refusal.invalid([InputProblem(field: "vote", message: "prize.vote-missing")])
            }
            guard try writer.markVoted(member: place.member, in: place.poll) else { throw Refusal.wrongState(.alreadyVoted) }
            // Two forms have the same code once in a million billion times: the voter then checks the ballot again, on another form.
            guard let code, try writer.fillBlank(vote, code: code.text, draw: draw, in: place.poll) else {
                throw Refusal.invalid([InputProblem(field: "vote", message: "prize.vote-again")])
            }
            try writer.note(Self.entry(place, voter, year: year, now: now))
            return code
        }
        try store.cutLog()
        return code
    }

    /// Why no ballot can be cast here, nil where one can.
    package static func refusal(at place: Place, now: Instant, in reader: Reader) throws -> Refusal? {
        let polls = try reader.polls(year: place.poll.year, at: now)
        do throws(Refusal) { _ = try polls.poll(place.poll.category, for: .cast) } catch { return error }
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
