/// A day of the calendar, in the time zone of whoever looks at it.
package struct Day: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil for a day that no calendar has, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1800...2199).contains(year), (1...12).contains(month), (1...DateCheck.days(in: month, of: year)).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// From the form in which it is stored, `2027-03-01`; nil for anything else.
    package init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, pieces.count == 3, let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day whose inhabitants count for the prize of a year unless the office sets another: the year's first.
    package static func ofPrize(_ year: Int) -> Day { Day(checked: year, 1, 1) }

    private init(checked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The form in which it is stored: `2027-03-01`.
    package var text: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A day as it was typed into three boxes.
package struct TypedDay: Hashable, Sendable {
    package var day: String
    package var month: String
    package var year: String

    package init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }

    package var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

    /// The day that is meant; nil while a box is empty or cannot be read.
    package var value: Day? {
        guard let year = Year.number(year), let month = DateCheck.number(month), let day = DateCheck.number(day) else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
