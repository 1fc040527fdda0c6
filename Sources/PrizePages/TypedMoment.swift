import Domain
import Foundation
import Web

/// A day and an hour as they were typed; empty means "now" or "by hand".
struct TypedMoment {
    var name: String
    var day: TypedDay
    var time: String

    init(_ name: String, reading field: (String, FieldSize) throws -> String) rethrows {
        self.name = name
        day = TypedDay()
        day.day = try field("\(name).day", .number)
        day.month = try field("\(name).month", .number)
        day.year = try field("\(name).year", .number)
        time = try field("\(name).time", .number).trimmingSpaces
    }

    /// The fields as they were typed, to be carried along.
    var fields: [(name: String, value: String)] {
        [("day", day.day), ("month", day.month), ("year", day.year), ("time", time)].map { (name: "\(name).\($0.0)", value: $0.1) }
    }

    /// Nil where nothing was typed. Throws `Refusal.invalid` for half a moment, and for an hour that is left out on that day since clocks go forward.
    func instant(zone: String) throws(Refusal) -> Instant? {
        if day.isEmpty && time.isEmpty { return nil }
        guard let date = day.value else { throw invalid("day", .moment) }
        guard let clock = TypedTime(time) else { throw invalid("time", .hour) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = DateComponents(year: date.year, month: date.month, day: date.day, hour: clock.hour, minute: clock.minute)
        guard let moment = calendar.date(from: parts) else { throw invalid("day", .moment) }
        let there = calendar.dateComponents([.hour, .minute], from: moment)
        guard there.hour == clock.hour, there.minute == clock.minute else { throw invalid("time", .noSuchHour, ["time": clock.text]) }
        return Instant(seconds: Int64(moment.timeIntervalSince1970))
    }

    private func invalid(_ part: String, _ problem: PrizeProblem, _ arguments: [String: String] = [:]) -> Refusal {
        .invalid([InputProblem(field: "\(name).\(part)", message: problem.rawValue, arguments: arguments)])
    }

    func html(_ label: String, hint: String, _ messages: Messages, _ problems: [InputProblem]) -> HTML {
        let hour = FormField(
            "\(name).time", label: messages(PollMessage.timeOf, ["what": label]), value: time, hint: messages[PollMessage.timeHint],
            isOptional: true)
        return DateBoxes(name, label: label, hint: hint, value: day).html(messages, problems: problems)
            + hour.html(messages, problems: problems)
    }
}
