import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct SaveAnswersTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test(arguments: [
        ("prof.name", String(repeating: "x", count: 5000)), ("prof.people", "about ten"), ("gov.unit", "perhaps"),
        ("gov.forms", "a b other none"),
        ("prof.context", " \n\t "), ("prof.context", ""),
    ])
    func savingNeverAsksWhetherItIsValid(question: String, text: String) throws {
        let base = try city.saved(question)?.revision
        _ = try city.save(question, text, base: base)
        #expect(try (city.saved(question)?.answer ?? Answer()) == Answer(text))
    }

    @Test func textsAreStoredComposed() throws {
        let parts = ["note": "Cafe\u{301}"]
        let typed = SaveAnswers.Typed(question: "prof.context", answer: Answer("Zu\u{308}rich", parts: parts), base: 0)
        _ = try city.saveAnswers.perform([typed], measure: 0, wish: city.wish())
        let answer = try #require(try city.saved("prof.context")?.answer)
        #expect(Array(answer.text.utf8) == Array("Zürich".utf8))
        #expect(Array(answer[part: "note"].utf8) == Array("Café".utf8))
    }

    @Test func theSameTextAgainIsNoNewRevision() throws {
        #expect(try city.save("prof.context", "text").saved.map(\.question) == ["prof.context"])
        #expect(try city.save("prof.context", "text", base: 1).saved.map(\.question) == [])
        #expect(try city.saved("prof.context")?.revision == 1)
    }

    @Test(arguments: ["no.such", "m.text", ""])
    func aQuestionThatIsNotAskedHereIsNotFound(question: String) throws {
        let typed = [("prof.context", "text"), (question, "x")].map { SaveAnswers.Typed(question: $0.0, answer: Answer($0.1), base: 0) }
        #expect(throws: Refusal.notFound) { try city.saveAnswers.perform(typed, measure: 0, wish: city.wish()) }
        #expect(try city.saved("prof.context") == nil)
    }

    @Test func aMeasureThatNeverWasIsNotFoundAndARemovedOneIsSaidToBe() throws {
        let number = try city.changeMeasures.add(title: "", formKey: "a", wish: city.wish()).number
        try city.save("m.text", "text", measure: number)
        #expect(throws: Refusal.notFound) { try city.save("m.text", "text", measure: 9) }
        #expect(throws: Refusal.notFound) { try city.save("prof.context", "text", measure: number) }
        try city.changeMeasures.remove(number, wish: city.wish())
        #expect(throws: Refusal.wrongState(.measureRemoved)) { try city.save("m.text", "late", measure: number) }
        #expect(try city.saved("m.text", measure: number)?.answer == Answer("text"))
    }

    @Test(arguments: [
        (SampleStore.cycle.opensAt + -1, false), (SampleStore.cycle.opensAt, true), (SampleStore.deadline + 3600, true),
        (SampleStore.deadline + 100_000_000, true),
    ])
    func aDraftIsWritableFromTheOpeningOnForGood(now: Instant, isWritable: Bool) throws {
        if isWritable {
            #expect(try city.save("prof.context", "text", at: now).saved.map(\.question) == ["prof.context"])
        } else {
            #expect(throws: Refusal.wrongState(.cycleNotOpen)) { try city.save("prof.context", "text", at: now) }
        }
    }

    @Test func afterSubmissionNothingIsWritable() throws {
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        for viewer in [city.primary, city.secondary] {
            #expect(throws: Refusal.wrongState(.reportSubmitted)) { try city.save("prof.context", "late", by: viewer) }
        }
    }

    @Test func onlyTheCityWritesAndOnlyOnceItHasStarted() throws {
        for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try city.save("prof.context", "text", by: viewer) } }
        let idle = try City()
        #expect(throws: Refusal.notFound) { try idle.save("prof.context", "text") }
    }
}
