import Domain
import HTTP
import ReportPages
import Testing
import TestSupport

@Suite("Measures")
struct MeasurePagesTests {
    /// The titles in the list, in order.
    private func titles(_ city: City) throws -> [String] {
        let markup = try city.get("/measures").text
        guard let list = markup.components(separatedBy: "<ol class=\"measures\">").dropFirst().first?.components(separatedBy: "</ol>").first
        else { return [] }
        return list.components(separatedBy: "class=\"measure-name\">").dropFirst()
            .map { PageReading.words(of: $0.components(separatedBy: "</div>")[0]) }
    }

    @Test("Adding twice by double click makes one")
    func doubleClick() throws {
        let city = try City.started()
        let key = try #require(PageReading(try city.get("/measures")).value(of: "form"))
        let first = try city.post("/measures", [("title", "Training"), ("form", key)])
        let second = try city.post("/measures", [("title", "Training"), ("form", key)])
        #expect(city.location(first) == "/report/2027/graz/measures/1")
        #expect(city.location(second) == "/report/2027/graz/measures/1?again=1")
        #expect(PageReading(try city.get("/measures/1?again=1")).words.contains("This measure had already been added; here it is."))
        #expect(!PageReading(try city.get("/measures/1")).words.contains("already been added"))
        #expect(try titles(city) == ["Training"])
    }

    @Test("A measure without a title has a number to be called by")
    func untitled() throws {
        let city = try City.started()
        _ = try city.addMeasure("")
        #expect(try titles(city) == ["Measure 1 (no title yet)"])
        _ = try city.save("/measures/1/m", ["m.title": "Named later"])
        #expect(try titles(city) == ["Named later"])
    }

    @Test("Order changes by buttons; the ends have no button that does nothing")
    func order() throws {
        let city = try City.started()
        for title in ["A", "B", "C"] { _ = try city.addMeasure(title) }
        _ = try city.post("/measures/3/move", [("to", "up")])
        #expect(try titles(city) == ["A", "C", "B"])
        // A double click: the second press comes from the page on which the measure still stood first.
        for _ in 0..<2 { _ = try city.post("/measures/1/move", [("to", "down"), ("from", "1")]) }
        #expect(try titles(city) == ["C", "A", "B"])
        #expect(try city.post("/measures/1/move", [("to", "sideways")]).status == .notFound)
        let page = try city.get("/measures").text
        #expect(page.components(separatedBy: "name=\"from\" value=\"1\"").count - 1 == 1)
        #expect(page.components(separatedBy: "value=\"up\"").count - 1 == 2)
        #expect(page.components(separatedBy: "value=\"down\"").count - 1 == 2)
    }

    @Test("A copy has the answers and a title of its own")
    func copy() throws {
        let city = try City.started()
        _ = try city.addMeasure("Training")
        _ = try city.save("/measures/1/m", ["m.text": "What we did"])
        let key = try #require(PageReading(try city.get("/measures")).value(of: "form"))
        let copied = try city.post("/measures/1/copy", [("form", key)])
        #expect(city.location(copied) == "/report/2027/graz/measures/2?copied=1")
        let again = try city.post("/measures/1/copy", [("form", key)])
        #expect(city.location(again) == "/report/2027/graz/measures/2?copied=again")
        #expect(PageReading(try city.get("/measures/2?copied=again")).words.contains("This copy had already been made; here it is."))
        #expect(try titles(city) == ["Training", "Training (copy)"])
        #expect(PageReading(try city.get("/measures/2/m")).value(of: "m.text") == "What we did")
    }

    @Test("Removing asks first, can be undone, and keeps the answers")
    func remove() throws {
        let city = try City.started()
        _ = try city.addMeasure("Training")
        _ = try city.addMeasure("Forum")
        _ = try city.save("/measures/1/m", ["m.text": "What we did"])
        #expect(PageReading(try city.get("/measures/1/remove")).heading == "Remove “Training”?")
        #expect(try titles(city) == ["Training", "Forum"])
        let removed = try city.post("/measures/1/remove")
        #expect(city.location(removed) == "/report/2027/graz/measures?removed=1")
        #expect(try titles(city) == ["Forum"])
        #expect(PageReading(try city.get("/measures?removed=1")).words.contains("“Training” was removed. Undo"))
        #expect(try city.get("/measures/1/m").status == .conflict)
        #expect(try city.post("/measures/1/remove") == removed)
        _ = try city.post("/measures/1/restore")
        #expect(try titles(city) == ["Training", "Forum"])
        #expect(PageReading(try city.get("/measures/1/m")).value(of: "m.text") == "What we did")
        #expect(try city.location(city.post("/measures/1/restore")) == "/report/2027/graz/measures?restored=1#measure-1")
        #expect(try titles(city) == ["Training", "Forum"])
    }

    @Test("Colleagues work on measures like the responsible person")
    func colleague() throws {
        let city = try City.started()
        #expect(try city.location(city.addMeasure("By a colleague", as: city.colleague)) == "/report/2027/graz/measures/1")
        #expect(try titles(city) == ["By a colleague"])
    }
}
