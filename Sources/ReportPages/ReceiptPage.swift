import Domain
import HTTP
import Web

/// That, when and by whom the report was submitted; can be bookmarked and printed.
enum ReceiptPage {
    static func show(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        guard let submission = scene.submissions.last else {
            return context.redirect(to: .check(year: scene.year, member: scene.member))
        }
        let downloads = DownloadList.report(
            context.messages, year: scene.year, member: scene.member, lead: downloadTitle(context))
        return page(scene, submission, downloads: downloads)
    }

    /// Of one frozen version, for ever.
    static func version(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        guard let submission = scene.submissions.first(where: { $0.version == context.path.number("version") }) else {
            throw Refusal.notFound
        }
        let downloads = DownloadList.version(
            context.messages, year: scene.year, member: scene.member, version: submission.version, lead: downloadTitle(context))
        return page(scene, submission, downloads: downloads)
    }

    private static func downloadTitle(_ context: Context) -> HTML { "<h2>\(context.messages[DownloadMessage.title])</h2>" }

    private static func page(_ scene: ReportScene, _ submission: Submission, downloads: HTML) -> Response {
        let context = scene.context
        let messages = context.messages
        let title = messages[ReceiptMessage.title]
        let rows: [(String, HTML)] = [
            (messages[ReceiptMessage.reference], "<strong>\(submission.reference)</strong>"),
            (messages[ReceiptMessage.member], "\(scene.memberName)"),
            (messages[ReceiptMessage.cycle], "\(scene.year)"),
            (messages[ReceiptMessage.submittedAt], "\(scene.when(submission.submittedAt))"),
            (messages[ReceiptMessage.submittedBy], "\(submission.submittedBy)"),
            (messages[ReceiptMessage.version], "\(submission.version)"),
            (messages[ReceiptMessage.digest], "<code class=\"break\">\(submission.digest)</code>"),
        ]
        let again = messages(
            AgainMessage.submitted, ["when": scene.when(submission.submittedAt), "who": submission.submittedBy])
        let main: HTML = """
            \(Notice.info("<p>\(again)</p>"), if: context.request.query.first("again") != nil)<div class="panel"><h1>\(title)</h1><p>\(messages(ReceiptMessage.thanks, ["member": scene.memberName]))</p></div>
            \(DefinitionRows.render(messages, rows.map { DefinitionRows.Row(term: "\($0.0)", value: $0.1) }))
            <div class="prose">
            <p>\(messages[ReceiptMessage.digestHelp])</p>
            <h2>\(messages[ReceiptMessage.nextTitle])</h2>
            <ul><li>\(messages[ReceiptMessage.nextCouncil])</li><li>\(messages[ReceiptMessage.nextLetter])</li><li>\(messages[ReceiptMessage.nextPublish])</li></ul>
            <p>\(ContactText.render(messages[ReceiptMessage.contact], context))</p>
            \(downloads)
            <p><a href="\(Address.check(year: scene.year, member: scene.member).path)">\(messages[ReportMessage.readSubmitted])</a></p>
            </div>
            """
        return scene.page(title, main: main)
    }
}
