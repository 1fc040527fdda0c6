/// Where the vote in one category stands.
package enum PollState: String, CaseIterable, Sendable {
    /// The finalists stand, and nothing has been opened for their category.
    case notOpened = "not opened"
    /// It is opened for a later hour.
    case waiting
    case open
    /// No ballot is taken any more; it waits to be counted.
    case closed
    /// Its votes are stored. They are never counted anew.
    case counted
    /// The result is public.
    case published
}

/// What somebody does with the vote in a category, or with that in both at once.
package enum PollAct: String, CaseIterable, Sendable {
    case releaseFinalist = "release a finalist"
    case openPolls = "open the vote"
    case setTieRule = "set the rule for ties"
    case setQuorum = "set the quorum"
    case nameDelegate = "name a delegate or end the delegation"
    case printCode = "print a city's code"
    case noteAttendance = "note who is present"
    case setOnPaper = "let a city vote on paper, or with a device after all"
    case cast = "cast a ballot"
    case close = "close the vote"
    case enterHandCount = "enter a hand count or take it back"
    case count = "count the ballots"
    case openRunOff = "open a run-off, or vote again where nobody got a vote"
    case drawLot = "enter the number of the lot"
    case publish = "publish the result"

    /// The states in which it is possible. This is the one table: use cases ask it before they write, pages before they show a button.
    var states: Set<PollState> {
        switch self {
        case .releaseFinalist, .openPolls, .setTieRule: [.notOpened]
        case .setQuorum: [.notOpened, .counted]
        case .nameDelegate, .printCode: [.notOpened, .waiting, .open]
        case .noteAttendance: [.notOpened, .waiting, .open, .closed, .counted]
        case .setOnPaper: [.waiting, .open]
        case .cast: [.open]
        case .close: [.waiting, .open]
        case .enterHandCount, .count: [.closed]
        case .openRunOff, .drawLot, .publish: [.counted]
        }
    }
}

extension PollState {
    /// Why this is not possible here now, nil where it is.
    package func refusal(of act: PollAct) -> Reason? {
        if act.states.contains(self) { return nil }
        return switch self {
        case .notOpened: act == .cast ? .pollNotYetOpen : .noSuchPoll
        case .waiting: .pollNotYetOpen
        case .open: .pollOpen
        case .closed: .pollClosed
        case .counted: .pollCounted
        case .published: .prizePublished
        }
    }
}

extension VoteTally.Outcome {
    /// What a count allows besides: why this cannot follow on it, nil where it can.
    package func refusal(of act: PollAct) -> Reason? {
        switch self {
        case .winner: act == .openRunOff || act == .drawLot ? .noTie : nil
        case .runOff: act == .drawLot ? .noTie : act == .publish ? .resultTied : nil
        case .lot: act == .openRunOff ? .noTie : act == .publish ? .resultTied : nil
        case .nobody: act == .drawLot ? .noTie : nil
        }
    }
}
