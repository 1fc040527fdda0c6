import Domain
import Foundation

extension Day {
    /// The day that an instant falls on in a time zone (IANA name; an unknown one counts as UTC). Nil beyond the years the tool knows.
    package init?(of instant: Instant, zone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}

extension Day {
    /// The instant at which the day is over in a time zone (IANA name; an unknown one counts as UTC).
    package func end(zone: String) -> Instant {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = DateComponents(year: year, month: month, day: day)
        let start = calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
        let next = calendar.date(byAdding: .day, value: 1, to: start) ?? start
        return Instant(seconds: Int64(calendar.startOfDay(for: next).timeIntervalSince1970))
    }
}
