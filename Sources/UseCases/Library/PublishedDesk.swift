import Domain
import Store

/// A report as members read it: in the library, and for its city in the preview before it decides.
package struct PublishedDesk: Sendable {
    package var cycle: Cycle
    package var member: Member
    package var volume: QuestionnaireShelf.Volume
    /// What of the version is published; nothing else of it is here.
    package var content: SubmissionContent
    package var submission: Submission
    package var choice: PublicationChoice
    /// When it was published; nil in the preview.
    package var publishedAt: Instant?
    /// The version the council has judged.
    package var judged: Int?
    /// The published feedback, the first release first; empty where the report is published alone.
    package var feedback: [ReleasedFeedback]

    private init(
        cycle: Cycle, member: Member, volume: QuestionnaireShelf.Volume, frozen: SubmissionContent, submission: Submission,
        choice: PublicationChoice, publishedAt: Instant?, judged: Int?, feedback: [ReleasedFeedback]
    ) {
        self.cycle = cycle
        self.member = member
        self.volume = volume
        self.submission = submission
        self.choice = choice
        self.publishedAt = publishedAt
        self.judged = judged
        self.feedback = feedback
        content = frozen.published(choice, index: volume.index)
        answers = AnswerSheet(index: volume.index, answers: content.saved(at: submission.submittedAt))
    }

    package var questionnaire: Questionnaire { volume.questionnaire }

    /// What the journal calls the report.
    package var subject: String { "report/\(cycle.year)/\(member.slug)" }

    package var measures: [Measure] { content.listedMeasures }

    /// The published answers.
    package let answers: AnswerSheet

    /// The questions of a section that are shown and answered, in order.
    package func answered(in section: Section, measure: Int) -> [Question] {
        questionnaire.published(section, choice).filter { question in
            if case .file = question.kind { return measure == 0 && content.attachment != nil }
            if case .derived(.sizeClass(let source)) = question.kind { return answers[AnswerKey(question: source)] != nil }
            return answers[AnswerKey(measure: measure, question: question.id)] != nil
        }
    }

    /// The desk of a published report.
    ///
    /// - Throws: `Refusal.notFound` where nothing is published, whether or not there is a report.
    package static func open(
        year: Int, member slug: String, viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader
    ) throws -> PublishedDesk {
        guard let cycle = try reader.cycle(year: year), let member = try reader.member(slug: slug),
            let found = try reader.published(year: year, member: member.id, viewer: viewer),
            let frozen = try reader.publishedSubmission(of: found.report, viewer: viewer)
        else { throw Refusal.notFound }
        let content = try SubmissionContent(canonicalJSON: frozen.content)
        let volume = try shelf.volume(content.questionnaire, from: reader)
        return PublishedDesk(
            cycle: cycle, member: member, volume: volume, frozen: content,
            submission: frozen.submission, choice: found.publication.choice, publishedAt: found.publication.decidedAt,
            judged: try reader.judgedVersion(of: found.report, viewer: viewer),
            feedback: try reader.publishedFeedback(of: found.report, viewer: viewer))
    }

    /// What members would read if the city published its last frozen version so: for people of the city.
    package static func preview(
        _ choice: PublicationChoice, of desk: ReportDesk, viewer: Viewer, shelf: QuestionnaireShelf, in reader: Reader
    ) throws -> PublishedDesk {
        let report = try desk.started()
        try Permissions.require(
            .previewPublication, on: .publication(member: report.member, state: report.state, scope: choice.scope), by: viewer)
        guard report.state.isEvaluated, let submission = try reader.submissions(of: report, viewer: viewer).last,
            let bytes = try reader.submissionContent(of: report, version: submission.version, viewer: viewer)
        else { throw Refusal.wrongState(.notEvaluated) }
        let content = try SubmissionContent(canonicalJSON: bytes)
        let volume = try shelf.volume(content.questionnaire, from: reader)
        let feedback = try reader.releasedFeedback(of: report, viewer: viewer)
        return PublishedDesk(
            cycle: desk.cycle, member: desk.member, volume: volume, frozen: content,
            submission: submission, choice: choice, publishedAt: nil, judged: feedback.last?.reportVersion,
            feedback: choice.scope == .reportAndFeedback ? feedback : [])
    }
}
