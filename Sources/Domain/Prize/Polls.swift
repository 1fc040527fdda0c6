/// The vote in every category of a prize at one moment: each poll in its own state. Whoever acts on a poll asks here first.
package struct Polls: Sendable {
    /// The last poll of each category that has one.
    package let current: [Poll]
    private let isPublished: Bool
    private let now: Instant

    package init(_ current: [Poll], of prize: Prize, at now: Instant) {
        self.current = current
        isPublished = prize.phase == .published
        self.now = now
    }

    /// Where one poll stands. It need not be the last of its category.
    package func state(of poll: Poll) -> PollState {
        if isPublished { return .published }
        if poll.countedAt != nil { return .counted }
        return switch poll.door(at: now) {
        case .notYetOpen: .waiting
        case .open: .open
        case .closed: .closed
        }
    }

    /// The last poll of a category, if this can be done with it now. Throws `Refusal.wrongState`.
    package func poll(_ category: SizeClass, for act: PollAct) throws(Refusal) -> Poll {
        guard let poll = current.first(where: { $0.category == category }) else { throw .wrongState(.noSuchPoll) }
        if let reason = state(of: poll).refusal(of: act) { throw .wrongState(reason) }
        return poll
    }

    /// The polls with which this can be done now. Throws `Refusal.wrongState` where there is none; before the first poll of all, an act that needs
    /// none gets an empty list.
    package func polls(for act: PollAct) throws(Refusal) -> [Poll] {
        let possible = current.filter { state(of: $0).refusal(of: act) == nil }
        if possible.isEmpty, let reason = states.compactMap({ $0.refusal(of: act) }).first { throw .wrongState(reason) }
        return possible
    }

    /// As `polls`, for what concerns every poll that is not counted yet: one that is not ready holds all up.
    package func uncounted(for act: PollAct) throws(Refusal) -> [Poll] {
        let uncounted = current.filter { $0.countedAt == nil }
        if let reason = uncounted.compactMap({ state(of: $0).refusal(of: act) }).first { throw .wrongState(reason) }
        return try polls(for: act)
    }

    /// Throws `Refusal.wrongState` unless this can be done in every category.
    package func requireEverywhere(_ act: PollAct) throws(Refusal) {
        if let reason = states.compactMap({ $0.refusal(of: act) }).first { throw .wrongState(reason) }
    }

    /// Whether this can be done in a category at least.
    package func allow(_ act: PollAct) -> Bool { states.contains { $0.refusal(of: act) == nil } }

    /// Whether this can be done with this poll, which is the last of its category.
    package func allow(_ act: PollAct, on poll: Poll) -> Bool { current.contains(poll) && state(of: poll).refusal(of: act) == nil }

    /// Whether this can be done in every category.
    package func allowEverywhere(_ act: PollAct) -> Bool { states.allSatisfy { $0.refusal(of: act) == nil } }

    /// Whether ballots are taken again, in a run-off, or will be.
    package var isRunOff: Bool { current.contains { $0.round > 1 && [.waiting, .open].contains(state(of: $0)) } }

    private var states: [PollState] { current.isEmpty ? [.notOpened] : current.map(state) }
}
