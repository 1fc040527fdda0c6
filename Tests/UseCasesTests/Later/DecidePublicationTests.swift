import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// The city decides whether members read its report.
@Suite struct DecidePublicationTests {
    @Test func membersReadNothingBeforeTheCityDecides() throws {
        let city = try City.evaluated()
        #expect(throws: Refusal.notFound) { try city.published() }
        #expect(try city.found() == 0)
    }

    @Test func publishingHoldsAtOnceAndIsJournaled() throws {
        let city = try City.evaluated()
        guard case .decided(let decision) = try city.decide(PublicationChoice(.report)) else {
            Issue.record("it was not decided")
            return
        }
        #expect(
            decision
                == Publication(
                    number: 1, choice: PublicationChoice(.report), version: 1, decidedAt: City.later, decidedBy: "Anna"))
        let desk = try city.published()
        #expect(desk.submission.version == 1)
        #expect(desk.judged == 1)
        #expect(desk.feedback == [])
        #expect(try city.found() == 2)
        #expect(try city.found("first measure") == 1)
        #expect(try city.events().last == .reportPublished)
        #expect(try city.store.violations() == [])
    }

    @Test func theFeedbackIsPublishedOnlyWhereTheCitySaysSo() throws {
        let city = try City.evaluated()
        try city.decide(PublicationChoice(.reportAndFeedback))
        #expect(try city.published().feedback.map(\.content) == [ReleasedFeedback.sample(at: City.noon).content])
        try city.decide(PublicationChoice(.report))
        #expect(try city.published().feedback == [])
    }

    @Test func aCorrectedFeedbackIsPublishedWithItsCorrection() throws {
        let city = try City.evaluated()
        try city.decide(PublicationChoice(.reportAndFeedback))
        try city.release(.sample(conclusion: "Better begun", number: 2, reason: "A figure was wrong", at: City.later))
        #expect(try city.published().feedback.map(\.number) == [1, 2])
        #expect(try city.published().feedback.last?.reason == "A figure was wrong")
    }

    @Test func contactDataAreFoundOnlyWhereTheCityReleasesThem() throws {
        let city = try City.evaluated()
        try city.startUpdate.perform(city.wish())
        try city.save("gov.person", "Kim Unverwechselbar")
        _ = try city.submitReport.perform(city.wish())
        try city.decide(PublicationChoice(.report))
        #expect(try city.found("unverwechselbar") == 0)
        #expect(try city.published().content.answers["gov.person"] == nil)
        try city.decide(PublicationChoice(.report, hasContact: true))
        #expect(try city.found("unverwechselbar") == 1)
        #expect(try city.published().content.answers["gov.person"]?.text == "Kim Unverwechselbar")
    }

    @Test func theAttachmentIsReadOnlyWhereTheCityReleasesIt() throws {
        let city = try City.started(questionnaire: .library)
        try city.complete()
        let bytes = Array("%PDF-1.7 plan".utf8)
        try city.saveAttachment.perform(bytes, fileName: "plan.pdf", wish: city.wish())
        _ = try city.submitReport.perform(city.wish())
        try city.release(.sample(at: City.noon))
        let report = try #require(try city.report())
        func read() throws -> [UInt8]? { try city.store.read { try $0.publishedAttachment(of: report, viewer: city.stranger) } }
        #expect(try read() == nil)
        try city.decide(PublicationChoice(.report))
        #expect(try read() == nil)
        #expect(try city.published().content.attachment == nil)
        try city.decide(PublicationChoice(.report, hasAttachment: true))
        #expect(try read() == bytes)
        try city.withdraw()
        #expect(try read() == nil)
    }

    @Test func withdrawingTakesTheReportOutOfEverythingAtOnce() throws {
        let city = try City.evaluated()
        try city.decide(PublicationChoice(.reportAndFeedback))
        #expect(try city.found() == 2)
        try city.withdraw()
        try city.withdraw()
        #expect(throws: Refusal.notFound) { try city.published() }
        #expect(try city.found() == 0)
        #expect(try city.found("measure") == 0)
        #expect(try city.events().last == .publicationWithdrawn)
        #expect(try city.decisions().map(\.choice.scope) == [.reportAndFeedback, .nothing])
        #expect(try city.store.violations() == [])
    }

    @Test func notNowIsRemembered() throws {
        let city = try City.evaluated()
        try city.decide(.nothing)
        #expect(try city.decisions().map(\.choice) == [.nothing])
        #expect(try city.events().last == .notPublished)
    }

    @Test func whatWasNeverPublishedCannotBeWithdrawn() throws {
        let city = try City.evaluated()
        #expect(throws: Refusal.wrongState(.notPublished)) { try city.withdraw() }
    }

    @Test func decidingTheSameTwiceIsOneDecision() throws {
        let city = try City.evaluated()
        let choice = PublicationChoice(.report)
        let first = try city.decidePublication.perform(choice, version: 1, after: 0, wish: city.wish())
        let second = try city.decidePublication.perform(choice, version: 1, after: 0, wish: city.wish(at: City.later))
        guard case .decided(let decision) = first else {
            Issue.record("it was not decided")
            return
        }
        #expect(second == .unchanged(decision))
        #expect(try city.decisions().count == 1)
    }

    @Test func nothingIsPublishedThatThePersonHasNotSeen() throws {
        let city = try City.evaluated()
        try city.startUpdate.perform(city.wish())
        _ = try city.submitReport.perform(city.wish())
        #expect(throws: Refusal.wrongState(.decidedMeanwhile)) {
            try city.decidePublication.perform(PublicationChoice(.report), version: 1, after: 0, wish: city.wish())
        }
        try city.decide(PublicationChoice(.report))
        #expect(throws: Refusal.wrongState(.decidedMeanwhile)) {
            try city.decidePublication.perform(PublicationChoice(.reportAndFeedback), version: 2, after: 0, wish: city.wish())
        }
        #expect(try city.decisions().map(\.version) == [2])
    }

    @Test func onlyThePrimaryDecidesAndOnlyAfterTheFeedback() throws {
        let early = try City.started(questionnaire: .library)
        #expect(throws: Refusal.wrongState(.notEvaluated)) { try early.decide(PublicationChoice(.report)) }
        let city = try City.evaluated()
        #expect(throws: Refusal.forbidden(.onlyPrimaryPublishes)) {
            try city.decide(PublicationChoice(.report), by: city.secondary)
        }
        for outsider in city.outsiders {
            #expect(throws: outsider.refusal) { try city.decide(PublicationChoice(.report), by: outsider.viewer) }
        }
        #expect(try city.decisions() == [])
    }

    @Test func thePublishedVersionStaysUntilTheNewOneIsPublished() throws {
        let city = try City.evaluated()
        try city.decide(PublicationChoice(.report))
        try city.startUpdate.perform(city.wish())
        try city.save("prof.context", "The second context")
        #expect(try city.published().content.answers["prof.context"]?.text == "The first context")
        _ = try city.submitReport.perform(city.wish())
        #expect(try city.published().submission.version == 1)
        #expect(try city.found("second") == 0)
        try city.decide(PublicationChoice(.report))
        #expect(try city.published().submission.version == 2)
        #expect(try city.published().judged == 1)
        #expect(try city.found("second context") == 1)
        #expect(try city.found("first context") == 0)
    }

    @Test func thePreviewIsWhatMembersThenRead() throws {
        let city = try City.evaluated()
        let choice = PublicationChoice(.reportAndFeedback, hasContact: true)
        let preview = try city.store.read { reader in
            let desk = try ReportDesk.open(year: 2027, member: "graz", viewer: city.secondary, shelf: city.shelf, in: reader)
            return try PublishedDesk.preview(choice, of: desk, viewer: city.secondary, shelf: city.shelf, in: reader)
        }
        try city.decide(choice)
        let published = try city.published()
        #expect(preview.content == published.content)
        #expect(preview.feedback == published.feedback)
        #expect(preview.judged == published.judged)
        #expect(preview.publishedAt == nil)
        #expect(published.publishedAt == City.later)
    }

    @Test func readingByOthersIsJournaledAndByTheCityIsNot() throws {
        let city = try City.evaluated()
        try city.decide(PublicationChoice(.report))
        let noting = NoteLibraryReading(store: city.store)
        try noting.perform(city.published(), viewer: city.secondary, now: City.later)
        #expect(try city.events().last == .reportPublished)
        try noting.perform(city.published(), place: "measures/1", viewer: city.stranger, now: City.later)
        let entry = try #require(try city.store.read { try $0.journal(subject: "report/2027/graz") }.first)
        #expect(entry.event == .publishedRead)
        #expect(entry.account == city.stranger.account)
        #expect(entry.details == "measures/1")
    }
}
