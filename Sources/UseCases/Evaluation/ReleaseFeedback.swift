import Credentials
import Domain
import Store

/// The lead releases the agreed feedback to the city, or its correction as a new, dated version. Done twice, it is released once.
package struct ReleaseFeedback: Sendable {
    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case released(ReleasedFeedback)
        /// It had been released before: nothing went out twice.
        case alreadyReleased(ReleasedFeedback)
        /// Somebody changed the text since the page was made; nothing was released.
        case changedMeanwhile
        /// What has to be mended first.
        case incomplete([ReleaseCheck.Finding])
    }

    /// What tells the city of a release, inside the release's transaction: the release is in the database and the report's state is set. Should it
    /// throw, nothing is released.
    package typealias Telling = @Sendable (ReleasedFeedback, FeedbackDesk, ReportWish, Writer) throws -> Void

    let store: Store
    let shelf: QuestionnaireShelf
    let telling: Telling

    /// - Parameter telling: nothing for a site that sends no mail, such as a demo that is being built.
    package init(store: Store, shelf: QuestionnaireShelf, telling: @escaping Telling = { _, _, _, _ in }) {
        self.store = store
        self.shelf = shelf
        self.telling = telling
    }

    /// What the release page shows: exactly what would go now, with what is in the way.
    ///
    /// - Throws: as `perform`; `notFound` where nothing was agreed.
    package static func check(_ desk: FeedbackDesk, viewer: Viewer, in reader: Reader) throws -> ReleaseCheck {
        try desk.require(.readDrafts, by: viewer)
        guard let paper = desk.paper(.agreed, by: viewer), let content = try reader.content(of: paper, viewer: viewer) else {
            throw Refusal.notFound
        }
        return ReleaseCheck(
            feedback: content.feedback(
                sections: desk.frozen.questionnaire.citySections.map(\.id), measures: desk.frozen.measures.map(\.number)),
            content: content, assignments: desk.assignments, confirmations: try reader.confirmations(of: paper, viewer: viewer),
            beside: try reader.textsBeside(of: paper, viewer: viewer).count, before: desk.releases.last?.content)
    }

    /// - Parameters:
    ///   - revision: of the feedback that the page showed.
    ///   - reason: what is corrected and why, for the city; not asked for with the first release.
    /// - Throws: `forbidden` for all but the lead; `wrongState` while the report is with its city; `invalid` for a correction without a reason;
    ///   `notFound` as `FeedbackDesk.open`.
    package func perform(revision: Int64, reason: String, wish: ReportWish) throws -> Outcome {
        try store.write { writer in
            let desk = try FeedbackDesk.open(wish, shelf: shelf, in: writer.reader)
            try desk.require(.releaseFeedback, by: wish.viewer)
            guard let paper = desk.paper(.agreed, by: wish.viewer) else { throw Refusal.notFound }
            if let last = desk.releases.last, paper.correctedSince == nil { return .alreadyReleased(last) }
            guard paper.revision == revision else { return .changedMeanwhile }
            let check = try Self.check(desk, viewer: wish.viewer, in: writer.reader)
            guard check.canBeReleased else { return .incomplete(check.findings) }
            let reason = desk.releases.isEmpty ? "" : reason.inNFC.trimmingSpaces
            if reason.isEmpty && !desk.releases.isEmpty {
                throw Refusal.invalid([InputProblem(field: "reason", message: "feedback.problem.reason")])
            }
            let feedback = ReleasedFeedback(
                number: desk.releases.count + 1, reportVersion: desk.frozen.submission.version, content: check.feedback,
                releasedAt: wish.now, releasedBy: wish.viewer.name, reason: reason)
            try writer.insert(
                feedback, digest: Digest.sha256Hex(try feedback.content.canonicalJSON()), report: desk.report.id, by: wish.viewer.account)
            if let state = desk.report.state.after(.releaseFeedback) { try writer.setState(state, report: desk.report.id) }
            _ = try writer.setCorrection(nil, paper: paper.id)
            try ReleaseSteps.perform(feedback, desk: desk, wish: wish, in: writer)
            try telling(feedback, desk, wish, writer)
            return .released(feedback)
        }
    }
}
