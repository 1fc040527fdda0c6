/// A member city in the room: when it came, and when it left, each as the office noted it at the door. What it votes is not in here, nor whether.
package struct Attendance: Hashable, Sendable {
    package var member: Int64
    package var cameAt: Instant
    /// Who of the office noted that it came.
    package var cameBy: String
    /// When it left and who noted that; nil while it is present.
    package var left: Leaving?

    /// A city's going.
    package struct Leaving: Hashable, Sendable {
        package var at: Instant
        package var by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    package init(member: Int64, cameAt: Instant, cameBy: String, left: Leaving? = nil) {
        self.member = member
        self.cameAt = cameAt
        self.cameBy = cameBy
        self.left = left
    }

    package var isPresent: Bool { left == nil }
}

/// How many member cities are present of those that may vote, and how many must be.
package struct Quorum: Hashable, Sendable {
    package var present: Int
    package var entitled: Int
    /// 0 where no number is asked for.
    package var needed: Int

    package init(present: Int, entitled: Int, needed: Int) {
        self.present = present
        self.entitled = entitled
        self.needed = needed
    }

    package var isReached: Bool { present >= needed }
}

/// Who was in the room during a poll, as its protocol says it: numbers only.
package struct AttendanceRecord: Codable, Hashable, Sendable {
    /// How many had to be present when the poll opened; 0 for no quorum.
    package var quorum: Int
    package var atOpening: Int
    package var atClosing: Int
    /// Why the poll was opened without the quorum; empty where it was reached.
    package var reason: String

    package init(quorum: Int, atOpening: Int, atClosing: Int, reason: String) {
        self.quorum = quorum
        self.atOpening = atOpening
        self.atClosing = atClosing
        self.reason = reason
    }
}
