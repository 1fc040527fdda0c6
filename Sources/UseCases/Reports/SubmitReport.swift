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
        let earlier = try writer.reader.submissions(of: report, viewer: wish.viewer).last
        guard let state = report.state.after(.submit) else {
            guard let earlier else { throw Refusal.wrongState(.reportSubmitted) }
            return .alreadySubmitted(earlier)
        }
        try requireOpen(report, of: desk.cycle, returned: writer.reader.lastReturn(of: report, viewer: wish.viewer), at: wish.now)
        let version = (earlier?.version ?? 0) + 1
        let visibility = try desk.visibility(viewer: wish.viewer, in: writer.reader)
        let measures = try writer.reader.measures(of: report, viewer: wish.viewer)
        let attachment = try writer.reader.attachment(of: report, viewer: wish.viewer)
        let progress = ReportProgress(visibility: visibility, hasAttachment: attachment != nil)
        let findings = progress.findings(measures: measures.map(\.number))
        guard findings.isEmpty else { return .incomplete(findings) }

        let content = try SubmissionContent(
            cycle: desk.cycle, member: desk.member, version: version, visibility: visibility, measures: measures, attachment: attachment
        ).canonicalJSON()
        let digest = Digest.sha256Hex(content)
        let submission = Submission(
            version: version, submittedAt: wish.now, submittedBy: wish.viewer.name, digest: digest,
            reference: Submission.reference(year: wish.year, member: desk.member.slug, version: version, digest: digest))
        try writer.insert(submission, content: content, attachment: attachment, report: report.id, by: wish.viewer.account)
        try writer.setState(state, report: report.id)
        try writer.endUpdate(report: report.id, isDropped: false, at: wish.now, by: wish.viewer.account)
        // Nothing waits any more for a report that is submitted.
        for kind in ReportMark.Kind.allCases {
            _ = try writer.endMark(kind, report: report.id, number: nil, as: .submitted, at: wish.now, by: wish.viewer.account)
        }
        try writer.note(
            JournalEntry(
                at: wish.now, account: wish.viewer.account, event: .reportSubmitted, subject: desk.subject, details: submission.reference))
        return .submitted(submission)
    }

    /// An update after the feedback has no deadline; a report that was returned has one of its own, unless the cycle's is later.
    private func requireOpen(_ report: Report, of cycle: Cycle, returned: ReportReturn?, at now: Instant) throws(Refusal) {
        if report.state == .updating { return }
        switch returned?.door(cycle, at: now) ?? cycle.door(at: now) {
        case .notYetOpen: throw .wrongState(.cycleNotOpen)
        case .closed: throw .wrongState(.deadlinePassed)
        case .open: break
        }
    }
}
