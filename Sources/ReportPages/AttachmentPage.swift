import Domain
import HTTP
import UseCases
import Web

/// The report's one file. It is stored the moment it is chosen, apart from every other field.
enum AttachmentPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func save(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        do {
            guard let file = context.file("file"), !file.filename.isEmpty else { throw AttachmentProblem.none }
            let isNew = try SaveAttachment(store: context.store, shelf: context.application.shelf)
                .perform(file.bytes, fileName: file.filename, wish: scene.wish)
            return context.redirect(to: .attachment(year: scene.year, member: scene.member), query: isNew ? "saved=1" : "saved=again")
        } catch let problem as AttachmentProblem {
            return try page(context, problem: problem)
        }
    }

    /// Always a download, never shown by the browser.
    static func download(_ context: Context) throws -> Response {
        let (_, file) = try ReportScene.open(context) { scene, reader -> (Attachment, [UInt8]) in
            let report = try scene.desk.started()
            guard let attachment = try reader.attachment(of: report, viewer: scene.viewer),
                let bytes = try reader.attachmentBytes(of: report, viewer: scene.viewer)
            else { throw Refusal.notFound }
            return (attachment, bytes)
        }
        return .download(file.1, filename: file.0.fileName, contentType: file.0.type.mediaType)
    }

    private static func page(_ context: Context, problem: AttachmentProblem? = nil) throws -> Response {
        let (scene, attachment) = try ReportScene.open(context) { scene, reader in
            try reader.attachment(of: try scene.desk.started(), viewer: scene.viewer)
        }
        let messages = context.messages
        let problems = problem.map { [InputProblem(field: "file", message: "attachment.\($0.rawValue)")] } ?? []
        let form = InputForm(messages: messages, problems: problems)
        let title = messages[AttachmentMessage.title]
        let saved = problem == nil ? context.request.query.first("saved") : nil
        let news = saved == "again" ? messages[AgainMessage.attachment] : messages[AttachmentMessage.saved]
        let main: HTML = """
            \(form.summary)\(Breadcrumbs.back(messages, to: scene.home))
            \(Notice.success("<p>\(news)</p>"), if: saved != nil)<h1>\(title)</h1>
            \(StateNotice.render(scene))
            <div class="prose"><p>\(messages[AttachmentMessage.intro])</p></div>
            \(current(scene, attachment))
            \(scene.isWritable ? upload(scene, form, hasFile: attachment != nil) : "")
            """
        return scene.page(title, status: problem == nil ? .ok : .unprocessableContent, hasErrors: problem != nil, main: main)
    }

    private static func current(_ scene: ReportScene, _ attachment: Attachment?) -> HTML {
        let messages = scene.messages
        guard let attachment else { return "<p>\(messages[AttachmentMessage.none])</p>" }
        let size = messages(
            AttachmentMessage.size,
            [
                "size": Numeral.shown(String(attachment.size), language: scene.context.language),
                "type": attachment.type.rawValue.uppercased(),
            ])
        let by = messages(AttachmentMessage.savedBy, ["who": attachment.savedBy, "when": scene.when(attachment.savedAt)])
        let remove: HTML =
            scene.isWritable
            ? "<p><a href=\"\(Address.removeAttachment(year: scene.year, member: scene.member).path)\">\(messages[AttachmentMessage.remove])</a></p>"
            : ""
        return """
            <div class="file-card">
            <p><a href="\(Address.attachmentFile(year: scene.year, member: scene.member).path)" download>\(attachment.fileName)</a></p>
            <p class="quiet">\(size)</p>
            <p class="quiet">\(by)</p>
            \(remove)
            </div>
            """
    }

    private static func upload(_ scene: ReportScene, _ form: InputForm, hasFile: Bool) -> HTML {
        let messages = scene.messages
        let label = messages[hasFile ? AttachmentMessage.replace : AttachmentMessage.choose]
        let content: HTML = """
            \(form.field(FormField("file", label: label, kind: .file, hint: messages[AttachmentMessage.hint])))
            \(Buttons.row(Buttons.main(messages[AttachmentMessage.save])))
            """
        return PostForm.upload(scene.context.frame, to: .attachment(year: scene.year, member: scene.member), content: content)
    }
}
