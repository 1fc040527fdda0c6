import Domain
import Store
import UseCases
import Web

/// What the report's home says after the feedback: the update that is being written, publication, and every frozen version.
struct LaterView {
    let judged: Int?
    let update: OpenUpdate?
    /// How many changes the update has so far.
    let changes: Int
    let published: Publication?

    static func load(_ scene: ReportScene, _ reader: Reader) throws -> LaterView? {
        guard let report = scene.desk.report, report.state.isEvaluated else { return nil }
        return LaterView(
            judged: try scene.judged(in: reader), update: try reader.openUpdate(of: report, viewer: scene.viewer),
            changes: try scene.desk.updateDifferences(viewer: scene.viewer, in: reader)?.count ?? 0,
            published: try reader.publications(of: report, viewer: scene.viewer).last.flatMap { $0.isPublic ? $0 : nil })
    }

    /// On top of the home.
    func notice(_ scene: ReportScene) -> HTML {
        let messages = scene.messages
        let news: [(String, UpdateMessage)] = [("update-started", .wasStarted), ("update-dropped", .wasDropped)]
        let done = news.first { scene.context.request.query.first($0.0) != nil }.map { Notice.success("<p>\(messages[$0.1])</p>") } ?? ""
        return done + updating(scene)
    }

    private func updating(_ scene: ReportScene) -> HTML {
        guard let update, let judged else { return "" }
        let messages = scene.messages
        let words = messages(
            UpdateMessage.notice,
            [
                "who": update.startedBy, "when": scene.when(update.startedAt), "version": String(update.version),
                "judged": String(judged),
            ])
        let drop: HTML = "<a href=\"\(address(scene, .dropUpdate).path)\">\(messages[UpdateMessage.drop])</a>"
        let isPrimary = scene.viewer.role == .primary
        return Notice.info(
            """
            <p>\(words)</p>
            <p class="acts"><a href="\(address(scene, .changes).path)">\(changesWords(messages))</a>\(drop, if: isPrimary)</p>
            """)
    }

    private func changesWords(_ messages: Messages) -> String {
        changes == 0 ? messages[UpdateMessage.noChanges] : messages.count(LibraryCount.changesSoFar, changes)
    }

    /// The ways on, and the versions.
    func render(_ scene: ReportScene) -> HTML {
        let messages = scene.messages
        let updateLink: HTML = "<li><a href=\"\(address(scene, .update).path)\">\(messages[UpdateMessage.title])</a></li>"
        return """
            <h2>\(messages[PublicationMessage.title])</h2>
            <p>\(messages[standing])</p>
            <ul class="further"><li><a href="\(address(scene, .publication).path)">\(messages[PublicationMessage.askPublish])</a></li>\
            \(updateLink, if: update == nil)</ul>
            <h2>\(messages[UpdateMessage.versions])</h2>
            \(DefinitionRows.render(messages, scene.submissions.reversed().map { row($0, scene) }))
            """
    }

    private var standing: PublicationMessage {
        switch published?.choice.scope {
        case .report: .isReport
        case .reportAndFeedback: .isReportAndFeedback
        case .nothing, nil: .isNothing
        }
    }

    private func row(_ submission: Submission, _ scene: ReportScene) -> DefinitionRows.Row {
        let messages = scene.messages
        let version = submission.version
        var marks: [String] = []
        if version == judged { marks.append(messages[UpdateMessage.isJudged]) }
        if version == published?.version { marks.append(messages[UpdateMessage.isPublished]) }
        let mark: HTML? = marks.isEmpty ? nil : "<br><span class=\"caption\">\(marks.joined(separator: ", "))</span>"
        let words = messages(
            UpdateMessage.submittedBy, ["who": submission.submittedBy, "when": scene.when(submission.submittedAt)])
        let read = Address.versionDocument(year: scene.year, member: scene.member, version: version, .page)
        let changes: HTML? =
            version == 1
            ? nil
            : "<a href=\"\(address(scene, .changes).path)?version=\(version)\">\(messages(UpdateMessage.compare, ["version": String(version - 1)]))</a>"
        return DefinitionRows.Row(
            term: "\(messages(UpdateMessage.version, ["version": String(version)]))\(mark)",
            value: """
                <p>\(words)</p>
                <p class="acts"><a href="\(read.path)">\(messages[UpdateMessage.read])<span class="unseen"> \(version)</span></a>\
                <a href="\(address(scene, .receipt(version)).path)">\(messages[ReportMessage.receiptLink])<span class="unseen"> \(version)</span></a>\(changes)</p>
                """)
    }

    private func address(_ scene: ReportScene, _ place: LaterPlace) -> Address {
        .later(year: scene.year, member: scene.member, place)
    }
}
