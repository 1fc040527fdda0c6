import Domain

/// Where a city stands with its report of a cycle: what its front page says and offers.
enum CityStanding: Equatable {
    /// The cycle is not open yet.
    case notOpen
    case notStarted
    case writing
    /// After the deadline, while reports are still taken.
    case inGrace
    /// Too late, nothing was started.
    case missed
    /// Too late, what was saved is kept.
    case missedDraft
    case submitted(Submission)
    /// The next version after the feedback is being written; the last frozen one.
    case updating(Submission)

    /// - Parameter submission: the latest frozen version, nil while there is none.
    init(cycle: Cycle, report: Report?, submission: Submission?, now: Instant) {
        if let submission {
            self = report?.state == .updating ? .updating(submission) : .submitted(submission)
            return
        }
        self =
            switch cycle.door(at: now) {
            case .notYetOpen: .notOpen
            case .closed: report == nil ? .missed : .missedDraft
            case .open: now >= cycle.deadline ? .inGrace : report == nil ? .notStarted : .writing
            }
    }

    /// Whether submitting lies ahead, now or when the cycle opens.
    var canBeSubmitted: Bool {
        switch self {
        case .notOpen, .notStarted, .writing, .inGrace: true
        case .missed, .missedDraft, .submitted, .updating: false
        }
    }
}
