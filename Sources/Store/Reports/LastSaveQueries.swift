import Domain
import GRDB

extension Reader {
    /// When the viewer last saved an answer of this report; nil for people of other cities and where there is none.
    ///
    /// - Parameters:
    ///   - measure: only that measure's answers (0: the city's level).
    ///   - sections: with a measure, only the answers of these sections: what is read does not grow with the report then.
    package func lastSave(of report: Report, measure: Int? = nil, sections: [Section]? = nil, viewer: Viewer) throws -> Instant? {
        guard Permissions.refusal(of: .readReport, on: .report(member: report.member, state: report.state), by: viewer) == nil else {
            return nil
        }
        guard let measure else {
            return try last("SELECT max(savedAt) FROM answer WHERE report = ? AND savedBy = ?", [report.id, viewer.account])
        }
        let ofMeasure = "SELECT max(savedAt) FROM answer WHERE report = ? AND savedBy = ? AND measure = ?"
        guard let sections else { return try last(ofMeasure, [report.id, viewer.account, measure]) }
        // A question's id is its section's, a dot and a name; "/" is the character after the dot.
        return try sections.compactMap { section in
            try last(
                "\(ofMeasure) AND question >= ? AND question < ?",
                [report.id, viewer.account, measure, section.id + ".", section.id + "/"])
        }.max()
    }

    private func last(_ sql: String, _ arguments: StatementArguments) throws -> Instant? {
        try db.first(sql, arguments) { $0[0] as Instant? } ?? nil
    }
}
