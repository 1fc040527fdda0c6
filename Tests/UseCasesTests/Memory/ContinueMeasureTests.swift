import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct ContinueMeasureTests {
    private let city: City

    init() throws { city = try City.returning() }

    @Test func startsWithTheFormerAnswersUnconfirmed() throws {
        _ = try city.changeMeasures.add(title: "A new one", formKey: "new", wish: city.wish())
        #expect(try city.continueMeasure.perform(2, formKey: "a", wish: city.wish()) == .added(2))
        #expect(
            try city.measures() == [
                Measure(number: 1, position: 1, title: "A new one"),
                Measure(number: 2, position: 2, title: "School <week>", continues: MeasureSource(year: 2025, number: 2)),
            ])
        #expect(try city.saved("m.text", measure: 2)?.answer == Answer("Text of School <week>"))
        #expect(try city.unconfirmed(measure: 2) == ["m.text", "m.title"])
        #expect(try city.events().suffix(2) == [.measureAdded, .measureContinued])
        #expect(try city.store.violations() == [])
    }

    @Test func theSameFormSentTwiceContinuesOnce() throws {
        #expect(try city.continueMeasure.perform(1, formKey: "a", wish: city.wish()) == .added(1))
        #expect(try city.continueMeasure.perform(1, formKey: "a", wish: city.wish()) == .added(1))
        #expect(try city.measures().count == 1)
    }

    @Test func anotherFormIsToldWhichMeasureContinuesIt() throws {
        _ = try city.continueMeasure.perform(1, formKey: "a", wish: city.wish())
        let existing = try #require(try city.measures().first)
        let again = try city.continueMeasure.perform(1, formKey: "b", wish: city.wish(by: city.secondary))
        #expect(again == .already(existing, isRemoved: false))
        #expect(try city.measures() == [existing])
        try city.changeMeasures.remove(1, wish: city.wish())
        #expect(try city.continueMeasure.perform(1, formKey: "c", wish: city.wish()) == .already(existing, isRemoved: true))
        #expect(try city.measures() == [])
        #expect(try city.continueMeasure.perform(2, formKey: "d", wish: city.wish()) == .added(2))
    }

    @Test func aMeasureThatWasNotThereIsNotFound() throws {
        #expect(throws: Refusal.notFound) { try city.continueMeasure.perform(3, formKey: "a", wish: city.wish()) }
        #expect(throws: Refusal.notFound) { try city.continueMeasure.perform(0, formKey: "a", wish: city.wish()) }
        for (viewer, refusal) in city.outsiders {
            #expect(throws: refusal) { try city.continueMeasure.perform(1, formKey: "a", wish: city.wish(by: viewer)) }
        }
        #expect(try city.measures() == [])
    }

    @Test func itsSectionsTakeFromTheMeasureItContinues() throws {
        _ = try city.continueMeasure.perform(2, formKey: "a", wish: city.wish())
        _ = try city.changeMeasures.add(title: "Another", formKey: "b", wish: city.wish())
        try city.save("m.text", "", base: 1, measure: 1)
        #expect(try city.carryAnswers.takeAll(section: "m", measure: 1, wish: city.wish()) == 1)
        #expect(try city.saved("m.text", measure: 1)?.answer == Answer("Text of School <week>"))
        #expect(try city.carryAnswers.takeAll(measure: 2, wish: city.wish()) == 0)
    }

    @Test func aCopyOfAContinuedMeasureIsNoContinuationButAsUnconfirmed() throws {
        _ = try city.continueMeasure.perform(1, formKey: "a", wish: city.wish())
        let copy = try city.changeMeasures.copy(1, title: "Copy", formKey: "b", wish: city.wish()).number
        #expect(try city.measures().map(\.continues) == [MeasureSource(year: 2025, number: 1), nil])
        #expect(try city.unconfirmed(measure: copy) == ["m.text"])
    }
}
