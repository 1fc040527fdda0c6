import Domain
import HTTP
import PrizePages
import Store
import TestSupport
import Testing

/// What the prize's pages say of categories and of the figures that decide them.
@Suite struct CategoryPagesTests {
    private let prize: PrizeSite
    private let hallein: Int64

    init() throws {
        prize = try PrizeSite()
        hallein = try #require(prize.story.members["hallein"])
    }

    private func text(_ path: String, as name: String) throws -> String { try prize.get(path, as: name).text }

    private func write(_ work: @escaping @Sendable (Writer) throws -> Void) throws { try prize.site.store.write { try work($0) } }

    @Test func theFigureThatDecidesStandsOnEveryPage() throws {
        let figure = "21\u{202F}000 inhabitants (2025)"
        for (path, people) in [
            ("/candidates", ["office", "expert", "hallein"]), ("/candidates/3", ["office", "expert", "hallein"]), ("/settings", ["office"]),
        ] {
            for person in people {
                let page = try text(path, as: person)
                #expect(page.contains(figure) && page.contains("Below 50\u{202F}000 inhabitants"), "\(path) \(person)")
            }
        }
    }

    @Test func anotherDayChangesTheShownCategoryUntilTheScoringStarts() throws {
        try write { [hallein] in try $0.take(Figure(60_000, year: 2028), of: hallein) }
        #expect(try text("/candidates/3", as: "hallein").contains("Below 50\u{202F}000 inhabitants"))
        let settings = try prize.get("/settings", as: "office")
        _ = try prize.send(settings, to: "/settings", ["day.year": "2028"], as: "office")
        let moved = try text("/candidates/3", as: "hallein")
        #expect(moved.contains("50\u{202F}000 inhabitants and more") && moved.contains("60\u{202F}000 inhabitants (2028)"))
        try prize.story.startScoring()
        try write { [hallein] in try $0.take(Figure(30_000, year: 2028), of: hallein) }
        _ = try prize.send(prize.get("/settings", as: "office"), to: "/settings", ["day.year": "2027"], as: "office")
        for path in ["/candidates/3", "/candidates", "/settings"] {
            let page = try text(path, as: "office")
            #expect(page.contains("60\u{202F}000 inhabitants (2028)") && !page.contains("30\u{202F}000 inhabitants"), "\(path)")
        }
        #expect(try text("/settings", as: "office").contains("These figures decided when the scoring started."))
    }

    @Test func theRefusalNamesTheCitiesAndTheWay() throws {
        try write { [hallein] writer in
            try writer.removeFigure(year: 2025, of: hallein)
            try writer.take(Figure(60_000, year: 2028), of: hallein)
        }
        for page in [try prize.get("/scoring", as: "office"), try prize.post("/scoring", as: "office")] {
            #expect(page.text.contains("The scoring cannot start yet."))
            #expect(page.text.contains("No number of inhabitants known for 1 January 2027"))
            #expect(page.text.contains("<li>Hallein, <a href=\"/office/members/hallein#inhabitants\">Enter the figure"))
            #expect(!page.text.contains("<li>Graz"), "what is known is not named")
            #expect(page.text.contains("<a href=\"/prize/2027/candidates/1\">1. "), "what has to be checked")
            #expect(!page.text.contains("action=\"/prize/2027/scoring\""))
        }
        #expect(try prize.get("/scoring", as: "office").status == .ok)
        #expect(try prize.post("/scoring", as: "office").status == .conflict)
        #expect(try prize.story.prize().phase == .collecting)
        let candidates = try text("/candidates", as: "office")
        #expect(candidates.contains("Category not known yet") && candidates.contains("/office/members/hallein#inhabitants"))
        #expect(!(try text("/candidates", as: "expert").contains("/office/members")), "the way is the office's")
    }

    @Test func theFinalistsShowWhatDecided() throws {
        try prize.story.startScoring()
        try prize.story.decideShortlist()
        try prize.story.decideFinalists()
        try write { [hallein] in try $0.take(Figure(90_000, year: 2025), of: hallein) }
        let page = try text("/finalists", as: "graz")
        #expect(page.contains("<h3>Hallein, 21\u{202F}000 inhabitants (2025)</h3>"))
    }
}
