import Domain
import Foundation
import HTTP
import ReportPages
import Testing
import TestSupport

/// What real cities reported, as far as this test needs it.
private struct RealMeasure: Decodable {
    var id: String
    var city: String
    var language: String
    var title: String
    var text: String
    var figures: [String]
}

@Suite("Real measures in 12 languages")
struct RealMeasuresTests {
    private static func measures() throws -> [RealMeasure] {
        try String(contentsOfFile: "\(Site.sourceRoot)/content/demo/measures.jsonl", encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(RealMeasure.self, from: Data($0.utf8)) }
    }

    @Test("Typed in through the forms of the shipped questionnaire, they come back byte for byte after NFC")
    func roundTrip() throws {
        let definition = try ShippedQuestionnaire.definition()
        let city = try City(Site(questionnaire: definition.questionnaire, texts: definition.texts))
        _ = try city.post("")
        let measures = try Self.measures()
        #expect(measures.count == 27)
        #expect(Set(measures.map(\.language)).count == 12)
        for (place, measure) in measures.enumerated() {
            let path = "/measures/\(place + 1)"
            // Half of them arrive decomposed, as some machines type accents.
            let text = place.isMultiple(of: 2) ? measure.text.decomposedStringWithCanonicalMapping : measure.text
            #expect(try city.location(city.addMeasure(measure.title)) == city.home + path)
            _ = try city.save(path + "/m", ["m.summary": text, "m.partner_roles": measure.city])
            _ = try city.save(path + "/o", ["o.activities": text + "\n\n" + measure.figures.joined(separator: "\n")])
            let page = PageReading(try city.get(path + "/m"))
            let expected = measure.text.precomposedStringWithCanonicalMapping
            #expect(
                page.value(of: "m.title").map { Array($0.utf8) } == Array(measure.title.precomposedStringWithCanonicalMapping.utf8),
                "\(measure.id)")
            #expect(page.value(of: "m.summary").map { Array($0.utf8) } == Array(expected.utf8), "\(measure.id)")
            let activities = PageReading(try city.get(path + "/o")).value(of: "o.activities")
            #expect(
                activities.map { Array($0.utf8) }
                    == Array((expected + "\n\n" + measure.figures.joined(separator: "\n")).precomposedStringWithCanonicalMapping.utf8))
        }
        let titles = PageReading(try city.get("/measures")).words
        for measure in measures { #expect(titles.contains(measure.title.split(whereSeparator: \.isWhitespace).joined(separator: " "))) }
    }
}
