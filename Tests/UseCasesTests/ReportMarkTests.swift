import Domain
import Store
import TestSupport
import Testing

@testable import UseCases

/// A colleague's request, and waiting for the city's own approval.
@Suite struct ReportMarkTests {
    private let city: City

    init() throws { city = try City.started() }

    @Test func aSecondRequestChangesNothing() throws {
        let colleague = city.wish(by: city.secondary)
        #expect(try city.requestSubmission.perform(note: "  All is read. ", number: 1, wish: colleague))
        #expect(try !city.requestSubmission.perform(note: "Another note", number: 1, wish: colleague))
        #expect(try !city.requestSubmission.perform(note: "Another note", wish: colleague))
        #expect(try city.marks(.submissionRequest).map(\.note) == ["All is read."])
        #expect(try city.events() == [.reportCreated, .submissionRequested])
    }

    @Test func anybodyOfTheCityWithdrawsARequestOnce() throws {
        _ = try city.requestSubmission.perform(note: "", wish: city.wish(by: city.secondary))
        #expect(try city.requestSubmission.withdraw(number: 1, wish: city.wish(at: City.noon + 60)))
        #expect(try !city.requestSubmission.withdraw(number: 1, wish: city.wish(by: city.secondary)))
        let end = ReportMark.End(at: City.noon + 60, by: "Anna", outcome: .withdrawn)
        #expect(try city.marks(.submissionRequest).map(\.end) == [end])
        #expect(try city.requestSubmission.perform(note: "Again", number: 2, wish: city.wish(by: city.secondary)))
        #expect(try city.events() == [.reportCreated, .submissionRequested, .submissionRequestWithdrawn, .submissionRequested])
    }

    @Test func whoMaySubmitAsksNobody() throws {
        #expect(throws: Refusal.forbidden(.primarySubmits)) { try city.requestSubmission.perform(note: "", wish: city.wish()) }
        #expect(try city.marks(.submissionRequest) == [])
    }

    @Test func theApprovalIsGivenOrNoLongerWaitedFor() throws {
        #expect(try city.awaitApproval.perform(whose: "Gemeinderat", number: 1, wish: city.wish(by: city.secondary)))
        #expect(try !city.awaitApproval.perform(whose: "Gemeinderat", number: 1, wish: city.wish()))
        try city.save("prof.context", "Nothing is blocked")
        #expect(try city.awaitApproval.end(number: 1, isGiven: true, wish: city.wish()))
        #expect(try !city.awaitApproval.end(number: 1, isGiven: false, wish: city.wish()))
        #expect(try city.awaitApproval.perform(whose: "", number: 2, wish: city.wish()))
        #expect(try city.awaitApproval.end(number: 2, isGiven: false, wish: city.wish()))
        #expect(try city.marks(.approval).map { $0.end?.outcome } == [.withdrawn, .given])
        #expect(try city.events() == [.reportCreated, .approvalAwaited, .approvalGiven, .approvalAwaited, .approvalWithdrawn])
    }

    @Test func aNoteThatIsTooLongIsNeverCut() throws {
        _ = try city.requestSubmission.perform(note: String(repeating: "ä", count: 1000), wish: city.wish(by: city.secondary))
        let problem = InputProblem(field: "note", message: "mark.note-too-long", arguments: ["over": "2"])
        #expect(throws: Refusal.invalid([problem])) {
            try city.awaitApproval.perform(whose: String(repeating: "ä", count: 152), wish: city.wish())
        }
        #expect(try city.marks(.approval) == [])
    }

    @Test func onlyTheCityMarksItsDraft() throws {
        let changes: [@Sendable (ReportWish) throws -> Void] = [
            { [city] in _ = try city.requestSubmission.perform(note: "", wish: $0) },
            { [city] in _ = try city.requestSubmission.withdraw(number: 1, wish: $0) },
            { [city] in _ = try city.awaitApproval.perform(whose: "", wish: $0) },
            { [city] in _ = try city.awaitApproval.end(number: 1, isGiven: true, wish: $0) },
        ]
        for change in changes {
            for (viewer, refusal) in city.outsiders { #expect(throws: refusal) { try change(city.wish(by: viewer)) } }
        }
        try city.complete()
        _ = try city.submitReport.perform(city.wish())
        for change in changes { #expect(throws: Refusal.wrongState(.reportSubmitted)) { try change(city.wish(by: city.secondary)) } }
    }
}
