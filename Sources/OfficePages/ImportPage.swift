import Domain
import HTTP
import UseCases
import Web

/// Importing a list of members: first what would happen to each row, then, with a second button, what did.
enum ImportPage {
    static func show(_ desk: OfficeDesk) throws -> Response { page(desk, typed: "") }

    static func take(_ desk: OfficeDesk) throws -> Response {
        let importing = ImportMembers(store: desk.context.store)
        do {
            let list = try ImportedText(desk.context).text
            guard desk.context.isSent("import") else {
                return preview(desk, list, try importing.preview(list, by: desk.acting))
            }
            // Sent again, the same list changes nothing: so the answer needs no redirect.
            return done(desk, try importing.perform(list, by: desk.acting, now: desk.context.now))
        } catch Refusal.invalid(let problems) {
            return page(desk, typed: desk.context.typed("list"), problems: problems)
        }
    }

    private static func page(_ desk: OfficeDesk, typed: String, problems: [InputProblem] = []) -> Response {
        let messages = desk.messages
        let form = InputForm(messages: messages, problems: problems)
        let title = messages[ImportMessage.title]
        let main: HTML = """
            \(crumbs(desk))\(form.summary)<h1>\(title)</h1>
            <p>\(messages[ImportMessage.intro])</p>
            <p>\(messages[ImportMessage.safe])</p>
            <p><a href="\(Address.importTemplate.path)">\(messages[ImportMessage.template])</a></p>
            \(ImportColumns.render(desk))
            \(upload(desk, form, typed: typed, withFile: true))
            """
        return desk.context.page(
            title, section: messages[MembersMessage.title], status: problems.isEmpty ? .ok : .unprocessableContent,
            hasErrors: !problems.isEmpty, main: main)
    }

    private static func preview(_ desk: OfficeDesk, _ list: String, _ rows: [ImportMembers.Row]) -> Response {
        let messages = desk.messages
        let title = messages[ImportMessage.previewTitle]
        let changes = rows.contains { $0.outcome == .added || $0.outcome == .changed }
        let button = Buttons.row(Buttons.main(messages[ImportMessage.import], name: "import", value: "1"))
        let main: HTML = """
            \(crumbs(desk))<h1>\(title)</h1>
            \(Notice.info("<p>\(messages[ImportMessage.notYet])</p>"))
            \(ImportRows(messages: messages, rows: rows, isDone: false).html)
            \(changes ? PostForm.upload(desk.context.frame, to: .importMembers, hidden: [("list", list)], content: button)
                : "<p>\(messages[ImportMessage.nothing])</p>")
            <h2>\(messages[ImportMessage.correct])</h2>
            \(upload(desk, InputForm(messages: messages, problems: []), typed: list, withFile: false))
            """
        return desk.context.page(title, section: messages[ImportMessage.title], main: main)
    }

    private static func done(_ desk: OfficeDesk, _ rows: [ImportMembers.Row]) -> Response {
        let messages = desk.messages
        let title = messages[ImportMessage.resultTitle]
        let main: HTML = """
            \(crumbs(desk))<h1>\(title)</h1>
            \(ImportRows(messages: messages, rows: rows, isDone: true).html)
            <p>\(Buttons.link(messages[ImportMessage.toMembers], to: .members))</p>
            """
        return desk.context.page(title, section: messages[ImportMessage.title], main: main)
    }

    private static func upload(_ desk: OfficeDesk, _ form: InputForm, typed: String, withFile: Bool) -> HTML {
        let messages = desk.messages
        let file = form.field(FormField("file", label: messages[ImportMessage.file], kind: .file))
        let label = messages[withFile ? ImportMessage.list : .theList]
        let list = form.field(FormField("list", label: label, kind: .area(rows: 10), value: typed))
        let look = messages[ImportMessage.preview]
        let button = withFile ? Buttons.main(look, name: "preview", value: "1") : Buttons.secondary(look, name: "preview", value: "1")
        return PostForm.upload(desk.context.frame, to: .importMembers, content: "\(file, if: withFile)\(list)\(Buttons.row(button))")
    }

    private static func crumbs(_ desk: OfficeDesk) -> HTML {
        let messages = desk.messages
        return Breadcrumbs.render(messages, [(messages[MembersMessage.title], .members), (messages[ImportMessage.title], .importMembers)])
    }
}
