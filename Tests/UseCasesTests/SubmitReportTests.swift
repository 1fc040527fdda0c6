import Credentials
import Domain
import Store
import Synchronization
import TestSupport
import Testing

@testable import UseCases

@Suite struct SubmitReportTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test(arguments: [(-1, true), (0, false), (1, false)])
    func theDoorClosesAtDeadlinePlusGrace(second: Int64, isOpen: Bool) throws {
        try city.complete()
        let now = SampleStore.deadline + 3600 + second
        if isOpen {
            #expect(try submitted(at: now).submittedAt == now)
        } else {
            #expect(throws: Refusal.wrongState(.deadlinePassed)) { try city.submitReport.perform(city.wish(at: now)) }
            #expect(try city.report()?.state == .draft)
        }
    }

    @Test(arguments: [(-1, false), (0, true)])
    func nothingIsSubmittedBeforeTheCycleOpens(second: Int64, isOpen: Bool) throws {
        try city.complete()
        let now = SampleStore.cycle.opensAt + second
        if isOpen {
            _ = try submitted(at: now)
        } else {
            #expect(throws: Refusal.wrongState(.cycleNotOpen)) { try city.submitReport.perform(city.wish(at: now)) }
        }
    }

    @Test func whatIsMissingIsListedInFullAndNothingChanges() throws {
        try city.save("prof.people", "many", base: 1)
        try city.save("gov.unit", "yes")
        try city.save("prof.context", String(repeating: "x", count: 41))
        _ = try city.changeMeasures.add(title: "", formKey: "a", wish: city.wish())
        let events = try city.events()
        guard case .incomplete(let findings) = try city.submitReport.perform(city.wish()) else {
            Issue.record("it was taken")
            return
        }
        #expect(
            findings.map(\.key) == [
                AnswerKey(question: "prof.people"), AnswerKey(question: "prof.context"), AnswerKey(question: "gov.unit_name"),
                AnswerKey(measure: 1, question: "m.title"),
            ])
        #expect(findings.map(\.problem.kind) == [.notNumber, .tooLong, .missing, .missing])
        #expect(try city.report()?.state == .draft)
        #expect(try city.submissions() == [])
        #expect(try city.events() == events)
        #expect(try city.saved("prof.people")?.answer == Answer("many"))
    }

    @Test func submittingTwiceGivesTheSameReceipt() throws {
        try city.complete()
        let first = try submitted(at: City.noon)
        // Even when the door has closed meanwhile.
        let second = try city.submitReport.perform(city.wish(at: SampleStore.deadline + 1_000_000))
        #expect(second == .alreadySubmitted(first))
        #expect(try city.submissions() == [first])
        #expect(try city.events().filter { $0 == .reportSubmitted }.count == 1)
    }

    @Test func eightSubmissionsAtOnceMakeOneVersion() throws {
        try city.complete()
        let receipts = Mutex<[SubmitReport.Outcome?]>([])
        Threads.run(8) { [city] _ in
            let outcome = try? city.submitReport.perform(city.wish())
            receipts.withLock { $0.append(outcome) }
        }
        let version = try #require(try city.submissions().first)
        let outcomes = receipts.withLock { $0 }
        #expect(outcomes.count { $0 == .submitted(version) } == 1)
        #expect(outcomes.count { $0 == .alreadySubmitted(version) } == 7)
        #expect(try city.submissions().count == 1)
    }

    @Test func twoProgramsThatSubmitAtOnceMakeOneVersion() throws {
        try city.complete()
        // A store of its own is what another program has: its own connections, and the file's lock between the two.
        let other = SubmitReport(store: try Store.open(folder: city.sample.folder), shelf: QuestionnaireShelf())
        let submits = [city.submitReport, other]
        let receipts = Mutex<[SubmitReport.Outcome?]>([])
        Threads.run(8) { [city] number in
            let outcome = try? submits[number % 2].perform(city.wish())
            receipts.withLock { $0.append(outcome) }
        }
        let version = try #require(try city.submissions().first)
        let outcomes = receipts.withLock { $0 }
        #expect(outcomes.count { $0 == .submitted(version) } == 1)
        #expect(outcomes.count { $0 == .alreadySubmitted(version) } == 7)
        #expect(try city.submissions() == [version])
    }

    @Test func submittingEndsWhatTheReportWaitedFor() throws {
        try city.complete()
        _ = try city.requestSubmission.perform(note: "All is read", wish: city.wish(by: city.secondary))
        _ = try city.awaitApproval.perform(whose: "Council", wish: city.wish())
        _ = try submitted(at: City.noon + 60)
        let end = ReportMark.End(at: City.noon + 60, by: "Anna", outcome: .submitted)
        for kind in ReportMark.Kind.allCases { #expect(try city.marks(kind).map(\.end) == [end]) }
        #expect(try city.store.violations() == [])
    }

    @Test func aForgedSubmissionIsRefusedAndJournaled() throws {
        try city.complete()
        #expect(throws: Refusal.forbidden(.onlyPrimarySubmits)) { try city.submitReport.perform(city.wish(by: city.secondary)) }
        #expect(try city.report()?.state == .draft)
        let entry = try #require(try city.store.read { try $0.journal(subject: "report/2027/graz", atMost: 1) }.first)
        #expect(entry.event == .submissionRefused)
        #expect(entry.account == city.secondary.account)
        #expect(entry.details == "only-primary-submits")
    }

    @Test func onlyTheCitySubmits() throws {
        try city.complete()
        for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try city.submitReport.perform(city.wish(by: viewer)) } }
        #expect(try city.submissions() == [])
    }

    @Test func aReportThatWasNotStartedIsNotFound() throws {
        let idle = try City()
        #expect(throws: Refusal.notFound) { try idle.submitReport.perform(idle.wish()) }
    }

    @Test func theHashIsThatOfTheStoredContent() throws {
        try city.complete()
        let submission = try submitted(at: City.noon)
        let content = try content()
        #expect(submission.digest == Digest.sha256Hex(content))
        #expect(try SubmissionContent(canonicalJSON: content).canonicalJSON() == content)
        #expect(submission.reference == "2027-GRAZ-1-\(submission.digest.prefix(12).uppercased())")
        #expect(try city.store.violations() == [])
    }

    @Test func theFrozenContentHasWhatIsShownAndNothingElse() throws {
        try city.complete()
        try city.save("prof.context", "Zürich, Ελλάδα")
        // Answered, then hidden by its condition.
        try city.save("gov.unit", "no", base: 1)
        for form in ["a", "b", "c"] { _ = try city.changeMeasures.add(title: "Measure \(form)", formKey: form, wish: city.wish()) }
        try city.changeMeasures.remove(2, wish: city.wish())
        try city.changeMeasures.move(3, .first, wish: city.wish())
        try city.saveAttachment.perform(Array("%PDF-1.7".utf8), fileName: "file.pdf", wish: city.wish())
        _ = try submitted(at: City.noon)
        let frozen = try SubmissionContent(canonicalJSON: content())
        #expect(Set(frozen.answers.keys) == ["prof.name", "prof.people", "prof.context", "gov.unit"])
        #expect(frozen.answers["prof.context"]?.text == "Zürich, Ελλάδα")
        #expect(frozen.measures.map(\.number) == [3, 1])
        #expect(frozen.measures.map { $0.answers["m.title"]?.text } == ["Measure c", "Measure a"])
        #expect(frozen.attachment?.fileName == "file.pdf")
        #expect(frozen.attachment?.sha256 == Digest.sha256Hex("%PDF-1.7".utf8))
        #expect(frozen.version == 1)
        #expect(try city.saved("gov.unit_name")?.answer == Answer("Unit against racism"))
    }

    /// The login lasts, the person changes: the receipt stays that of whoever submitted.
    @Test func theReceiptKeepsTheNameOfWhoSubmitted() throws {
        try city.complete()
        let receipt = try submitted(at: City.noon)
        _ = try HandOverLogin(store: city.store).perform(
            account: city.primary.account, name: "Somebody New", email: "", by: .person(city.admin), now: City.noon)
        #expect(receipt.submittedBy == "Anna")
        #expect(try city.submissions() == [receipt])
    }

    private func submitted(at now: Instant) throws -> Submission {
        let outcome = try city.submitReport.perform(city.wish(at: now))
        guard case .submitted(let submission) = outcome else { throw Incomplete(outcome: outcome) }
        #expect(try city.report()?.state == .submitted)
        return submission
    }

    private struct Incomplete: Error { var outcome: SubmitReport.Outcome }

    private func content() throws -> [UInt8] {
        let report = try #require(try city.report())
        return try #require(try city.store.read { try $0.submissionContent(of: report, version: 1, viewer: city.primary) })
    }
}
