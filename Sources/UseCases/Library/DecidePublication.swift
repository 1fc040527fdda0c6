import Domain
import Store

/// The primary decides whether members may read the report, and how much of it. It holds at once, in pages, lists, counts, search and exports alike.
package struct DecidePublication: Sendable {
    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case decided(Publication)
        /// It was decided so before: nothing was changed.
        case unchanged(Publication)
    }

    let store: Store
    let shelf: QuestionnaireShelf

    package init(store: Store, shelf: QuestionnaireShelf) {
        self.store = store
        self.shelf = shelf
    }

    /// Publishes the last frozen version so, or notes that nothing is to be published.
    ///
    /// - Parameters:
    ///   - version: the version that the person has seen; another one is never published unseen.
    ///   - after: the number of the decision that the page showed, 0 for none.
    /// - Throws: `wrongState` before the feedback, and where somebody has decided or a version was frozen meanwhile; `forbidden` for a colleague and
    ///   the office; `notFound` for everybody else.
    package func perform(_ choice: PublicationChoice, version: Int, after: Int, wish: ReportWish) throws -> Outcome {
        try store.write { writer in
            let standing = try standing(.decidePublication, wish, writer)
            if let last = standing.last, last.choice == choice, choice == .nothing || last.version == standing.frozen.version {
                return .unchanged(last)
            }
            guard (standing.last?.number ?? 0) == after, standing.frozen.version == version else {
                throw Refusal.wrongState(.decidedMeanwhile)
            }
            return try decide(choice, standing, event: choice == .nothing ? .notPublished : .reportPublished, wish, writer)
        }
    }

    /// Takes what is published away from the members again. Done twice, it is one decision.
    ///
    /// - Throws: `wrongState` where nothing was ever published; otherwise as `perform`.
    package func withdraw(_ wish: ReportWish) throws -> Outcome {
        try store.write { writer in
            do {
                return try decide(.nothing, standing(.withdrawPublication, wish, writer), event: .publicationWithdrawn, wish, writer)
            } catch Refusal.wrongState(.notPublished) {
                // The button was pressed twice.
                guard wish.viewer.role == .primary, let last = try standing(.decidePublication, wish, writer).last else {
                    throw Refusal.wrongState(.notPublished)
                }
                return .unchanged(last)
            }
        }
    }

    /// What a decision starts from.
    private struct Standing {
        var desk: ReportDesk
        var report: Report
        var last: Publication?
        var frozen: Submission
    }

    private func standing(_ action: Action, _ wish: ReportWish, _ writer: Writer) throws -> Standing {
        let desk = try ReportDesk.open(year: wish.year, member: wish.member, viewer: wish.viewer, shelf: shelf, in: writer.reader)
        let report = try desk.started()
        let last = try writer.reader.publications(of: report, viewer: wish.viewer).last
        let subject = Subject.publication(member: report.member, state: report.state, scope: last?.choice.scope ?? .nothing)
        try Permissions.require(action, on: subject, by: wish.viewer)
        guard let frozen = try writer.reader.submissions(of: report, viewer: wish.viewer).last else { throw Refusal.notFound }
        return Standing(desk: desk, report: report, last: last, frozen: frozen)
    }

    private func decide(
        _ choice: PublicationChoice, _ standing: Standing, event: JournalEvent, _ wish: ReportWish, _ writer: Writer
    ) throws -> Outcome {
        let publication = Publication(
            number: (standing.last?.number ?? 0) + 1, choice: choice, version: standing.frozen.version, decidedAt: wish.now,
            decidedBy: wish.viewer.name)
        try writer.insert(publication, report: standing.report.id, by: wish.viewer.account)
        try fill(publication, standing.report, standing.desk, wish, writer)
        try writer.note(
            JournalEntry(
                at: wish.now, account: wish.viewer.account, event: event, subject: standing.desk.subject,
                details: Self.details(publication)))
        return .decided(publication)
    }

    private func fill(_ publication: Publication, _ report: Report, _ desk: ReportDesk, _ wish: ReportWish, _ writer: Writer) throws {
        guard publication.isPublic,
            let bytes = try writer.reader.submissionContent(of: report, version: publication.version, viewer: wish.viewer)
        else { return try writer.clearLibrary(report: report.id) }
        let frozen = try SubmissionContent(canonicalJSON: bytes)
        let volume = try shelf.volume(frozen.questionnaire, from: writer.reader)
        let content = frozen.published(publication.choice, index: volume.index)
        try writer.fillLibrary(
            report: report.id, member: desk.member, language: content.language(volume.questionnaire),
            entries: LibraryEntry.entries(of: content, in: volume.questionnaire))
    }

    private static func details(_ publication: Publication) -> String {
        guard publication.isPublic else { return "" }
        let parts = [publication.choice.hasAttachment ? ", attachment" : "", publication.choice.hasContact ? ", contact data" : ""]
        return "version \(publication.version), \(publication.choice.scope.rawValue)\(parts.joined())"
    }
}

extension SubmissionContent {
    /// The language the city has chosen to answer in; nil where it has not.
    fileprivate func language(_ questionnaire: Questionnaire) -> String? {
        let question = questionnaire.questions.first { $0.prefill == .language }
        let chosen = question.flatMap { answers[$0.id]?.text } ?? ""
        return chosen.isEmpty || chosen == Choice.unknown ? nil : chosen
    }
}
