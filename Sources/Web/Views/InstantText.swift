import Domain
import Foundation

/// An instant in words, always with hour and zone: a deadline without a zone is a trap.
package struct InstantText {
    package let language: Language
    /// IANA name of the zone; UTC where the system does not know it.
    package let zone: String

    package init(language: Language, zone: String) {
        self.language = language
        self.zone = zone
    }

    /// "30 April 2027, 23:59 (UTC+2, Vienna)".
    package func full(_ instant: Instant) -> String {
        let (parts, zone) = parts(instant)
        return "\(date(parts)), \(Self.two(parts.hour)):\(Self.two(parts.minute)) (\(zone))"
    }

    /// "30 April 2027".
    package func day(_ instant: Instant) -> String { date(parts(instant).0) }

    /// "14:32".
    package func time(_ instant: Instant) -> String {
        let parts = parts(instant).0
        return "\(Self.two(parts.hour)):\(Self.two(parts.minute))"
    }

    private func date(_ parts: DateComponents) -> String {
        let month = Self.months[language]?[(parts.month ?? 1) - 1] ?? ""
        let day = parts.day ?? 0, year = parts.year ?? 0
        switch language {
        case .en: return "\(day) \(month) \(year)"
        case .fr: return "\(day == 1 ? "1er" : String(day)) \(month) \(year)"
        case .de: return "\(day). \(month) \(year)"
        }
    }

    private func parts(_ instant: Instant) -> (DateComponents, String) {
        let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
        let timeZone = TimeZone(identifier: zone) ?? .gmt
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let hours = timeZone.secondsFromGMT(for: date) / 3600, minutes = abs(timeZone.secondsFromGMT(for: date) / 60 % 60)
        let offset = "UTC" + (hours < 0 ? "−" : "+") + String(abs(hours)) + (minutes == 0 ? "" : ":" + Self.two(minutes))
        let city = zone.split(separator: "/").dropFirst().last.map { ", " + $0.replacingOccurrences(of: "_", with: " ") } ?? ""
        return (calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date), offset + city)
    }

    private static func two(_ number: Int?) -> String {
        let number = number ?? 0
        return number < 10 ? "0\(number)" : String(number)
    }

    private static let months: [Language: [String]] = [
        .en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
        .fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        .de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    ]
}
