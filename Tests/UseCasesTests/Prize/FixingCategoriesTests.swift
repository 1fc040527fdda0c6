import Domain
import Store
import TestSupport
import Testing
import UseCases

/// From the figures of the reference day to the categories that stand.
@Suite struct FixingCategoriesTests {
    private let sample: SampleStore
    private let story: PrizeStory
    private let hallein: Int64

    /// Hallein has grown over the line since: 21,000 in 2025 and 60,000 in 2030.
    init() throws {
        sample = try SampleStore()
        story = try PrizeStory(sample)
        hallein = try #require(story.members["hallein"])
        try take(Figure(60_000, year: 2030))
    }

    private func take(_ figure: Figure) throws { try story.store.write { try $0.take(figure, of: hallein) } }

    private func placed() throws -> [Candidacy] { try story.store.read { try story.wish(story.admin).candidacies(in: $0) } }

    private func ofHallein() throws -> Candidacy { try #require(try placed().first { $0.member == hallein }) }

    private func set(line: Int64 = 50_000, day: String) throws {
        let settings = PrizeSettings(sizeLine: line, referenceDay: try #require(Day(day)))
        try SetUpPrize(store: story.store).set(settings, wish: story.wish(story.admin))
    }

    private func check() throws {
        for number in 1...6 {
            try ChangeCandidacies(store: story.store).check(number, exclusion: nil, wish: story.wish(story.admin))
        }
    }

    @Test func theShownCategoryFollowsDayAndLineUntilItIsFixed() throws {
        #expect(try ofHallein().category == .small)
        #expect(try ofHallein().figure == Figure(21_000, year: 2025))
        try set(day: "2031-01-01")
        #expect(try ofHallein().category == .large)
        #expect(try ofHallein().figure == Figure(60_000, year: 2030))
        try set(line: 20_000, day: "2029-12-31")
        #expect(try ofHallein().category == .large)
        #expect(try ofHallein().figure == Figure(21_000, year: 2025))
        try set(day: "2024-12-31")
        #expect(try placed().map(\.category) == [nil, nil, nil, nil, nil, nil], "later figures do not count")
        #expect(try story.candidacies(story.admin).map(\.category) == [nil, nil, nil, nil, nil, nil], "nothing is fixed")
    }

    @Test func whatIsFixedStaysWithItsFigure() throws {
        try story.startScoring()
        let fixed = try placed()
        #expect(fixed.map(\.category) == [.large, .large, .small, .small, .large, .large])
        #expect(fixed.map(\.figure) == [300_000, 300_000, 21_000, 21_000, 210_000, 210_000].map { Figure($0, year: 2025) })
        try take(Figure(70_000, year: 2025))
        try set(line: 10, day: "2040-01-01")
        #expect(try placed() == fixed)
        #expect(try story.candidacies(story.admin) == fixed, "in the file, not only on the page")
        let line = try #require(try story.store.read { try $0.journal() }.first { $0.event == .scoringStarted })
        #expect(
            line.details == "1: large, 300000 (2025); 2: large, 300000 (2025); 3: small, 21000 (2025); 4: small, 21000 (2025); "
                + "5: large, 210000 (2025); 6: large, 210000 (2025)")
        #expect(try story.store.violations() == [])
    }

    @Test func withoutAFigureOfTheDayTheScoringDoesNotStart() throws {
        try check()
        try story.store.write { try $0.removeFigure(year: 2025, of: hallein) }
        let start = SetUpPrize(store: story.store)
        #expect(throws: Refusal.wrongState(.candidaciesUnready)) { try start.startScoring(story.wish(story.admin)) }
        let obstacles = try story.store.read { try story.wish(story.admin).obstacles(in: $0) }
        #expect(obstacles.withoutCategory == [hallein] && obstacles.unchecked == [])
        #expect(try story.prize().phase == .collecting)
        #expect(try story.candidacies(story.admin).allSatisfy { $0.category == nil })
        try take(Figure(20_500, year: 2022))
        try start.startScoring(story.wish(story.admin))
        #expect(try ofHallein().figure == Figure(20_500, year: 2022))
    }

    @Test func aMeasureThatComesBackWhileTheCouncilScoresGetsItsCategory() throws {
        let change = ChangeCandidacies(store: story.store)
        let primary = try #require(story.primaries["hallein"])
        try check()
        try story.store.write { try $0.removeFigure(year: 2025, of: hallein) }
        for number in [3, 4] { try change.withdraw(number, wish: story.wish(primary)) }
        try SetUpPrize(store: story.store).startScoring(story.wish(story.admin))
        #expect(throws: Refusal.wrongState(.inhabitantsUnknown)) {
            try change.withdraw(3, isWithdrawn: false, wish: story.wish(primary))
        }
        try take(Figure(20_500, year: 2022))
        try change.withdraw(3, isWithdrawn: false, wish: story.wish(primary))
        try take(Figure(80_000, year: 2023))
        try change.withdraw(4, isWithdrawn: false, wish: story.wish(primary))
        let fixed = try story.candidacies(story.admin).filter { $0.member == hallein }
        #expect(fixed.map(\.category) == [.small, .small], "a city's measures share a category")
        #expect(fixed.map(\.figure) == [Figure(20_500, year: 2022), Figure(20_500, year: 2022)])
        #expect(fixed.map(\.standing) == [.standing, .standing])
    }

    @Test func eachSeesTheCategoriesOfWhatItMaySee() throws {
        let primary = try #require(story.primaries["hallein"])
        #expect(try story.store.read { try story.wish(primary).candidacies(in: $0) }.map(\.number) == [3, 4])
        try story.startScoring()
        func fixed(_ viewer: Viewer) throws -> Set<Int64> {
            Set(try story.store.read { try $0.fixedCategories(year: 2027, viewer: viewer) }.keys)
        }
        #expect(try fixed(primary) == [hallein])
        #expect(try fixed(story.board) == [])
        #expect(try fixed(story.expert) == Set(story.members.values))
    }
}
