import Domain
import HTTP
import Store
import UseCases
import Web

/// `/report/{year}/{member}/update`: writing the next version after the feedback, and giving that up.
enum UpdatePage {
    static func show(_ context: Context) throws -> Response {
        let (scene, judged) = try ReportScene.open(context) { try $0.judged(in: $1) }
        let report = try scene.desk.started()
        if report.state == .updating { return context.redirect(to: scene.home) }
        let messages = scene.messages
        let title = messages[UpdateMessage.title]
        let refusal = Permissions.refusal(
            of: .startUpdate, on: .report(member: report.member, state: report.state), by: scene.viewer)
        let start = PostForm.post(
            context.frame, to: address(scene, .update), content: Buttons.row(Buttons.main(messages[UpdateMessage.start])))
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))<h1>\(title)</h1>
            <div class="prose">\(explanation(scene, judged: judged))</div>
            \(refusal.map { reason($0, messages) } ?? start)
            """
        return scene.page(title, main: main)
    }

    static func start(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        try StartUpdate(store: context.store, shelf: context.application.shelf).perform(scene.wish)
        return context.redirect(to: scene.home, query: "update-started=1")
    }

    static func confirmDropping(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let report = try scene.desk.started()
        try Permissions.require(.dropUpdate, on: .report(member: report.member, state: report.state), by: scene.viewer)
        let messages = scene.messages
        let version = String(scene.submissions.last?.version ?? 1)
        let page = ConfirmPage(
            title: messages[UpdateMessage.drop],
            explanation: """
                <p>\(messages(UpdateMessage.dropText, ["version": version]))</p>
                <p>\(messages[UpdateMessage.dropFile])</p>
                """,
            button: messages[UpdateMessage.dropButton], isFinal: true, action: address(scene, .dropUpdate), cancel: scene.home)
        return scene.page(page.title, main: page.main(context.frame))
    }

    static func drop(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        try DropUpdate(store: context.store, shelf: context.application.shelf).perform(scene.wish)
        return context.redirect(to: scene.home, query: "update-dropped=1")
    }

    private static func explanation(_ scene: ReportScene, judged: Int?) -> HTML {
        guard let last = scene.submissions.last, let judged else { return "" }
        let values = ["next": String(last.version + 1), "version": String(last.version), "judged": String(judged)]
        return [UpdateMessage.intro, .keeps, .noDeadline].map { words -> HTML in "<p>\(scene.messages(words, values))</p>\n" }.joined()
    }

    private static func reason(_ refusal: Refusal, _ messages: Messages) -> HTML {
        switch refusal {
        case .forbidden(let reason), .wrongState(let reason): Notice.info("<p>\(messages[dynamic: "refusal.\(reason.rawValue)"])</p>")
        case .notFound, .invalid, .later: ""
        }
    }

    private static func address(_ scene: ReportScene, _ place: LaterPlace) -> Address {
        .later(year: scene.year, member: scene.member, place)
    }
}

extension ReportScene {
    /// The version the council has judged; nil before the feedback.
    func judged(in reader: Reader) throws -> Int? {
        try desk.report.flatMap { try reader.releasedFeedback(of: $0, viewer: viewer).last?.reportVersion }
    }
}
