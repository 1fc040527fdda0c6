import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// Two people write in one long text: different paragraphs are joined, the same one waits for a decision, and no word is lost either way.
@Suite struct AnswerJoiningTests {
    private let city: City
    private let question = "prof.context"

    /// Both have the page open on which two paragraphs stand in revision 1.
    init() throws {
        city = try City.started()
        try city.save(question, "One\n\nTwo", base: 0)
    }

    @Test func changesInDifferentParagraphsAreJoined() throws {
        try city.save(question, "One!\n\nTwo", base: 1)
        let outcome = try city.save(question, "One\n\nTwo, by Berta", base: 1, by: city.secondary)
        #expect(outcome.conflicts == [])
        #expect(outcome.saved.map(\.revision) == [4])
        #expect(outcome.saved.map(\.base) == [3])
        #expect(outcome.saved.first?.joined?.answer == Answer("One!\n\nTwo, by Berta"))
        #expect(
            try city.history(question) == [
                "1 saved Anna: One\n\nTwo", "2 saved Anna: One!\n\nTwo", "3 typed Berta: One\n\nTwo, by Berta",
                "4 joined Berta: One!\n\nTwo, by Berta",
            ])
        #expect(try city.store.violations() == [])
    }

    @Test func whoTypesOnAfterAJoiningOverwritesNothing() throws {
        try city.save(question, "One!\n\nTwo", base: 1)
        let base = try #require(try city.save(question, "One\n\nTwo, by", base: 1, by: city.secondary).saved.first?.base)
        // Berta's page has not shown the joined text yet; she goes on from her own.
        let outcome = try city.save(question, "One\n\nTwo, by Berta", base: base, by: city.secondary)
        #expect(outcome.saved.first?.joined?.answer == Answer("One!\n\nTwo, by Berta"))
        #expect(try city.saved(question)?.answer == Answer("One!\n\nTwo, by Berta"))
    }

    @Test func whatConflictsIsKeptBesideTheAnswer() throws {
        try city.save(question, "One\n\nTwo, by Anna", base: 1)
        let outcome = try city.save(question, "One\n\nTwo, by Berta", base: 1, by: city.secondary)
        #expect(outcome.conflicts.count == 1)
        #expect(
            try city.beside() == [
                AnswerBeside(
                    key: AnswerKey(question: question), account: city.secondary.account, name: "Berta", base: 1,
                    answer: Answer("One\n\nTwo, by Berta"), typedAt: City.noon)
            ])
        // She types on in the same page: one text beside, the latest.
        try city.save(question, "One\n\nTwo, by Berta B.", base: 1, by: city.secondary, at: City.noon + 5)
        #expect(try city.beside().map(\.answer.text) == ["One\n\nTwo, by Berta B."])
        #expect(try city.saved(question)?.answer == Answer("One\n\nTwo, by Anna"))
    }

    @Test(arguments: [
        (BesideDecision.mine, "by Berta", []), (.theirs, "by Anna", []), (.join, "by Anna\n\nby Berta", []),
        (.later, "by Anna", ["by Berta"]),
    ])
    func eachDecisionDoesWhatItSays(decision: BesideDecision, answer: String, beside: [String]) throws {
        try city.save(question, "by Anna", base: 1)
        try city.save(question, "by Berta", base: 1, by: city.secondary)
        let outcome = try city.save(question, "by Berta", base: 2, by: city.secondary, decision: decision)
        #expect(outcome.conflicts == [])
        #expect(try city.saved(question)?.answer == Answer(answer))
        #expect(try city.beside().map(\.answer.text) == beside)
    }

    @Test func aDecisionThatComesAfterAnotherChangeIsAskedForAgain() throws {
        try city.save(question, "by Anna", base: 1)
        try city.save(question, "by Berta", base: 1, by: city.secondary)
        try city.save(question, "by Anna, again", base: 2)
        #expect(try city.save(question, "by Berta", base: 2, by: city.secondary, decision: .mine).conflicts.count == 1)
        #expect(try city.saved(question)?.answer == Answer("by Anna, again"))
        #expect(try city.beside().map(\.answer.text) == ["by Berta"])
    }

    @Test func twoWindowsOfOnePersonLoseNothingEither() throws {
        try city.save(question, "first window", base: 1)
        #expect(try city.save(question, "second window", base: 1).conflicts.count == 1)
        // The first window saves on: what the second one typed stays beside.
        try city.save(question, "first window, more", base: 2)
        #expect(try city.beside().map(\.answer.text) == ["second window"])
    }

    @Test func anotherPersonsTextBesideIsNotDecidedByMe() throws {
        try city.save(question, "by Anna", base: 1)
        try city.save(question, "by Berta", base: 1, by: city.secondary)
        try city.save(question, "by Anna", base: 2, decision: .theirs)
        #expect(try city.beside().map(\.answer.text) == ["by Berta"])
    }

    @Test func anEarlierTextIsPutBackAndNothingIsLost() throws {
        try city.save(question, "second", base: 1)
        let wish = city.wish(by: city.secondary)
        #expect(try city.restoreAnswer.perform(.revision(1), of: AnswerKey(question: question), expected: 2, wish: wish) == .restored)
        #expect(
            try city.history(question) == ["1 saved Anna: One\n\nTwo", "2 saved Anna: second", "3 restored Berta: One\n\nTwo"])
        // Pressed twice, or from a page that is older.
        #expect(try city.restoreAnswer.perform(.revision(1), of: AnswerKey(question: question), expected: 2, wish: wish) == .unchanged)
        #expect(
            try city.restoreAnswer.perform(.revision(2), of: AnswerKey(question: question), expected: 2, wish: wish) == .changedMeanwhile)
        #expect(throws: Refusal.notFound) {
            try city.restoreAnswer.perform(.revision(9), of: AnswerKey(question: question), expected: 3, wish: wish)
        }
    }

    @Test func aTextBesideCanBePutIntoTheReportByAColleague() throws {
        try city.save(question, "by Anna", base: 1)
        try city.save(question, "by Berta", base: 1, by: city.secondary)
        let source = RestoreAnswer.Source.beside(account: city.secondary.account, base: 1)
        #expect(try city.restoreAnswer.perform(source, of: AnswerKey(question: question), expected: 2, wish: city.wish()) == .restored)
        #expect(try city.saved(question)?.answer == Answer("by Berta"))
        #expect(try city.beside() == [])
    }

    @Test func onlyItsWriterDiscardsAText() throws {
        try city.save(question, "by Anna", base: 1)
        try city.save(question, "by Berta", base: 1, by: city.secondary)
        try city.restoreAnswer.discard(AnswerKey(question: question), base: 1, wish: city.wish())
        #expect(try city.beside().count == 1)
        try city.restoreAnswer.discard(AnswerKey(question: question), base: 1, wish: city.wish(by: city.secondary))
        #expect(try city.beside() == [])
    }

    @Test func strangersPutNothingBack() throws {
        for outsider in city.outsiders {
            #expect(throws: outsider.refusal) {
                try city.restoreAnswer.perform(
                    .revision(1), of: AnswerKey(question: question), expected: 1, wish: city.wish(by: outsider.viewer))
            }
        }
    }

    @Test func theClockGoingBackAnHourLosesNothing() throws {
        try city.save(question, "later by the clock", base: 1, at: City.noon + 3600)
        try city.save(question, "written after it", base: 2, at: City.noon)
        #expect(try city.saved(question)?.answer == Answer("written after it"))
        #expect(try city.save(question, "stale", base: 1, at: City.noon + 10).conflicts.count == 1)
        #expect(try city.history(question).count == 3)
        #expect(try city.store.violations() == [])
    }

    @Test func autosavesHistoryIsThinnedOutAfterDaysAndKeepsTheEndOfEachPieceOfWork() throws {
        let later = City.noon + 10 * 86_400
        var revision: Int64 = 1
        for number in 0..<20 {
            try city.save(question, "old \(number)", base: revision, at: City.noon + 3600 + Int64(number * 5))
            revision += 1
        }
        for number in 0..<12 {
            try city.save(question, "new \(number)", base: revision, at: later + Int64(number * 5))
            revision += 1
        }
        let texts = try city.history(question)
        #expect(texts.first == "1 saved Anna: One\n\nTwo")
        #expect(texts.filter { $0.contains("old") } == ["21 saved Anna: old 19"])
        #expect(texts.count { $0.contains("new") } == 12)
        #expect(try city.store.violations() == [])
    }
}
