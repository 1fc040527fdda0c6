import Domain
import Testing

/// Official numbers of inhabitants by year, and which of them counts on a day.
@Suite struct FigureTests {
    private static let city = Figures([Figure(49_200, year: 2021), Figure(51_300, year: 2026), Figure(49_900, year: 2024)])

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(
        arguments: [
            ("2020-12-31", nil), ("2021-01-01", 49_200), ("2023-12-31", 49_200), ("2024-01-01", 49_900), ("2025-07-01", 49_900),
            ("2026-01-01", 51_300), ("2040-01-01", 51_300),
        ] as [(String, Int64?)])
    func theLatestFigureCountsWhoseYearIsNotAfterTheDays(text: String, inhabitants: Int64?) throws {
        #expect(Self.city.counting(on: try day(text))?.inhabitants == inhabitants)
    }

    @Test func theLatestIsShownWhateverTheDay() {
        #expect(Self.city.latest == Figure(51_300, year: 2026))
        #expect(Self.city.all.map(\.year) == [2026, 2024, 2021])
        #expect(Figures().latest == nil)
    }

    @Test func aNumberWithoutItsYearIsShownButCountsOnNoDay() throws {
        let figures = Figures([Figure(80_000, year: nil)])
        #expect(figures.latest == Figure(80_000, year: nil))
        #expect(figures.counting(on: try day("2199-12-31")) == nil)
    }

    @Test func anotherYearIsKeptBesideAndTheSameYearIsCorrected() throws {
        var figures = Figures()
        try figures.take(Figure(100, year: 2024))
        try figures.take(Figure(110, year: 2026))
        try figures.take(Figure(90, year: 2019))
        try figures.take(Figure(101, year: 2024))
        #expect(figures.all == [Figure(110, year: 2026), Figure(101, year: 2024), Figure(90, year: 2019)])
    }

    @Test func theFirstFigureWithAYearTakesThePlaceOfTheOneWithout() throws {
        var figures = Figures([Figure(80_000, year: nil)])
        try figures.take(Figure(80_500, year: nil))
        #expect(figures.all == [Figure(80_500, year: nil)])
        try figures.take(Figure(80_500, year: 2025))
        #expect(figures.all == [Figure(80_500, year: 2025)])
    }

    @Test func besideFiguresWithAYearNoneWithoutIsTaken() {
        var figures = Self.city
        #expect(throws: Refusal.invalid([InputProblem(field: "inhabitants_year", message: "member.inhabitants-year-missing")])) {
            try figures.take(Figure(52_000, year: nil))
        }
        #expect(figures == Self.city)
    }

    @Test func aWrongFigureIsTakenOutAlone() {
        var figures = Self.city
        figures.remove(year: 2026)
        figures.remove(year: nil)
        #expect(figures.all == [Figure(49_900, year: 2024), Figure(49_200, year: 2021)])
    }
}
