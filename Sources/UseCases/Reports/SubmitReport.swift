import Credentials
import Domain
import Store

/// The primary submits the city's report: checks it, freezes a version, gives a receipt. Done twice, it gives the same receipt.
package struct SubmitReport: Sendable {
    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case submitted(Submission)
        /// It had been submitted before: nothing was sent twice.
        case alreadySubmitted(Submission)
        /// What has to be mended first; nothing was changed.
        case incomplete([ReportProgress.Finding])
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// - Throws: `forbidden` for a secondary, which is journaled; `wrongState` before the cycle opens and from deadline plus grace on; `notFound` as
    ///   `ReportDesk.open`.
    package func perform(_ wish: ReportWish) throws -> Outcome {
        do {
            return try store.write { writer in try submit(wish, in: writer) }
        } catch Refusal.forbidden(let reason) {
            try store.write { writer in
                try writer.note(
                    JournalEntry(
                        at: wish.now, account: wish.viewer.account, event: .submissionRefused,
                        subject: "report/\(wish.year)/\(wish.member)",
                        details: reason.rawValue))
            }
            throw Refusal.forbidden(reason)
        }
    }

    private func submit(_ wish: ReportWish, in writer: Writer) throws -> Outcome {
        let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
        let report = try desk.started()
        try Permissions.require(.submit, on: .report(member: report.member, state: report.state), by: wish.viewer)
        if let earlier = try writer.reader.submissions(of: report, viewer: wish.viewer).last { return .alreadySubmitted(earlier) }
        switch desk.cycle.door(at: wish.now) {
        case .notYetOpen: throw Refusal.wrongState(.cycleNotOpen)
        case .closed: throw Refusal.wrongState(.deadlinePassed)
        case .open: break
        }
        guard let state = report.state.after(.submit) else { throw Refusal.wrongState(.reportSubmitted) }
        let visibility = try desk.visibility(viewer: wish.viewer, in: writer.reader)
        let measures = try writer.reader.measures(of: report, viewer: wish.viewer)
        let attachment = try writer.reader.attachment(of: report, viewer: wish.viewer)
        let progress = ReportProgress(visibility: visibility, hasAttachment: attachment != nil)
        let findings = progress.findings(measures: measures.map(\.number))
        guard findings.isEmpty else { return .incomplete(findings) }

        let content = try SubmissionContent(
            cycle: desk.cycle, member: desk.member, version: 1, visibility: visibility, measures: measures, attachment: attachment
        ).canonicalJSON()
        let digest = Digest.sha256Hex(content)
        let submission = Submission(
            version: 1, submittedAt: wish.now, submittedBy: wish.viewer.name, digest: digest,
            reference: Submission.reference(year: wish.year, member: desk.member.slug, version: 1, digest: digest))
        try writer.insert(submission, content: content, attachment: attachment, report: report.id, by: wish.viewer.account)
        try writer.setState(state, report: report.id)
        // Nothing waits any more for a report that is submitted.
        for kind in ReportMark.Kind.allCases {
            _ = try writer.endMark(kind, report: report.id, number: nil, as: .submitted, at: wish.now, by: wish.viewer.account)
        }
        try writer.note(
            JournalEntry(
                at: wish.now, account: wish.viewer.account, event: .reportSubmitted, subject: desk.subject, details: submission.reference))
        return .submitted(submission)
    }
}
