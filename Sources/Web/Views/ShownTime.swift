import Domain
import Foundation

/// Instants in words, in one time zone, which is named with each moment: a deadline is never a guess.
package struct ShownTime: Sendable {
    package var messages: Messages
    private let calendar: Calendar

    /// `zone` is an IANA name, as a cycle has it; an unknown one counts as UTC.
    package init(messages: Messages, zone: String) {
        self.messages = messages
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        self.calendar = calendar
    }

    /// Such as "3 May 2027, 14:32 (UTC+2)".
    package func moment(_ instant: Instant) -> String {
        messages(TimeMessage.moment, ["date": date(instant), "clock": clock(instant), "zone": zoneName(instant)])
    }

    /// Such as "3 May 2027".
    package func date(_ instant: Instant) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: foundationDate(instant))
        return Self.date(day: parts.day ?? 0, month: parts.month ?? 0, year: parts.year ?? 0, messages)
    }

    /// A day of the calendar in words, which is the same in every zone.
    package static func date(_ day: Day, _ messages: Messages) -> String {
        date(day: day.day, month: day.month, year: day.year, messages)
    }

    /// Such as "14:32", for "Saved 14:32".
    package func clock(_ instant: Instant) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: foundationDate(instant))
        return messages(TimeMessage.clock, ["hour": Self.twoDigits(parts.hour ?? 0), "minute": Self.twoDigits(parts.minute ?? 0)])
    }

    /// A date in the language's order, the month as a word.
    static func date(day: Int, month: Int, year: Int, _ messages: Messages) -> String {
        let name = TimeMessage.month(month).map { messages[$0] } ?? String(month)
        let day = day == 1 ? messages[TimeMessage.firstDay] : String(day)
        return messages(TimeMessage.date, ["day": day, "month": name, "year": String(year)])
    }

    /// The difference to UTC: the same in every language, and right in summer and winter.
    private func zoneName(_ instant: Instant) -> String {
        let offset = calendar.timeZone.secondsFromGMT(for: foundationDate(instant))
        if offset == 0 { return "UTC" }
        let minutes = abs(offset) / 60
        let rest = minutes.isMultiple(of: 60) ? "" : ":\(Self.twoDigits(minutes % 60))"
        return "UTC\(offset < 0 ? "\u{2212}" : "+")\(minutes / 60)\(rest)"
    }

    private func foundationDate(_ instant: Instant) -> Date { Date(timeIntervalSince1970: TimeInterval(instant.seconds)) }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
