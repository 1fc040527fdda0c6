import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// From the agreed text to what the city has.
@Suite struct ReleaseFeedbackTests {
    @Test func theCityHasNothingBeforeTheReleaseAndEverythingAfter() throws {
        let council = try Council()
        try council.agree()
        #expect(try council.releases(as: council.city.primary) == [])
        let outcome = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        let feedback = try #require(try council.releases(as: council.city.secondary).first)
        #expect(outcome == .released(feedback))
        #expect(feedback.number == 1 && feedback.reportVersion == 1 && feedback.releasedBy == "Lead" && feedback.reason == "")
        #expect(
            feedback.content.editions == [
                FeedbackContent.Edition(
                    language: "en", conclusion: "Well done.",
                    remarks: [FeedbackContent.Remark(section: "prof", measure: 0, text: "A clear picture.")], strengths: [],
                    recommendations: [FeedbackContent.Item(measure: 0, point: 3, text: "Measure what you do.")])
            ])
        #expect(try council.city.report()?.state == .evaluated)
        #expect(try council.events().last == .feedbackReleased)
        #expect(try council.store.read { try $0.journal() }.allSatisfy { !$0.details.contains("Well done") })
        #expect(try council.store.write { try $0.reader.journal().count } > 0)
    }

    @Test func pressedTwiceItIsReleasedOnce() throws {
        let council = try Council()
        try council.agree()
        let revision = try council.revision()
        let first = try council.release.perform(revision: revision, reason: "", wish: council.wish(council.lead))
        let second = try council.release.perform(revision: revision, reason: "", wish: council.wish(council.lead))
        guard case .released(let feedback) = first else {
            Issue.record("\(first)")
            return
        }
        #expect(second == .alreadyReleased(feedback))
        #expect(try council.releases(as: council.city.primary).count == 1)
        #expect(try council.events().filter { $0 == .feedbackReleased }.count == 1)
        #expect(try council.recommendations().count == 1)
    }

    @Test func theCityIsToldInTheSameTransactionOnceARelease() throws {
        let council = try Council()
        try council.agree()
        let revision = try council.revision()
        let (store, shelf, wish) = (council.store, council.city.shelf, council.wish(council.lead))
        let failing = ReleaseFeedback(store: store, shelf: shelf) { _, _, _, _ in throw Refusal.notFound }
        #expect(throws: Refusal.notFound) { try failing.perform(revision: revision, reason: "", wish: wish) }
        #expect(try council.releases(as: council.city.primary) == [] && council.city.report()?.state == .submitted)
        let telling = ReleaseFeedback(store: store, shelf: shelf) { feedback, desk, wish, writer in
            let found = try writer.reader.releasedFeedback(of: desk.report, viewer: wish.viewer)
            try writer.note(
                JournalEntry(at: wish.now, account: nil, event: .messagePrepared, subject: "told", details: "\(found == [feedback])"))
        }
        for _ in 1...2 { _ = try telling.perform(revision: revision, reason: "", wish: wish) }
        #expect(try store.read { try $0.journal(subject: "told") }.map(\.details) == ["true"])
    }

    @Test func onlyTheLeadReleases() throws {
        let council = try Council()
        try council.agree()
        let revision = try council.revision()
        #expect(throws: Refusal.forbidden(.onlyLeadReleases)) {
            try council.release.perform(revision: revision, reason: "", wish: council.wish(council.one))
        }
        for viewer in council.everybody where ![council.one, council.two, council.lead].contains(viewer) {
            #expect(throws: Refusal.notFound) { try council.release.perform(revision: revision, reason: "", wish: council.wish(viewer)) }
        }
        #expect(try council.releases(as: council.city.primary) == [])
    }

    @Test func aLaterChangeTakesTheConfirmationsBack() throws {
        let council = try Council()
        try council.agree()
        try council.write("section.gov", "one more remark", .agreed, council.two)
        let outcome = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        #expect(outcome == .incomplete([ReleaseCheck.Finding(.confirmation, ["One", "Two"])]))
        // Confirming what one has not read is not possible.
        #expect(try !council.confirm.perform(revision: council.revision() - 1, wish: council.wish(council.one)))
        for person in [council.one, council.two] {
            #expect(try council.confirm.perform(revision: council.revision(), wish: council.wish(person)))
        }
        guard case .released = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        else {
            Issue.record("not released")
            return
        }
    }

    @Test func whatWasNotOnThePageIsNotReleased() throws {
        let council = try Council()
        try council.agree()
        let outcome = try council.release.perform(revision: council.revision() - 1, reason: "", wish: council.wish(council.lead))
        #expect(outcome == .changedMeanwhile)
        #expect(try council.releases(as: council.city.primary) == [])
    }

    @Test func theNextCycleAsksInTheCitysLanguage() throws {
        let council = try Council()
        try council.agree()
        try council.write("conclusion", "Gut gemacht.", .agreed, council.lead, "de")
        try council.write("item.1", "Messen Sie, was Sie tun.", .agreed, council.lead, "de")
        for person in [council.one, council.two] {
            _ = try council.confirm.perform(revision: council.revision(), wish: council.wish(person))
        }
        _ = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        #expect(
            try council.recommendations() == [
                Recommendation(year: 2027, measure: 0, point: 3, language: "de", text: "Messen Sie, was Sie tun.")
            ])
    }

    @Test func aReleasedFeedbackChangesOnlyByADatedCorrectionWithAReason() throws {
        let council = try Council()
        try council.agree()
        _ = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        let first = try council.releases(as: council.city.primary)
        #expect(throws: Refusal.wrongState(.noCorrection)) { try council.write("conclusion", "x", base: 1, .agreed, council.lead) }
        #expect(throws: Refusal.forbidden(.onlyLeadReleases)) { try council.correct.begin(council.wish(council.one)) }
        let later = City.noon + 86_400
        try council.correct.begin(council.wish(council.lead, at: later))
        try council.write("item.1", "Measure and publish what you do.", base: 1, .agreed, council.one, at: later)
        #expect(try council.releases(as: council.city.primary) == first)
        for person in [council.one, council.two] {
            _ = try council.confirm.perform(revision: council.revision(), wish: council.wish(person, at: later))
        }
        let revision = try council.revision()
        #expect(throws: Refusal.invalid([InputProblem(field: "reason", message: "feedback.problem.reason")])) {
            try council.release.perform(revision: revision, reason: "  ", wish: council.wish(council.lead, at: later))
        }
        _ = try council.release.perform(revision: revision, reason: "A word was missing.", wish: council.wish(council.lead, at: later))
        let both = try council.releases(as: council.city.primary)
        #expect(both.map(\.number) == [1, 2] && both.map(\.reason) == ["", "A word was missing."])
        #expect(both.first == first.first)
        #expect(both.last?.releasedAt == later && both.last?.reportVersion == 1)
        #expect(try council.recommendations().map(\.text) == ["Measure and publish what you do."])
        #expect(throws: Refusal.wrongState(.noCorrection)) { try council.write("conclusion", "x", base: 1, .agreed, council.lead) }
        #expect(try council.city.report()?.state == .evaluated)
    }

    @Test func aCorrectionThatSaysTheSameIsNone() throws {
        let council = try Council()
        try council.agree()
        _ = try council.release.perform(revision: council.revision(), reason: "", wish: council.wish(council.lead))
        try council.correct.begin(council.wish(council.lead))
        let outcome = try council.release.perform(revision: council.revision(), reason: "why", wish: council.wish(council.lead))
        #expect(outcome == .incomplete([ReleaseCheck.Finding(.unchanged, [])]))
        try council.correct.giveUp(council.wish(council.lead))
        #expect(throws: Refusal.wrongState(.noCorrection)) { try council.write("conclusion", "x", base: 1, .agreed, council.lead) }
    }
}
