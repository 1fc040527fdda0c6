/// Somebody who has a section's page open.
package struct Presence: Hashable, Sendable {
    package var account: Int64
    package var name: String
    /// When that person's page was last heard of.
    package var seenAt: Instant

    package init(account: Int64, name: String, seenAt: Instant) {
        self.account = account
        self.name = name
        self.seenAt = seenAt
    }

    /// Seconds for which a page counts as open after it was heard of. It asks about every twenty.
    package static let lasts: Int64 = 60
    /// Seconds that pass at least before the same person on the same page is written down again.
    package static let pause: Int64 = 15

    /// Whether a person of the same page needs to be written down again. A clock that went back must not make anybody stay for an hour.
    package static func isDue(since seenAt: Instant, now: Instant) -> Bool { abs(now - seenAt) >= pause }
}
