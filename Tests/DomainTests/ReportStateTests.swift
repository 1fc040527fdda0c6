import Domain
import Testing

/// What can happen to a report stands in one table.
@Suite struct ReportStateTests {
    @Test func theWholeTable() {
        let table = ReportState.allCases.flatMap { state in
            ReportState.Event.allCases.compactMap { event in state.after(event).map { "\(state), \(event.rawValue): \($0)" } }
        }
        #expect(
            table == [
                "draft, submit: submitted",
                "submitted, return to the city: draft",
                "submitted, release the feedback: evaluated",
                "evaluated, start an update: updating",
                "updating, submit: updated",
                "updating, drop the first update: evaluated",
                "updating, drop a later update: updated",
                "updated, start an update: updating",
            ])
    }

    @Test func theCityWritesInDraftsAndUpdatesAndTheCouncilReadsWhatIsFrozen() {
        #expect(ReportState.allCases.filter(\.isWritable) == [.draft, .updating])
        #expect(ReportState.allCases.filter(\.isWithCouncil) == [.submitted, .evaluated, .updating, .updated])
        #expect(ReportState.allCases.filter(\.isEvaluated) == [.evaluated, .updating, .updated])
    }
}
