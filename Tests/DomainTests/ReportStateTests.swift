import Domain
import Testing

/// What can happen to a report stands in one table.
@Suite struct ReportStateTests {
    @Test func theWholeTable() {
        let table = ReportState.allCases.flatMap { state in
            ReportState.Event.allCases.map { "\(state) \($0): \(state.after($0).map { "\($0)" } ?? "-")" }
        }
        #expect(table == ["draft submit: submitted", "submitted submit: -"])
    }
}
