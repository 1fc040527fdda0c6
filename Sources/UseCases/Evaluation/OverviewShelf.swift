import Domain
import Store
import Synchronization

/// What cities have chosen in frozen reports, kept by the program: what is frozen never changes, and reading all of them again would cost every page.
///
/// Who may read a report is asked each time, by the list of reports that the viewer may read; only what was chosen comes from the shelf.
package final class OverviewShelf: Sendable {
    private struct Key: Hashable {
        var report: Int64
        var version: Int
    }

    private let answers = Mutex<[Key: ClosedAnswers]>([:])

    package init() {}

    /// The overview of a cycle for this viewer: without reports of cities with a conflict. Empty for those who may read no report.
    ///
    /// - Parameter sizeLine: inhabitants from which a member is large.
    package func overview(
        of cycle: Cycle, viewer: Viewer, sizeLine: Int64, shelf: QuestionnaireShelf, from reader: Reader
    ) throws -> Overview {
        let questionnaire = try shelf.volume(cycle.questionnaire, from: reader).questionnaire
        let cities = try reader.councilReports(year: cycle.year, viewer: viewer).map { entry in
            Overview.City(
                country: entry.member.country,
                size: entry.member.inhabitants.map { SizeClass(inhabitants: $0, line: sizeLine) },
                answers: try chosen(in: entry, of: questionnaire, viewer: viewer, from: reader))
        }
        return Overview(cities: cities, questionnaire: questionnaire)
    }

    private func chosen(
        in entry: CouncilReport, of questionnaire: Questionnaire, viewer: Viewer, from reader: Reader
    ) throws -> ClosedAnswers {
        let key = Key(report: entry.report.id, version: entry.version)
        if let kept = answers.withLock({ $0[key] }) { return kept }
        guard let bytes = try reader.submissionContent(of: entry.report, version: entry.version, viewer: viewer) else {
            return ClosedAnswers(chosen: [:])
        }
        let read = ClosedAnswers(try SubmissionContent(canonicalJSON: bytes), of: questionnaire)
        answers.withLock { $0[key] = read }
        return read
    }
}
