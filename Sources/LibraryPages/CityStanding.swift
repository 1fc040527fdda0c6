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
    /// The office has returned it for correction, and it can be submitted again.
    case returned(ReportReturn)
    /// The date until which a returned report could come again has passed.
    case returnedLate(ReportReturn)

    /// - Parameters:
    ///   - submission: the latest frozen version, nil while there is none.
    ///   - returned: the office's return, while the city has not submitted again.
    init(cycle: Cycle, report: Report?, submission: Submission?, returned: ReportReturn? = nil, now: Instant) {
        if let returned {
            self = returned.door(cycle, at: now) == .open ? .returned(returned) : .returnedLate(returned)
            return
        }
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
        case .notOpen, .notStarted, .writing, .inGrace, .returned: true
        case .missed, .missedDraft, .submitted, .updating, .returnedLate: false
        }
    }
}
