import Domain
import Store

/// A frozen version of a report for somebody who reads it: the council, the office, its city.
package struct FrozenDesk: Sendable {
    package var cycle: Cycle
    package var member: Member
    package var volume: QuestionnaireShelf.Volume
    package var report: Report
    /// Every frozen version, the first first; never empty.
    package var submissions: [Submission]
    /// The one that is read.
    package var submission: Submission
    package var content: SubmissionContent
    /// What the reader has to do with the report; `none` for everybody but the council.
    package var tie: CouncilTie

    package var questionnaire: Questionnaire { volume.questionnaire }

    /// What the journal calls the report.
    package var subject: String { "report/\(cycle.year)/\(member.slug)" }

    /// The frozen answers and their conditions.
    package var visibility: Visibility {
        Visibility(
            questionnaire: questionnaire, answers: AnswerSheet(index: volume.index, answers: content.saved(at: submission.submittedAt)))
    }

    /// The frozen measures in the city's order.
    package var measures: [Measure] { content.listedMeasures }

    /// The desk of a version; of the latest without one.
    ///
    /// - Throws: `Refusal.notFound` where there is nothing, or nothing the viewer may know of; `forbidden` for the office while a report is a draft.
    package static func open(
        year: Int, member slug: String, version: Int? = nil, viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader
    ) throws -> FrozenDesk {
        guard let cycle = try reader.cycle(year: year), let member = try reader.member(slug: slug) else { throw Refusal.notFound }
        guard let report = try reader.frozenReport(year: year, member: member.id, viewer: viewer) else {
            let draft = Subject.frozen(member: member.id, state: .draft, tie: .none)
            throw Permissions.refusal(of: .readFrozen, on: draft, by: viewer) ?? .notFound
        }
        let submissions = try reader.submissions(of: report, viewer: viewer)
        guard let submission = version == nil ? submissions.last : submissions.first(where: { $0.version == version }),
            let bytes = try reader.submissionContent(of: report, version: submission.version, viewer: viewer)
        else { throw Refusal.notFound }
        let content = try SubmissionContent(canonicalJSON: bytes)
        return FrozenDesk(
            cycle: cycle, member: member, volume: try shelf.volume(content.questionnaire, from: reader), report: report,
            submissions: submissions, submission: submission, content: content,
            tie: try reader.councilTie(year: year, member: member.id, viewer: viewer))
    }
}
