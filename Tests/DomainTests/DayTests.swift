import Domain
import Testing

/// Days of the calendar, as they are typed and stored.
@Suite struct DayTests {
    @Test(arguments: ["2027-03-01", "2028-02-29", "1800-01-01", "2199-12-31"])
    func isStoredAndReadAgain(text: String) {
        #expect(Day(text)?.text == text)
    }

    @Test(arguments: ["2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "1799-12-31", "2200-01-01", "27-3-1", "2027-3-01", "", "x"])
    func whatNoCalendarHasIsNoDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func daysAreInOrder() {
        let days = ["2026-12-31", "2027-01-30", "2027-02-01", "2027-02-02"].compactMap { Day($0) }
        #expect(days.reversed().sorted() == days)
        #expect(days.count == 4)
    }

    @Test(arguments: [
        ("1", "3", "2027", "2027-03-01"), ("01", "03", "2027", "2027-03-01"), ("29", "2", "2027", nil), ("", "3", "2027", nil),
        ("1", "March", "2027", nil), ("1", "3", "27", nil), ("+1", "3", "2027", nil),
    ])
    func isReadFromThreeBoxes(day: String, month: String, year: String, expected: String?) {
        #expect(TypedDay(day: day, month: month, year: year).value?.text == expected)
    }

    @Test func onlyThreeEmptyBoxesAreEmpty() {
        #expect(TypedDay().isEmpty)
        #expect(!TypedDay(month: "3").isEmpty)
    }
}
