import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Two people on one answer: nobody's text is overwritten silently.
@Suite struct AnswerConflictTests {
    private let city: City

    /// Both have the page open on which "first" stands in revision 1; then Anna saves "by Anna", revision 2.
    init() throws {
        city = try City.started()
        try city.save("prof.context", "first", base: 0)
        try city.save("prof.context", "by Anna", base: 1)
    }

    @Test func bothTextsAreKept() throws {
        let outcome = try city.save("prof.context", "by Berta", base: 1, by: city.secondary)
        #expect(outcome.saved == [])
        #expect(outcome.conflicts.map(\.question) == ["prof.context"])
        #expect(outcome.conflicts.first?.typed == Answer("by Berta"))
        #expect(outcome.conflicts.first?.saved.answer == Answer("by Anna"))
        #expect(outcome.conflicts.first?.saved.savedBy == "Anna")
        #expect(outcome.conflicts.first?.saved.revision == 2)
        #expect(try city.saved("prof.context")?.answer == Answer("by Anna"))
    }

    @Test func theConflictIsSolvedByBasingOnTheOthersRevision() throws {
        #expect(try city.save("prof.context", "by both", base: 2, by: city.secondary).saved.map(\.question) == ["prof.context"])
        #expect(try city.saved("prof.context")?.revision == 3)
    }

    @Test func whoLeftTheAnswerAloneKeepsTheOthersText() throws {
        #expect(try city.save("prof.context", "first", base: 1, by: city.secondary).changes == [])
        #expect(try city.saved("prof.context")?.answer == Answer("by Anna"))
    }

    @Test func whoTypedTheSameIsNoConflict() throws {
        #expect(try city.save("prof.context", "by Anna", base: 1, by: city.secondary).changes == [])
        #expect(try city.saved("prof.context")?.revision == 2)
    }

    @Test func anAnswerThatDidNotExistYetConflictsUnlessLeftEmpty() throws {
        #expect(try city.save("prof.context", "", base: 0, by: city.secondary).changes == [])
        #expect(try city.save("prof.context", "mine", base: 0, by: city.secondary).conflicts.count == 1)
    }

    @Test func aRevisionThatNeverWasOverwritesNothing() throws {
        #expect(try city.save("prof.context", "mine", base: -1).conflicts.count == 1)
        #expect(try city.saved("prof.context")?.answer == Answer("by Anna"))
    }

    @Test(arguments: [3, 99, Int64.max]) func aRevisionThatIsStillToComeIsRefused(base: Int64) throws {
        for decision in [nil, BesideDecision.mine, .theirs, .join, .later] {
            #expect(throws: Refusal.wrongState(.pageAhead)) { try city.save("prof.context", "mine", base: base, decision: decision) }
        }
        #expect(try city.history("prof.context").count == 2)
        #expect(try city.beside() == [])
    }

    /// A request that does not know its base counts as based on the person's own last save.
    @Test func withoutABaseTheOwnLastTextMayBeReplacedAndNobodyElses() throws {
        #expect(try city.save("prof.context", "by Anna again", base: nil).saved.map(\.question) == ["prof.context"])
        let outcome = try city.save("prof.context", "by Berta", base: nil, by: city.secondary)
        #expect(outcome.conflicts.first?.saved.answer == Answer("by Anna again"))
    }

    @Test func withoutABaseAnAnswerNobodyGaveIsSaved() throws {
        #expect(try city.save("gov.unit", "yes", base: nil, by: city.secondary).saved.map(\.question) == ["gov.unit"])
    }

    @Test func withoutABaseWhatTheMemberListFilledInIsNotOverwritten() throws {
        #expect(try city.save("prof.name", "", base: nil).changes == [])
        #expect(try city.save("prof.name", "Gratz", base: nil).conflicts.count == 1)
        #expect(try city.save("prof.name", "Gratz", base: 1).saved.map(\.question) == ["prof.name"])
    }

    @Test func eachQuestionIsDecidedForItself() throws {
        let typed = [("prof.context", "by Berta", 1), ("gov.unit", "yes", 0), ("prof.name", "Graz", 0), ("prof.people", "291000", 1)].map {
            SaveAnswers.Typed(question: $0.0, answer: Answer($0.1), base: $0.2)
        }
        let outcome = try city.saveAnswers.perform(typed, measure: 0, wish: city.wish(by: city.secondary))
        #expect(outcome.saved.map(\.question) == ["gov.unit", "prof.people"])
        #expect(outcome.conflicts.map(\.question) == ["prof.context"])
        #expect(try city.saved("prof.people")?.answer == Answer("291000"))
    }

    @Test func partsConflictWithTheWholeAnswer() throws {
        func save(_ answer: Answer, base: Int64, by viewer: Viewer) throws -> SaveAnswers.Outcome {
            let typed = SaveAnswers.Typed(question: "gov.budget", answer: answer, base: base)
            return try city.saveAnswers.perform([typed], measure: 0, wish: city.wish(by: viewer))
        }
        let euros = Answer("", parts: ["amount": "100", "currency": "EUR"])
        #expect(try save(euros, base: 0, by: city.primary).saved.map(\.question) == ["gov.budget"])
        #expect(try save(Answer("", parts: ["amount": "100", "currency": "CHF"]), base: 0, by: city.secondary).conflicts.count == 1)
        #expect(try city.saved("gov.budget")?.answer == euros)
    }
}
