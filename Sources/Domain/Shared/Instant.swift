/// A moment, in whole seconds since 1970-01-01 00:00:00 UTC.
///
/// Domain never asks for the time: it comes in as an argument, so that every rule can be tested to the second.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Whole seconds since 1970, UTC; negative before.
    package var seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
    package static func + (left: Instant, right: Int64) -> Instant { Instant(seconds: left.seconds + right) }
    package static func - (left: Instant, right: Instant) -> Int64 { left.seconds - right.seconds }
}
