import Domain
import HTTP
import Store
import UseCases
import Web

/// Whether the report waits for the approval of the city's own council: to mark it, to end it, and what was before.
enum ApprovalPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func mark(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        do {
            let whose = try context.field("note", .line)
            let isNew = try AwaitApproval(store: context.store, shelf: context.application.shelf)
                .perform(whose: whose, number: Int(context.value("number")), wish: scene.wish)
            return context.redirect(to: .approval(year: scene.year, member: scene.member), query: isNew ? "marked=1" : "marked=again")
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems)
        }
    }

    static func end(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        guard let number = Int(context.value("number")) else { throw Refusal.notFound }
        let isNew = try AwaitApproval(store: context.store, shelf: context.application.shelf)
            .end(number: number, isGiven: !context.value("given").isEmpty, wish: scene.wish)
        return context.redirect(to: .approval(year: scene.year, member: scene.member), query: isNew ? "ended=1" : "ended=again")
    }

    private static func page(_ context: Context, problems: [InputProblem] = []) throws -> Response {
        let (scene, marks) = try ReportScene.open(context) { scene, reader in
            try reader.marks(.approval, of: try scene.desk.started(), viewer: scene.viewer)
        }
        let messages = context.messages
        let title = messages[ApprovalMessage.title]
        let form = InputForm(messages: messages, problems: problems)
        let main: HTML = """
            \(form.summary)\(Breadcrumbs.back(messages, to: scene.home))\(problems.isEmpty ? notice(scene) : "")<h1>\(title)</h1>
            \(StateNotice.render(scene))
            \(scene.isWritable ? content(scene, form, next: marks.count + 1) : "")
            \(ReportMarks(scene: scene).earlier(marks, title: messages[ApprovalMessage.earlier]))
            """
        return scene.page(title, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty, main: main)
    }

    private static func content(_ scene: ReportScene, _ form: InputForm, next: Int) -> HTML {
        let messages = scene.messages
        if let mark = scene.marks[.approval] {
            let buttons = Buttons.row(
                Buttons.main(messages[ApprovalMessage.given], name: "given", value: "1"),
                Buttons.secondary(messages[ApprovalMessage.withdraw], name: "withdrawn", value: "1"))
            return """
                <p>\(MarkText.approval(mark, zone: scene.desk.cycle.zone, messages))</p>
                \(PostForm.post(
                    scene.context.frame, to: .endApproval(year: scene.year, member: scene.member),
                    hidden: [("number", String(mark.number))], content: buttons))
                """
        }
        let whose = FormField(
            "note", label: messages[ApprovalMessage.whose], value: scene.context.typed("note"), hint: messages[ApprovalMessage.whoseHint],
            isOptional: true, autocomplete: "off")
        let fields: HTML = "\(form.field(whose))\(Buttons.row(Buttons.main(messages[ApprovalMessage.set])))"
        return """
            <div class="prose"><p>\(messages[ApprovalMessage.intro])</p></div>
            \(PostForm.post(
                scene.context.frame, to: .approval(year: scene.year, member: scene.member), hidden: [("number", String(next))],
                content: fields))
            """
    }

    private static func notice(_ scene: ReportScene) -> HTML {
        let query = scene.context.request.query
        let key: ApprovalMessage? =
            switch (query.first("marked"), query.first("ended")) {
            case ("again", _): .already
            case (.some, _): .marked
            case (_, "again"): .endedAlready
            case (_, .some): .ended
            default: nil
            }
        return key.map { Notice.success("<p>\(scene.messages[$0])</p>") } ?? ""
    }
}
