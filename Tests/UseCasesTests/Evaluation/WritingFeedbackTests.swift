import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// The council writes: alone until it is shared, then together, and nothing is overwritten.
@Suite struct WritingFeedbackTests {
    @Test func onesOwnFeedbackIsReadByNobodyElseUntilItIsShared() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.own, council.one))
        try council.write("conclusion", "only mine", .own, council.one)
        #expect(try council.content(.own, of: council.one.account, as: council.one)?.text(.conclusion, "en") == "only mine")
        for other in [council.two, council.lead, council.reader] {
            #expect(try council.content(.own, of: council.one.account, as: other) == nil)
        }
        try council.begin.share(council.wish(council.one))
        for other in [council.two, council.lead] {
            #expect(try council.content(.own, of: council.one.account, as: other)?.text(.conclusion, "en") == "only mine")
        }
        #expect(try council.content(.own, of: council.one.account, as: council.reader) == nil)
        // A second press is no second sharing.
        try council.begin.share(council.wish(council.one))
        #expect(try council.events().filter { $0 == .feedbackShared } == [.feedbackShared])
    }

    @Test func whoHasNoPartInItNeverLearnsThatSomethingIsWritten() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.own, council.one))
        for viewer in [council.recused, council.city.primary, council.city.secondary, council.city.stranger, council.city.admin] {
            #expect(throws: Refusal.notFound) { try council.content(.own, as: viewer) }
            #expect(throws: Refusal.notFound) { try council.write("conclusion", "x", .own, viewer) }
            #expect(throws: Refusal.notFound) { try council.begin.perform(council.paper(.own, viewer)) }
        }
        #expect(throws: Refusal.notFound) { try council.begin.perform(council.paper(.own, council.reader)) }
    }

    @Test func aPaperIsBegunOnce() throws {
        let council = try Council()
        #expect(try council.begin.perform(council.paper(.agreed, council.one, "de")))
        #expect(try !council.begin.perform(council.paper(.agreed, council.two, "en")))
        #expect(try council.content(.agreed, as: council.lead)?.paper.language == "de")
    }

    @Test func onlyTheCitysLanguageAndEnglishAreWritten() throws {
        let council = try Council()
        #expect(throws: Refusal.invalid([InputProblem(field: "language", message: "feedback.problem.language")])) {
            try council.begin.perform(council.paper(.own, council.one, "fr"))
        }
        _ = try council.begin.perform(council.paper(.own, council.one, "de"))
        try council.write("conclusion", "Gut", .own, council.one, "de")
        try council.write("conclusion", "Good", .own, council.one, "en")
        #expect(throws: Refusal.notFound) { try council.write("conclusion", "Bon", .own, council.one, "fr") }
        let content = try #require(try council.content(.own, of: council.one.account, as: council.one))
        #expect(content.languages == ["de", "en"])
        #expect([content.text(.conclusion, "de"), content.text(.conclusion, "en")] == ["Gut", "Good"])
    }

    @Test func changesOfTwoPeopleInDifferentPlacesAreJoined() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.agreed, council.lead))
        try council.write("conclusion", "first\n\nsecond", .agreed, council.lead)
        try council.write("conclusion", "FIRST\n\nsecond", base: 1, .agreed, council.one)
        let outcome = try council.write("conclusion", "first\n\nSECOND", base: 1, .agreed, council.two)
        #expect(outcome.saved.first?.joined?.answer.text == "FIRST\n\nSECOND")
        #expect(try council.content(.agreed, as: council.lead)?.text(.conclusion, "en") == "FIRST\n\nSECOND")
    }

    @Test func twoTextsForOnePlaceAreBothKeptUntilSomebodyDecides() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.agreed, council.lead))
        try council.write("conclusion", "hers", .agreed, council.one)
        let outcome = try council.write("conclusion", "his", .agreed, council.two)
        #expect(outcome.conflicts.map(\.typed.text) == ["his"] && outcome.saved == [])
        let beside = try council.store.read { reader in
            let desk = try FeedbackDesk.open(council.wish(council.lead), shelf: council.city.shelf, in: reader)
            return try reader.textsBeside(of: try #require(desk.paper(.agreed, by: council.lead)), viewer: council.lead).map(
                \.text.answer.text)
        }
        #expect(beside == ["his"])
        #expect(try council.content(.agreed, as: council.lead)?.text(.conclusion, "en") == "hers")
        let decided = try council.passages.perform(
            [SaveAnswers.Typed(question: "conclusion", answer: Answer("his"), base: 1, decision: .mine)],
            wish: council.paper(.agreed, council.two))
        #expect(decided.saved.map(\.revision) == [2])
        let restored = try council.passages.restore(.revision(1), of: .conclusion, expected: 2, wish: council.paper(.agreed, council.one))
        #expect(restored == .restored)
        #expect(try council.content(.agreed, as: council.lead)?.text(.conclusion, "en") == "hers")
    }

    @Test func takingOverKeepsBothTextsAndIsDoneOnce() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.own, council.one))
        try council.write("section.prof", "from one", .own, council.one)
        let number = try council.items.add(.strength, formKey: "s", wish: council.paper(.own, council.one))
        try council.write("item.\(number)", "a strength", .own, council.one)
        try council.write("about.\(number)", "measure-1", .own, council.one)
        try council.begin.share(council.wish(council.one))
        _ = try council.begin.perform(council.paper(.agreed, council.lead))
        try council.write("section.prof", "was there", .agreed, council.lead)
        for _ in 1...2 {
            try council.begin.takeOver(.section("prof"), of: council.one.account, wish: council.paper(.agreed, council.two))
            try council.begin.takeOver(.item(number), of: council.one.account, wish: council.paper(.agreed, council.two))
        }
        let agreed = try #require(try council.content(.agreed, as: council.lead))
        #expect(agreed.text(.section("prof"), "en") == "was there\n\nfrom one")
        #expect(agreed.items.map(\.kind) == [.strength])
        let item = try #require(agreed.items.first)
        #expect(agreed.text(.item(item.number), "en") == "a strength" && agreed.text(.about(item.number), "en") == "measure-1")
        #expect(try council.content(.own, of: council.one.account, as: council.two)?.text(.section("prof"), "en") == "from one")
    }

    @Test func whatIsNotSharedCannotBeTakenOver() throws {
        let council = try Council()
        _ = try council.begin.perform(council.paper(.own, council.one))
        try council.write("conclusion", "only mine", .own, council.one)
        _ = try council.begin.perform(council.paper(.agreed, council.lead))
        #expect(throws: Refusal.notFound) {
            try council.begin.takeOver(.conclusion, of: council.one.account, wish: council.paper(.agreed, council.lead))
        }
    }

    @Test func itemsAreAddedOnceOrderedRemovedAndPutBack() throws {
        let council = try Council()
        let wish = council.paper(.agreed, council.lead)
        _ = try council.begin.perform(wish)
        let numbers = try ["a", "b", "c", "a"].map { try council.items.add(.recommendation, formKey: $0, wish: wish) }
        #expect(numbers == [1, 2, 3, 1])
        func order() throws -> [Int] { try council.content(.agreed, as: council.lead)?.items(.recommendation).map(\.number) ?? [] }
        try council.items.move(3, up: true, from: 3, wish: wish)
        #expect(try order() == [1, 3, 2])
        // The second press of a double click comes from the same page: it has moved already.
        try council.items.move(3, up: true, from: 3, wish: wish)
        #expect(try order() == [1, 3, 2])
        try council.items.remove(1, wish: wish)
        #expect(try order() == [3, 2])
        try council.items.restore(1, wish: wish)
        #expect(try order().sorted() == [1, 2, 3])
    }

    @Test func aReturnedReportLosesNothingThatWasWritten() throws {
        let council = try Council()
        try council.agree()
        try council.setState(.draft)
        #expect(throws: Refusal.wrongState(.reportReturned)) { try council.write("conclusion", "x", base: 1, .agreed, council.lead) }
        #expect(throws: Refusal.notFound) { try council.content(.agreed, as: council.reader) }
        _ = try council.city.submitReport.perform(council.city.wish())
        #expect(try council.content(.agreed, as: council.lead)?.text(.conclusion, "en") == "Well done.")
        let desk = try council.store.read { try FeedbackDesk.open(council.wish(council.lead), shelf: council.city.shelf, in: $0) }
        #expect(desk.frozen.submission.version == 2 && desk.paper(.agreed, by: council.lead)?.reportVersion == 1)
        guard
            case .released(let feedback) = try council.release.perform(
                revision: council.revision(), reason: "", wish: council.wish(council.lead))
        else {
            Issue.record("not released")
            return
        }
        #expect(feedback.reportVersion == 2)
    }
}
