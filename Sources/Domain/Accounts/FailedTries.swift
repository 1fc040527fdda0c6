/// Failed tries to get in that count together, and what follows from them for the next try. Where they count together says `TryLane`.
///
/// The rule, for a lane with 5 free tries:
///
/// | failures so far | the next try waits |
/// |---|---|
/// | 0 to 4 | not at all |
/// | 5, 6, 7, 8, 9, 10 | 15 seconds, 30 seconds, 1, 2, 4, 8 minutes since the last |
/// | 11 and more | 15 minutes since the last |
///
/// For each whole hour without a failure one is forgotten; a success forgets all.
package struct FailedTries: Hashable, Sendable {
    package var count: Int
    package var lastAt: Instant

    package init(count: Int, lastAt: Instant) {
        self.count = count
        self.lastAt = lastAt
    }

    package static let none = FailedTries(count: 0, lastAt: Instant(seconds: 0))

    /// In seconds: the first wait, doubled with every further failure up to the longest.
    static let firstWait: Int64 = 15
    static let longestWait: Int64 = 900
    /// Doublings from the first wait to the longest. Failures beyond are not counted, so that what decays does so within hours.
    static let doublings = 6
    /// After so many seconds without a failure one is forgotten.
    static let forgetting: Int64 = 3600
    /// A try may have begun a little before a failure that was counted earlier, in seconds.
    static let clockTolerance: Int64 = 60

    /// How many are not forgotten yet.
    package func remaining(at now: Instant) -> Int { max(0, count - Int(max(0, now - lastAt) / Self.forgetting)) }

    /// When none of them is left.
    package var forgottenAt: Instant { lastAt + Int64(count) * Self.forgetting }

    /// With one more.
    package func adding(in lane: TryLane, at now: Instant) -> FailedTries {
        FailedTries(count: min(remaining(at: now) + 1, lane.freeTries(isCrowded: false) + Self.doublings), lastAt: now)
    }

    /// Seconds until the next try is allowed; 0 for now.
    package func wait(in lane: TryLane, isCrowded: Bool, at now: Instant) -> Int64 {
        let beyond = remaining(at: now) - lane.freeTries(isCrowded: isCrowded), passed = now - lastAt
        // A clock that went back must not lock anybody out until it has caught up again.
        guard beyond >= 0, passed > -Self.clockTolerance else { return 0 }
        return max(0, min(Self.longestWait, Self.firstWait << Int64(min(beyond, Self.doublings))) - max(0, passed))
    }
}
