/// Dates and times of day in words.
package enum TimeMessage: String, MessageKey {
    case date = "time.date"
    case firstDay = "time.first-day"
    case monthOfYear = "time.month-of-year"
    case clock = "time.clock"
    case moment = "time.moment"
    case month1 = "time.month.1"
    case month2 = "time.month.2"
    case month3 = "time.month.3"
    case month4 = "time.month.4"
    case month5 = "time.month.5"
    case month6 = "time.month.6"
    case month7 = "time.month.7"
    case month8 = "time.month.8"
    case month9 = "time.month.9"
    case month10 = "time.month.10"
    case month11 = "time.month.11"
    case month12 = "time.month.12"

    /// The month's name, for 1 to 12; nil for any other number.
    static func month(_ number: Int) -> TimeMessage? { TimeMessage(rawValue: "time.month.\(number)") }
}
