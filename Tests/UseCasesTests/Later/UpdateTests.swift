import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// The city writes its next version after the feedback, or gives that up.
@Suite struct UpdateTests {
    private let city: City

    init() throws { city = try City.evaluated() }

    private func content(_ version: Int) throws -> SubmissionContent {
        let report = try #require(try city.report())
        let bytes = try #require(
            try city.store.read { try $0.submissionContent(of: report, version: version, viewer: city.primary) })
        return try SubmissionContent(canonicalJSON: bytes)
    }

    private func differences() throws -> ReportDifferences? {
        try city.store.read { reader in
            try ReportDesk.open(year: 2027, member: "graz", viewer: city.primary, shelf: city.shelf, in: reader)
                .updateDifferences(viewer: city.primary, in: reader)
        }
    }

    @Test func anUpdateStartsWithWhatWasFrozenLast() throws {
        #expect(try city.startUpdate.perform(city.wish(at: City.later)))
        #expect(try city.report()?.state == .updating)
        #expect(try differences()?.isEmpty == true)
        #expect(try city.events().last == .updateStarted)
        #expect(try city.store.violations() == [])
    }

    @Test func startingTwiceIsOneUpdate() throws {
        #expect(try city.startUpdate.perform(city.wish()))
        #expect(try !city.startUpdate.perform(city.wish()))
        #expect(try city.events().filter { $0 == .updateStarted }.count == 1)
    }

    @Test func onlyThePrimaryStartsAndDrops() throws {
        #expect(throws: Refusal.forbidden(.onlyPrimaryUpdates)) { try city.startUpdate.perform(city.wish(by: city.secondary)) }
        for outsider in city.outsiders {
            #expect(throws: outsider.refusal) { try city.startUpdate.perform(city.wish(by: outsider.viewer)) }
        }
        try city.startUpdate.perform(city.wish())
        #expect(throws: Refusal.forbidden(.onlyPrimaryUpdates)) { try city.dropUpdate.perform(city.wish(by: city.secondary)) }
        #expect(try city.report()?.state == .updating)
    }

    @Test func thereIsNoUpdateBeforeTheFeedback() throws {
        let early = try City.started()
        #expect(throws: Refusal.wrongState(.notEvaluated)) { try early.startUpdate.perform(early.wish()) }
        try early.complete()
        _ = try early.submitReport.perform(early.wish())
        #expect(throws: Refusal.wrongState(.notEvaluated)) { try early.startUpdate.perform(early.wish()) }
    }

    @Test func theNextVersionIsFrozenWithoutADeadlineAndTheFirstStays() throws {
        let first = try content(1)
        let late = SampleStore.deadline + 1_000_000
        try city.startUpdate.perform(city.wish(at: late))
        try city.save("prof.context", "The second context", at: late)
        guard case .submitted(let submission) = try city.submitReport.perform(city.wish(at: late)) else {
            Issue.record("it was not submitted")
            return
        }
        #expect(submission.version == 2)
        #expect(try city.report()?.state == .updated)
        #expect(try content(1) == first)
        #expect(try content(2).answers["prof.context"]?.text == "The second context")
        #expect(try city.submissions().map(\.version) == [1, 2])
        #expect(try city.store.violations() == [])
    }

    @Test func whatDiffersIsTold() throws {
        try city.startUpdate.perform(city.wish(at: City.later))
        try city.save("prof.context", "Another context", at: City.later)
        _ = try city.changeMeasures.add(title: "Second measure", formKey: "two", wish: city.wish(at: City.later))
        let found = try #require(try differences())
        #expect(found.changes.keys.map(\.question) == ["prof.context"])
        #expect(found.added.map(\.title) == ["Second measure"])
        #expect(found.count == 2)
    }

    @Test func droppingBringsTheFrozenVersionBackAndLosesNoWord() throws {
        let before = try content(1)
        try city.startUpdate.perform(city.wish(at: City.later))
        try city.save("prof.context", "Words of the update", at: City.later)
        try city.save("gov.housing", "New words of the update", at: City.later)
        try city.changeMeasures.remove(1, wish: city.wish(at: City.later))
        let added = try city.changeMeasures.add(title: "Second measure", formKey: "two", wish: city.wish(at: City.later))
        try city.dropUpdate.perform(city.wish(at: City.later + 60))

        #expect(try city.report()?.state == .evaluated)
        #expect(try city.saved("prof.context")?.answer == Answer("The first context"))
        #expect(try city.saved("gov.housing")?.answer == Answer())
        #expect(try city.measures().map(\.number) == [1])
        #expect(try city.history("prof.context").contains { $0.contains("Words of the update") })
        #expect(try city.history("gov.housing").contains { $0.contains("New words of the update") })
        #expect(try city.saved(Measure.titleQuestion, measure: added.number)?.answer == Answer("Second measure"))
        #expect(try content(1) == before)
        #expect(try city.events().last == .updateDropped)
        #expect(try city.store.violations() == [])

        // A later update starts from the frozen version again, and finds the added measure among the removed.
        try city.startUpdate.perform(city.wish(at: City.later + 120))
        #expect(try differences()?.isEmpty == true)
        try city.changeMeasures.restore(added.number, wish: city.wish(at: City.later + 120))
        #expect(try city.measures().map(\.title).sorted() == ["First measure", "Second measure"])
    }

    @Test func droppingBringsTheFrozenFileBack() throws {
        let city = try City.started(questionnaire: .library)
        try city.complete()
        let old = Array("%PDF-1.7 old".utf8), new = Array("%PDF-1.7 new".utf8)
        try city.saveAttachment.perform(old, fileName: "old.pdf", wish: city.wish())
        _ = try city.submitReport.perform(city.wish())
        try city.release(.sample(at: City.noon))
        try city.startUpdate.perform(city.wish(at: City.later))
        try city.saveAttachment.perform(new, fileName: "new.pdf", wish: city.wish(at: City.later))
        try city.dropUpdate.perform(city.wish(at: City.later))
        #expect(try city.attachment()?.fileName == "old.pdf")
        let report = try #require(try city.report())
        #expect(try city.store.read { try $0.attachmentBytes(of: report, viewer: city.primary) } == old)
        #expect(try city.store.violations() == [])
    }

    @Test func anAnswerHiddenWhenTheVersionWasFrozenComesBackToo() throws {
        // "gov.unit_name" is asked only where there is a unit.
        try city.startUpdate.perform(city.wish(at: City.later))
        try city.save("gov.unit", "no", at: City.later)
        _ = try city.submitReport.perform(city.wish(at: City.later))
        #expect(try content(2).answers["gov.unit_name"] == nil)
        try city.startUpdate.perform(city.wish(at: City.later + 60))
        try city.save("gov.unit", "yes", at: City.later + 60)
        try city.save("gov.unit_name", "Another name", at: City.later + 60)
        try city.dropUpdate.perform(city.wish(at: City.later + 120))
        #expect(try city.report()?.state == .updated)
        #expect(try city.saved("gov.unit")?.answer == Answer("no"))
        #expect(try city.saved("gov.unit_name")?.answer == Answer("Unit against racism"))
    }

    @Test func droppingTwiceChangesNothingTheSecondTime() throws {
        try city.startUpdate.perform(city.wish())
        try city.dropUpdate.perform(city.wish())
        #expect(throws: Refusal.wrongState(.notUpdating)) { try city.dropUpdate.perform(city.wish()) }
        #expect(try city.report()?.state == .evaluated)
    }

    @Test func theNextCycleRemembersTheLastFrozenVersion() throws {
        try city.startUpdate.perform(city.wish())
        try city.save("prof.context", "The second context")
        _ = try city.submitReport.perform(city.wish())
        try city.startUpdate.perform(city.wish(at: City.later))
        try city.save("prof.context", "Not frozen", at: City.later)
        let former = try #require(
            try city.store.read { try $0.formerSubmission(member: city.member, before: 2029, viewer: city.primary) })
        #expect(former.version == 2)
    }
}
