import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

@Suite struct CarryAnswersTests {
    private let city: City

    init() throws { city = try City.returning() }

    @Test func stillTrueTakesTheFormerAnswerAndConfirmsIt() throws {
        #expect(try take("prof.context", .stillTrue) == nil)
        #expect(try city.saved("prof.context")?.answer == Answer("Context of 2025"))
        #expect(try city.unconfirmed() == [])
    }

    @Test func toEditItIsTakenAndMarked() throws {
        #expect(try take("prof.context", .edit) == nil)
        #expect(try city.saved("prof.context")?.unconfirmedFrom == 2025)
        #expect(try take("prof.context", .stillTrue) == nil)
        #expect(try city.unconfirmed() == [])
        #expect(try city.saved("prof.context")?.revision == 1)
    }

    @Test func aChangedTextConfirmsTheSameTextDoesNot() throws {
        _ = try take("prof.context", .edit)
        try city.save("prof.context", "Context of 2025", base: 1)
        #expect(try city.unconfirmed() == ["prof.context"])
        try city.save("prof.context", "Context of 2027", base: 1, by: city.secondary)
        #expect(try city.unconfirmed() == [])
    }

    @Test func anEmptiedAnswerWaitsForNothing() throws {
        _ = try take("prof.context", .edit)
        try city.save("prof.context", "", base: 1)
        #expect(try city.unconfirmed() == [])
    }

    @Test func takingAllFillsOnlyWhatIsEmptyAndFits() throws {
        try city.save("prof.context", "Own context")
        let count = try city.carryAnswers.takeAll(measure: 0, wish: city.wish())
        // gov.forms has an option that is gone, gov.budget is of another kind, gov.gone is not asked, prof.name and prof.people are filled in.
        #expect(try city.unconfirmed() == ["gov.unit", "gov.unit_name"])
        #expect(count == 2)
        #expect(try city.saved("prof.context")?.answer == Answer("Own context"))
        #expect(try city.saved("gov.forms") == nil)
        #expect(try city.carryAnswers.takeAll(measure: 0, wish: city.wish()) == 0)
        #expect(try city.events().filter { $0 == .answersCarried } == [.answersCarried])
        #expect(try city.store.violations() == [])
    }

    @Test func takingAllOfASectionLeavesTheOthers() throws {
        #expect(try city.carryAnswers.takeAll(section: "prof", measure: 0, wish: city.wish()) == 1)
        #expect(try city.unconfirmed() == ["prof.context"])
        #expect(throws: Refusal.notFound) { try city.carryAnswers.takeAll(section: "m", measure: 0, wish: city.wish()) }
    }

    @Test func aFollowUpIsTakenOnlyWhereItIsAsked() throws {
        try city.save("gov.unit", "no")
        #expect(try city.carryAnswers.takeAll(section: "gov", measure: 0, wish: city.wish()) == 0)
        #expect(try city.saved("gov.unit_name") == nil)
    }

    @Test func confirmingASectionConfirmsWhatThePageShowed() throws {
        _ = try city.carryAnswers.takeAll(measure: 0, wish: city.wish())
        // The page was opened before a colleague took the second one over again.
        let seen: [String: Int64] = ["gov.unit": 1, "gov.unit_name": 9, "prof.context": 1]
        #expect(try city.carryAnswers.confirmAll(section: "gov", measure: 0, seen: seen, wish: city.wish()) == 1)
        #expect(try city.unconfirmed() == ["gov.unit_name", "prof.context"])
        #expect(try city.carryAnswers.confirmAll(section: "gov", measure: 0, seen: seen, wish: city.wish()) == 0)
    }

    @Test func nothingIsSubmittedThatNobodyLookedAt() throws {
        _ = try city.carryAnswers.takeAll(measure: 0, wish: city.wish())
        guard case .incomplete(let findings) = try city.submitReport.perform(city.wish()) else {
            Issue.record("it was submitted")
            return
        }
        #expect(
            findings.map { "\($0.key.question) \($0.problem.kind.rawValue)" } == [
                "prof.context unconfirmed", "gov.unit unconfirmed", "gov.unit_name unconfirmed",
            ])
        for question in try city.unconfirmed() { _ = try take(question, .stillTrue) }
        guard case .submitted = try city.submitReport.perform(city.wish()) else {
            Issue.record("it was not submitted")
            return
        }
    }

    @Test func somebodyElsesNewerTextIsNotOverwritten() throws {
        try city.save("prof.context", "The colleague's", base: 0, by: city.secondary)
        let conflict = try city.carryAnswers.take("prof.context", as: .stillTrue, measure: 0, base: 0, wish: city.wish())
        #expect(conflict?.typed == Answer("Context of 2025"))
        #expect(conflict?.saved.answer == Answer("The colleague's"))
        #expect(try city.saved("prof.context")?.answer == Answer("The colleague's"))
        let report = try #require(try city.report())
        let beside = try city.store.read { try $0.textsBeside(of: report, key: AnswerKey(question: "prof.context"), viewer: city.primary) }
        #expect(beside.map(\.answer) == [Answer("Context of 2025")])
        // Whoever has seen it may replace it.
        #expect(try city.carryAnswers.take("prof.context", as: .stillTrue, measure: 0, base: 1, wish: city.wish()) == nil)
        #expect(try city.saved("prof.context")?.answer == Answer("Context of 2025"))
    }

    @Test(arguments: ["gov.forms", "gov.budget", "gov.gone", "no.such", "m.text", "gov.file"])
    func whatCannotBeTakenIsRefused(question: String) throws {
        #expect(throws: Refusal.notFound) { try take(question, .stillTrue) }
        #expect(try city.saved(question) == nil)
    }

    @Test func onlyTheCitysOwnReportIsTakenFrom() throws {
        _ = try city.carryAnswers.takeAll(measure: 0, wish: city.wish(by: city.stranger, member: "wien"))
        let wien = try #require(try city.store.read { try $0.reports(viewer: city.stranger) }.first)
        let answers = try city.store.read { try $0.answers(of: wien, viewer: city.stranger) }
        #expect(answers[AnswerKey(question: "prof.context")]?.answer == Answer("Wien: Context of 2025"))
        for (viewer, refusal) in city.outsiders {
            #expect(throws: refusal) { try city.carryAnswers.takeAll(measure: 0, wish: city.wish(by: viewer)) }
            #expect(throws: refusal) {
                try city.carryAnswers.take("prof.context", as: .stillTrue, measure: 0, base: nil, wish: city.wish(by: viewer))
            }
            #expect(throws: refusal) {
                try city.carryAnswers.confirmAll(section: "gov", measure: 0, seen: [:], wish: city.wish(by: viewer))
            }
        }
        #expect(try city.unconfirmed() == [])
    }

    @Test func theShelfAsksEachTimeWhoReads() throws {
        let read = { (viewer: Viewer) in
            try city.store.read { try city.shelf.former.report(member: city.member, before: 2027, viewer: viewer, from: $0) }
        }
        #expect(try read(city.primary)?.answers["prof.context"] == Answer("Context of 2025"))
        #expect(try read(city.secondary)?.measures.map(\.title) == ["Open city", "School <week>"])
        #expect(try read(city.stranger) == nil)
        #expect(try read(city.sample.account("board", role: .board)) == nil)
        #expect(try read(city.admin)?.answers["prof.context"] == Answer("Context of 2025"))
    }

    @Test func aCityWithoutAnEarlierReportTakesNothing() throws {
        let new = try City.started()
        #expect(try new.carryAnswers.takeAll(measure: 0, wish: new.wish()) == 0)
        #expect(throws: Refusal.notFound) {
            try new.carryAnswers.take("prof.context", as: .stillTrue, measure: 0, base: 0, wish: new.wish())
        }
    }

    @Test func afterSubmissionNothingIsTaken() throws {
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        #expect(throws: Refusal.wrongState(.reportSubmitted)) { try take("prof.context", .stillTrue) }
        #expect(throws: Refusal.wrongState(.reportSubmitted)) { try city.carryAnswers.takeAll(measure: 0, wish: city.wish()) }
    }

    private func take(_ question: String, _ said: CarryAnswers.Wish) throws -> AnswerConflict? {
        try city.carryAnswers.take(question, as: said, measure: 0, base: nil, wish: city.wish())
    }
}
