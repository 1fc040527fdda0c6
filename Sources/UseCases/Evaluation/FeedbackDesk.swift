import Domain
import Store

/// A report for those of the council who write feedback on it: what is frozen, what is written, who writes.
package struct FeedbackDesk: Sendable {
    /// The version that is judged: the latest, and after the release the one that was judged then.
    package var frozen: FrozenDesk
    /// What the viewer may read of what the council writes.
    package var papers: [Paper]
    /// In whose hands the report lies, the lead first.
    package var assignments: [Assignment]
    /// What the city has got, the first release first.
    package var releases: [ReleasedFeedback]

    package var cycle: Cycle { frozen.cycle }
    package var member: Member { frozen.member }
    package var report: Report { frozen.report }
    package var subject: String { frozen.subject }

    /// In which the council may write: English and the city's language.
    package var languages: [String] { member.language == "en" ? ["en"] : ["en", member.language] }

    /// The desk of a report that may have been returned to its city meanwhile.
    ///
    /// - Throws: `notFound` where there is nothing, or nothing the viewer may know of; `wrongState` for those who write, while the report is with its
    ///   city again: their texts wait.
    package static func open(_ wish: ReportWish, shelf: QuestionnaireShelf, in reader: Reader) throws -> FeedbackDesk {
        guard wish.viewer.role == .council, let member = try reader.member(slug: wish.member) else { throw Refusal.notFound }
        guard let report = try reader.frozenReport(year: wish.year, member: member.id, viewer: wish.viewer) else {
            let tie = try reader.councilTie(year: wish.year, member: member.id, viewer: wish.viewer)
            if tie == .assigned || tie == .lead { throw Refusal.wrongState(.reportReturned) }
            throw Refusal.notFound
        }
        let releases = try reader.releasedFeedback(of: report, viewer: wish.viewer)
        let frozen = try FrozenDesk.open(
            year: wish.year, member: wish.member, version: releases.first?.reportVersion, viewer: wish.viewer, shelf: shelf, in: reader)
        return FeedbackDesk(
            frozen: frozen, papers: try reader.papers(of: report, viewer: wish.viewer),
            assignments: try reader.assignments(of: report, viewer: wish.viewer), releases: releases)
    }

    /// The viewer's own feedback, the agreed one, or the notes; nil while nobody has begun it.
    package func paper(_ kind: Paper.Kind, by viewer: Viewer) -> Paper? {
        papers.first { $0.kind == kind && (kind != .own || $0.account == viewer.account) }
    }

    /// Why the viewer may not do this with this report's feedback; nil where it is allowed.
    package func refusal(of action: Action, by viewer: Viewer) -> Refusal? {
        Permissions.refusal(of: action, on: .frozen(member: member.id, state: report.state, tie: frozen.tie), by: viewer)
    }

    /// Throws why the viewer may not do this.
    package func require(_ action: Action, by viewer: Viewer) throws(Refusal) {
        if let refusal = refusal(of: action, by: viewer) { throw refusal }
    }

    /// Why the viewer may not write in a paper of this kind; nil where it is allowed. After the release the agreed feedback is open only while a
    /// correction is being written.
    package func refusalToWrite(_ kind: Paper.Kind, by viewer: Viewer) -> Refusal? {
        switch kind {
        case .own: return refusal(of: .writeFeedback, by: viewer)
        case .notes: return refusal(of: .writeNotes, by: viewer)
        case .general: return .notFound
        case .agreed:
            guard report.state.isEvaluated else { return refusal(of: .agreeFeedback, by: viewer) }
            if let refusal = refusal(of: .correctFeedback, by: viewer) { return refusal }
            return paper(.agreed, by: viewer)?.correctedSince == nil ? .wrongState(.noCorrection) : nil
        }
    }

    /// Whether a paper of this kind can have a passage there.
    package func has(_ place: PassagePlace, in content: PaperContent) -> Bool {
        switch place {
        case .conclusion: true
        case .section(let id): frozen.questionnaire.section(id, perMeasure: false) != nil
        case .measure(let number):
            // What was written about a measure stays, even where a later version has it no more.
            frozen.measures.contains { $0.number == number } || content.passages.keys.contains { $0.place == place }
        case .item(let number), .about(let number): content.paper.kind != .notes && content.items.contains { $0.number == number }
        }
    }
}

/// A wish about a paper on a report.
package struct PaperWish: Sendable {
    package var kind: Paper.Kind
    /// The edition.
    package var language: String
    package var report: ReportWish

    package init(kind: Paper.Kind, language: String, report: ReportWish) {
        self.kind = kind
        self.language = language
        self.report = report
    }

    package var viewer: Viewer { report.viewer }

    /// The desk, with the paper begun and open for writing.
    ///
    /// - Throws: `notFound` where it is not begun or there is no such edition; `wrongState` and `forbidden` as `FeedbackDesk.refusalToWrite`.
    func writable(shelf: QuestionnaireShelf, in writer: Writer) throws -> (FeedbackDesk, PaperContent) {
        let desk = try FeedbackDesk.open(report, shelf: shelf, in: writer.reader)
        if let refusal = desk.refusalToWrite(kind, by: viewer) { throw refusal }
        guard let paper = desk.paper(kind, by: viewer), desk.languages.contains(language) || paper.language == language,
            let content = try writer.reader.content(of: paper, viewer: viewer)
        else { throw Refusal.notFound }
        return (desk, content)
    }
}
