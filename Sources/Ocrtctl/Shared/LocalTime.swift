import Domain
import Foundation

/// Reads and writes "2027-04-30 23:59" in a time zone.
struct LocalTime {
    private var calendar = Calendar(identifier: .gregorian)

    /// Throws for a zone that this machine does not know.
    init(zone: String) throws(Failure) {
        guard let known = TimeZone(identifier: zone) else { throw Failure("\(zone) is no time zone; write one such as Europe/Vienna.") }
        calendar.timeZone = known
    }

    /// Throws for what is not written so, and for a time that the zone does not have, such as the hour left out in March.
    func instant(_ text: String) throws(Failure) -> Instant {
        guard let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/) else {
            throw Failure("\(text) is no time; write it as 2027-04-30 23:59.")
        }
        let (_, year, month, day, hour, minute) = match.output
        let parts = DateComponents(year: Int(year), month: Int(month), day: Int(day), hour: Int(hour), minute: Int(minute))
        guard let date = calendar.date(from: parts) else { throw Failure("There is no \(text) in \(calendar.timeZone.identifier).") }
        let instant = Instant(seconds: Int64(date.timeIntervalSince1970))
        guard self.text(instant) == text else { throw Failure("There is no \(text) in \(calendar.timeZone.identifier).") }
        return instant
    }

    /// "2027-04-30 23:59".
    func text(_ instant: Instant) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date(instant))
        func two(_ number: Int?) -> String { String((number ?? 0) + 100).suffix(2).description }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
    }

    /// With the zone's name behind it.
    func fullText(_ instant: Instant) -> String { "\(text(instant)) \(calendar.timeZone.identifier)" }

    /// The year it is there at this moment.
    func year(at instant: Instant) -> Int { calendar.component(.year, from: date(instant)) }

    private func date(_ instant: Instant) -> Date { Date(timeIntervalSince1970: TimeInterval(instant.seconds)) }
}
