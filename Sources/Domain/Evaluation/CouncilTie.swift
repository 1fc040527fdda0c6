/// What a member of the council has to do with one member city's report.
package enum CouncilTie: String, CaseIterable, Sendable {
    /// Nothing: it may be read, somebody else answers.
    case none
    /// Writes feedback together with the others it was given to.
    case assigned
    /// As `assigned`, and releases the feedback.
    case lead
    /// The own city or a declared conflict: sees neither the report nor who reads it, and is in no count of it.
    case recused
}

/// A report in a council member's hands.
package struct Assignment: Hashable, Sendable {
    /// The council member's account.
    package var account: Int64
    package var name: String
    /// One of those it was given to releases the feedback.
    package var isLead: Bool
    package var assignedAt: Instant

    package init(account: Int64, name: String, isLead: Bool, assignedAt: Instant) {
        self.account = account
        self.name = name
        self.isLead = isLead
        self.assignedAt = assignedAt
    }
}

/// A member city whose reports somebody of the council has no part in.
package struct Recusal: Hashable, Sendable {
    package var account: Int64
    package var member: Int64
    package var reason: Ground
    /// In the person's or the office's words; may be empty.
    package var note: String
    package var declaredAt: Instant

    package init(account: Int64, member: Int64, reason: Ground, note: String, declaredAt: Instant) {
        self.account = account
        self.member = member
        self.reason = reason
        self.note = note
        self.declaredAt = declaredAt
    }

    /// The raw values are stored.
    package enum Ground: String, CaseIterable, Sendable {
        /// The person lives or works there.
        case ownCity = "own city"
        case conflict
    }
}

/// A report that the office has returned to its city for correction.
package struct ReportReturn: Hashable, Sendable {
    /// The frozen version it was returned with.
    package var version: Int
    /// What is to be corrected, for the city.
    package var reason: String
    /// The city may submit again up to, but not at, this instant, whatever the cycle's deadline.
    package var until: Instant
    package var returnedAt: Instant
    package var returnedBy: String

    package init(version: Int, reason: String, until: Instant, returnedAt: Instant, returnedBy: String) {
        self.version = version
        self.reason = reason
        self.until = until
        self.returnedAt = returnedAt
        self.returnedBy = returnedBy
    }

    /// Whether the city can submit it again: up to, but not at, its own date, and for as long as the cycle takes reports anyhow.
    package func door(_ cycle: Cycle, at now: Instant) -> Cycle.Door {
        let door = cycle.door(at: now)
        return door == .closed && now < until ? .open : door
    }
}
