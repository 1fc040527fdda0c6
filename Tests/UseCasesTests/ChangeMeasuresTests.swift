import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ChangeMeasuresTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test func aDoubleClickAddsOne() throws {
        #expect(try add("Open city", form: "a") == 1)
        #expect(try add("Open city", form: "a") == 1)
        #expect(try city.measures() == [Measure(number: 1, position: 1, title: "Open city")])
        #expect(try city.events() == [.reportCreated, .measureAdded])
    }

    @Test func theSecondClickDoesNotTouchWhatWasTypedMeanwhile() throws {
        _ = try add("Open city", form: "a")
        try city.save("m.title", "Open city for all", base: 1, measure: 1)
        _ = try add("Open city", form: "a")
        #expect(try city.measures().map(\.title) == ["Open city for all"])
    }

    @Test func aMeasureNeedsNoTitle() throws {
        #expect(try add("  ", form: "a") == 1)
        #expect(try city.saved("m.title", measure: 1) == nil)
    }

    @Test func aCopyHasTheAnswersAndItsOwnTitleAndNumber() throws {
        _ = try add("Open city", form: "a")
        try city.save("m.text", "What we did", measure: 1)
        for _ in 0..<2 { #expect(try city.changeMeasures.copy(1, title: "Copy of Open city", formKey: "b", wish: city.wish()).number == 2) }
        #expect(try city.measures().map(\.title) == ["Open city", "Copy of Open city"])
        #expect(try city.saved("m.text", measure: 2)?.answer == Answer("What we did"))
        #expect(try city.saved("m.text", measure: 2)?.revision == 1)
        try city.save("m.text", "Something else", measure: 2)
        #expect(try city.saved("m.text", measure: 1)?.answer == Answer("What we did"))
    }

    @Test func whatIsNotOnTheListCannotBeCopied() throws {
        _ = try add("", form: "a")
        try city.changeMeasures.remove(1, wish: city.wish())
        #expect(throws: Refusal.wrongState(.measureRemoved)) { try city.changeMeasures.copy(1, title: "", formKey: "b", wish: city.wish()) }
        #expect(throws: Refusal.notFound) { try city.changeMeasures.copy(7, title: "", formKey: "b", wish: city.wish()) }
        #expect(try city.measures() == [])
    }

    @Test(arguments: [
        (1, ChangeMeasures.Move.up, [1, 2, 3]), (2, .up, [2, 1, 3]), (2, .down, [1, 3, 2]), (3, .down, [1, 2, 3]), (3, .first, [3, 1, 2]),
        (1, .last, [2, 3, 1]), (1, .first, [1, 2, 3]), (3, .last, [1, 2, 3]),
    ])
    func measuresAreMoved(number: Int, move: ChangeMeasures.Move, order: [Int]) throws {
        for form in ["a", "b", "c"] { _ = try add("", form: form) }
        try city.changeMeasures.move(number, move, wish: city.wish())
        #expect(try city.measures().map(\.number) == order)
        #expect(try city.measures().map(\.position) == [1, 2, 3])
    }

    /// The second press of a double click is sent from a page on which the measure stands where it stood.
    @Test func aDoubleClickMovesOnePlace() throws {
        for form in ["a", "b", "c", "d"] { _ = try add("", form: form) }
        for _ in 0..<2 { try city.changeMeasures.move(4, .up, from: 4, wish: city.wish()) }
        #expect(try city.measures().map(\.number) == [1, 2, 4, 3])
        try city.changeMeasures.move(4, .up, from: 3, wish: city.wish())
        #expect(try city.measures().map(\.number) == [1, 4, 2, 3])
    }

    @Test func theSecondPressIsKnownAsOne() throws {
        let first = try city.changeMeasures.add(title: "", formKey: "a", wish: city.wish())
        let second = try city.changeMeasures.add(title: "", formKey: "a", wish: city.wish())
        #expect([first, second] == [ChangeMeasures.Added(number: 1, isNew: true), ChangeMeasures.Added(number: 1, isNew: false)])
    }

    @Test func removingAndRestoringTwiceChangesNothingMore() throws {
        for form in ["a", "b", "c"] { _ = try add("Measure \(form)", form: form) }
        for _ in 0..<2 { try city.changeMeasures.remove(2, wish: city.wish()) }
        #expect(try city.measures().map(\.number) == [1, 3])
        for _ in 0..<2 { try city.changeMeasures.restore(2, wish: city.wish()) }
        #expect(try city.measures().map(\.title) == ["Measure a", "Measure b", "Measure c"])
        #expect(try city.events().suffix(2) == [.measureRemoved, .measureRestored])
        for change in [city.changeMeasures.remove, city.changeMeasures.restore] {
            #expect(throws: Refusal.notFound) { try change(9, city.wish()) }
        }
    }

    @Test func aReportTakesThreeHundredMeasures() throws {
        try fill(to: 299)
        #expect(try add("", form: "299") == 300)
        #expect(throws: Refusal.wrongState(.tooManyMeasures)) { try add("", form: "300") }
        #expect(throws: Refusal.wrongState(.tooManyMeasures)) {
            try city.changeMeasures.copy(1, title: "", formKey: "c", wish: city.wish())
        }
        #expect(try add("", form: "299") == 300)
        #expect(try city.measures().count == 300)
    }

    @Test func removedMeasuresCountSinceTheyAreKept() throws {
        try fill(to: 300)
        for number in [1, 2] { try city.changeMeasures.remove(number, wish: city.wish()) }
        #expect(throws: Refusal.wrongState(.tooManyMeasures)) { try add("", form: "300") }
        #expect(throws: Refusal.wrongState(.tooManyMeasures)) {
            try city.changeMeasures.copy(3, title: "", formKey: "c", wish: city.wish())
        }
        #expect(try city.measures().count == 298)
        for number in [1, 2] { try city.changeMeasures.restore(number, wish: city.wish()) }
        #expect(try city.measures().count == 300)
    }

    @Test func onlyTheCityChangesItsDraft() throws {
        _ = try add("", form: "a")
        let changes: [@Sendable (ReportWish) throws -> Void] = [
            { [city] in _ = try city.changeMeasures.add(title: "", formKey: "x", wish: $0) },
            { [city] in _ = try city.changeMeasures.copy(1, title: "", formKey: "x", wish: $0) },
            { [city] in try city.changeMeasures.move(1, .up, wish: $0) }, { [city] in try city.changeMeasures.remove(1, wish: $0) },
            { [city] in try city.changeMeasures.restore(1, wish: $0) },
        ]
        for change in changes {
            for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try change(city.wish(by: viewer)) } }
        }
        try city.changeMeasures.remove(1, wish: city.wish())
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        for change in changes { #expect(throws: Refusal.wrongState(.reportSubmitted)) { try change(city.wish()) } }
    }

    private func add(_ title: String, form: String) throws -> Int {
        try city.changeMeasures.add(title: title, formKey: form, wish: city.wish()).number
    }

    private func fill(to count: Int) throws {
        let report = try #require(try city.report())
        try city.store.write { writer in
            for number in 0..<count { _ = try writer.insertMeasure(report: report.id, formKey: "\(number)", at: City.noon) }
        }
    }
}
