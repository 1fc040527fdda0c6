import Domain

/// A date in words where it is one, else the parts as typed.
enum DateAnswer {
    /// Nil where none of the three parts is filled.
    static func render(_ field: Field, prefix: String) -> String? {
        let parts = ["day", "month", "year"].map { field.value(prefix + $0) }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        guard let month = Int(parts[1]), let name = TimeMessage.month(month), let year = Int(parts[2]) else {
            return parts.filter { !$0.isEmpty }.joined(separator: " / ")
        }
        if let day = Int(parts[0]) { return ShownTime.date(day: day, month: month, year: year, field.messages) }
        let monthOfYear = field.messages(TimeMessage.monthOfYear, ["month": field.messages[name], "year": String(year)])
        return parts[0].isEmpty ? monthOfYear : "\(parts[0]) \(monthOfYear)"
    }
}
