import Domain
import TestSupport
import Testing

/// A long report is left and entered again at each of its parts, and measures are read one after the other.
@Suite struct PublishedContentsTests {
    private let answered: AnsweredCity

    /// Three measures, published with the feedback.
    init() throws {
        answered = try AnsweredCity.make()
        let city = answered.city
        _ = try city.post("/update")
        for number in 2...3 {
            _ = try city.addMeasure("Maßnahme \(number)")
            _ = try city.save(
                "/measures/\(number)/m", ["m.text": "Text \(number)", "m.summary": "Kurz", "m.points": "p1", "m.presenter": "Pat Vortrag"])
        }
        _ = try city.post("/check")
        try answered.publish(.reportAndFeedback)
    }

    /// Where links within a page lead, and whether each of these places is there once.
    private func ways(_ page: PageReading) -> [String] {
        let ways = page.links.filter { $0.hasPrefix("#") && $0 != "#main" }
        for way in Set(ways) {
            #expect(page.markup.components(separatedBy: "id=\"\(way.dropFirst())\"").count == 2, "\(way)")
        }
        return ways
    }

    @Test func theContentsLeadToEachPartAndEachPartBack() throws {
        let report = PageReading(try answered.library("/2027/graz"))
        let ways = ways(report)
        #expect(ways.filter { $0 != "#contents" } == ["#feedback", "#section-prof", "#section-gov"])
        #expect(ways.count { $0 == "#contents" } == 3)
        let measure = PageReading(try answered.library("/2027/graz/measures/2"))
        #expect(self.ways(measure) == ["#section-m", "#contents"])
    }

    @Test(arguments: [(1, [2]), (2, [1, 3]), (3, [2])]) func measuresAreReadOneAfterTheOther(number: Int, neighbours: [Int]) throws {
        let page = PageReading(try answered.library("/2027/graz/measures/\(number)"))
        #expect(page.words.contains("Graz, report 2027: measure \(number) of 3"))
        let measures = page.links.filter { $0.hasPrefix("/library/2027/graz/measures/") && !$0.contains("lang=") }
        let expected = neighbours.map { "/library/2027/graz/measures/\($0)" }
        #expect(measures == expected + expected, "on top and at the end")
        #expect(page.words.contains("Previous measure") == (number > 1))
        #expect(page.words.contains("Next measure") == (number < 3))
    }

    @Test func thePreviewHasTheSameWays() throws {
        let preview = PageReading(try answered.city.get("/publication/preview/2?scope=report"))
        let measures = preview.links.filter { $0.hasPrefix("/report/2027/graz/publication/preview/") && !$0.contains("lang=") }
        #expect(measures == [1, 3, 1, 3].map { "/report/2027/graz/publication/preview/\($0)?scope=report" })
    }
}
