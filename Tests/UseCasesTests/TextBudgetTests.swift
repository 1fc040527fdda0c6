import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// A login that is used to fill the disk: invented bases, texts beside texts, large texts again and again.
@Suite struct TextBudgetTests {
    private let city: City
    private let question = "prof.context"

    /// An answer in three revisions by two people, so that there are bases to choose from.
    init() throws {
        city = try City.started()
        try city.save(question, "first", base: 0)
        try city.save(question, "second, by Anna", base: 1)
        try city.save(question, "third, by Anna", base: 2)
    }

    @Test func inventedBasesStoreNothing() throws {
        let before = try stored()
        for base in (1000..<1040).map(Int64.init) + (2000..<2400).map(Int64.init) {
            #expect(throws: Refusal.wrongState(.pageAhead)) { try city.save(question, large("x"), base: base, by: city.secondary) }
        }
        #expect(try stored() == before)
        #expect(try city.beside() == [])
    }

    @Test func basesThatExistStoreOneTextBeside() throws {
        var refused = 0
        for number in 0..<40 {
            do { try city.save(question, large("\(number % 10)"), base: Int64(number % 3), by: city.secondary) } catch Refusal.wrongState(
                .besideFull)
            {
                refused += 1
            }
        }
        // Every third one goes on from the base that stands there; the others would be joined to more than fits.
        #expect(refused == 26)
        let beside = try city.beside()
        #expect(beside.count == 1)
        #expect(beside.map(\.answer.text.utf8.count).allSatisfy { $0 <= ByteBudget.beside })
        #expect(try city.history(question).count == 3)
    }

    /// Of a text kept beside an answer nothing is lost when the same person types another one in another window.
    @Test func whatWasTypedInAnotherWindowIsJoined() throws {
        for (text, base) in [("window one", 1), ("window two", 2)] as [(String, Int64)] {
            #expect(try city.save(question, text, base: base, by: city.secondary).conflicts.count == 1)
        }
        #expect(try city.beside().map(\.answer.text) == ["window one\n\nwindow two"])
        #expect(try city.beside().map(\.base) == [2])
        // Sent again, it stands there once; typed on in the second window, it is that window's.
        try city.save(question, "window two", base: 1, by: city.secondary)
        #expect(try city.beside().map(\.answer.text) == ["window one\n\nwindow two"])
        // A page that shows an older text takes nothing away.
        try city.restoreAnswer.discard(AnswerKey(question: question), base: 2, wish: city.wish(by: city.secondary))
        #expect(try city.beside().count == 1)
        try city.restoreAnswer.discard(AnswerKey(question: question), base: 1, wish: city.wish(by: city.secondary))
        #expect(try city.beside() == [])
    }

    @Test func ofTwoChoicesTheLaterOneStays() throws {
        try city.save("gov.unit", "yes", base: 0)
        try city.save("gov.unit", "no", base: 1)
        for (text, base) in [("yes", 0), ("planned", 1), ("planned", 0)] as [(String, Int64)] {
            try city.save("gov.unit", text, base: base, by: city.secondary)
        }
        #expect(try city.beside().map(\.answer.text) == ["planned"])
    }

    @Test func largeTextsAgainAndAgainEndWithinTheHour() throws {
        var saved = 0, waits: [Int64] = []
        let text = large(""), rest = 3_000_000
        let account = city.primary.account
        try city.store.write { try $0.spend(ByteBudget.writtenAnHour - rest, of: account, in: nil, at: City.noon) }
        for number in 0..<20 {
            do {
                try city.save(question, "\(number) \(text)", base: nil, at: City.noon + Int64(number))
                saved += 1
            } catch Refusal.later(.writtenTooMuch, let seconds) { waits.append(seconds) }
        }
        let cost = text.utf8.count + ByteBudget.perText
        #expect(saved == rest / cost)
        #expect(waits.count == 20 - saved)
        #expect(waits.last == Int64(3581))
        #expect(try city.saved(question)?.answer.text.hasPrefix("\(saved - 1) ") == true)
        try city.save(question, "in the next hour", base: nil, at: City.noon + 3600)
        #expect(try city.saved(question)?.answer.text == "in the next hour")
    }

    /// The longest answer of the questionnaire, in Greek, saved every two seconds for more than an hour.
    @Test func whoeverWritesAllDayIsNeverRefused() throws {
        let text = String(repeating: "α", count: 3000 - 8)
        for number in 0..<2000 {
            try city.save(question, "\(number) \(text)", base: nil, at: City.noon + Int64(2 * number))
        }
        #expect(try city.saved(question)?.answer.text.hasPrefix("1999 ") == true)
        #expect(try city.store.violations() == [])
    }

    @Test func aReportThatIsFullSaysSo() throws {
        let report = try #require(try city.report()).id
        let whole = Answer(String(repeating: "a", count: ByteBudget.answers))
        // As nobody can any more: past the budget.
        try city.store.write { writer in
            _ = try writer.save(whole, report: report, key: AnswerKey(question: "gov.unit_name"), expected: 0, at: City.noon, by: nil)
        }
        #expect(throws: Refusal.wrongState(.textsFull)) { try city.save(question, "more", base: 3) }
        #expect(throws: Refusal.wrongState(.textsFull)) { try city.changeMeasures.add(title: "One", formKey: "a", wish: city.wish()) }
        #expect(try city.saved(question)?.answer == Answer("third, by Anna"))
        #expect(try city.measures() == [])
    }

    @Test func doingAndUndoingCostsSomethingToo() throws {
        _ = try city.changeMeasures.add(title: "One", formKey: "a", wish: city.wish())
        let account = city.primary.account
        try city.store.write { try $0.spend(ByteBudget.writtenAnHour - 10 * ByteBudget.perText, of: account, in: nil, at: City.noon) }
        var done = 0
        #expect(throws: Refusal.later(.writtenTooMuch, seconds: 3600)) {
            while done < 100 {
                try city.changeMeasures.remove(1, wish: city.wish())
                try city.changeMeasures.restore(1, wish: city.wish())
                done += 1
            }
        }
        #expect(done < 10)
    }

    private func large(_ mark: String) -> String { mark + String(repeating: "x", count: 250_000) }

    /// How many texts there are of the question, whoever's.
    private func stored() throws -> Int { try city.history(question).count + city.beside().count }
}
