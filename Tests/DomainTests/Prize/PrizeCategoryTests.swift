import Domain
import Testing

/// Which category a city belongs to, and what decided.
@Suite struct PrizeCategoryTests {
    private static let figures = Figures([Figure(49_999, year: 2024), Figure(50_000, year: 2025), Figure(50_001, year: 2027)])

    private func settings(line: Int64 = 50_000, day: String = "2027-01-01") throws -> PrizeSettings {
        PrizeSettings(sizeLine: line, referenceDay: try #require(Day(day)))
    }

    /// Worked examples: the line, the reference day, the category and the year of the figure that decides.
    @Test(
        arguments: [
            (50_000, "2024-06-30", .small, 2024), (50_000, "2025-01-01", .large, 2025), (50_001, "2026-12-31", .small, 2025),
            (50_001, "2027-01-01", .large, 2027), (50_002, "2030-01-01", .small, 2027), (1, "2024-01-01", .large, 2024),
        ] as [(Int64, String, SizeClass, Int)])
    func theFigureOfTheDayAndTheLineDecide(line: Int64, day: String, size: SizeClass, year: Int) throws {
        let category = try #require(try settings(line: line, day: day).category(of: Self.figures))
        #expect(category.size == size)
        #expect(category.figure?.year == year)
    }

    @Test func withoutAFigureThatCountsThereIsNoCategory() throws {
        #expect(try settings(day: "2023-12-31").category(of: Self.figures) == nil, "later figures do not count")
        #expect(try settings().category(of: Figures([Figure(60_000, year: nil)])) == nil, "nor do those without a year")
        #expect(try settings().category(of: Figures()) == nil)
    }

    @Test func whatIsFixedStaysWhateverTheFiguresSay() throws {
        let fixed = PrizeCategory(size: .small, figure: Figure(40_000, year: 2022))
        let categories = PrizeCategories(fixed: [1: fixed], figures: [1: Self.figures, 2: Self.figures], settings: try settings())
        #expect(categories.category(of: 1) == fixed)
        #expect(categories.category(of: 2) == PrizeCategory(size: .large, figure: Figure(50_001, year: 2027)))
        #expect(categories.category(of: 3) == nil)
        func candidacy(_ member: Int64, _ category: SizeClass?) -> Candidacy {
            Candidacy(number: 1, member: member, measure: 1, title: "", category: category, standing: .standing)
        }
        #expect(categories.placed(candidacy(2, nil)).figure == Figure(50_001, year: 2027))
        #expect(categories.placed(candidacy(2, .small)) == candidacy(2, .small), "fixed before figures were kept")
        #expect(categories.placed(candidacy(3, nil)) == candidacy(3, nil))
    }

    @Test func theScoringWaitsForChecksAndFigures() {
        func candidacy(_ number: Int, _ member: Int64, _ category: SizeClass?, isChecked: Bool) -> Candidacy {
            Candidacy(
                number: number, member: member, measure: 1, title: "", category: category, standing: .standing, isChecked: isChecked)
        }
        let waiting = ScoringObstacles(standing: [
            candidacy(1, 7, nil, isChecked: true), candidacy(2, 7, nil, isChecked: false), candidacy(3, 8, .small, isChecked: true),
        ])
        #expect(waiting.withoutCategory == [7])
        #expect(waiting.unchecked.map(\.number) == [2])
        #expect(!waiting.isEmpty && !waiting.isNobodyThere)
        #expect(ScoringObstacles(standing: [candidacy(3, 8, .small, isChecked: true)]).isEmpty)
        #expect(!ScoringObstacles(standing: []).isEmpty)
    }
}
