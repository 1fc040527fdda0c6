import Domain
import FoundationEssentials

/// Moments as a file's description has them: ISO 8601, in UTC, such as "2027-03-01T12:00:00Z".
enum FileTime {
    static func text(_ instant: Instant) -> String { Date(timeIntervalSince1970: Double(instant.seconds)).formatted(.iso8601) }
}
