import Domain
import HTTP
import Store
import UseCases
import Web

/// A colleague asks the responsible person to submit.
enum SubmissionRequestPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func ask(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        do {
            let note = try context.field("note", .words)
            let isNew = try RequestSubmission(store: context.store, shelf: context.application.shelf)
                .perform(note: note, number: Int(context.value("number")), wish: scene.wish)
            return context.redirect(
                to: .submissionRequest(year: scene.year, member: scene.member), query: isNew ? "asked=1" : "asked=again")
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems)
        }
    }

    static func withdraw(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        guard let number = Int(context.value("number")) else { throw Refusal.notFound }
        let isNew = try RequestSubmission(store: context.store, shelf: context.application.shelf)
            .withdraw(number: number, wish: scene.wish)
        return context.redirect(
            to: .submissionRequest(year: scene.year, member: scene.member), query: isNew ? "withdrawn=1" : "withdrawn=again")
    }

    private static func page(_ context: Context, problems: [InputProblem] = []) throws -> Response {
        let (scene, (marks, primary)) = try ReportScene.open(context) { scene, reader in
            let report = try scene.desk.started()
            return (
                try reader.marks(.submissionRequest, of: report, viewer: scene.viewer), try reader.primary(ofMember: report.member)
            )
        }
        let messages = context.messages
        let title = messages[RequestMessage.title]
        let form = RequestForm(scene: scene, primary: primary, next: marks.count + 1, problems: problems)
        let isOpen = scene.marks[.submissionRequest] != nil
        let main: HTML = """
            \(form.summary)\(Breadcrumbs.back(messages, to: scene.home))\(problems.isEmpty ? notice(scene) : "")<h1>\(title)</h1>
            \(StateNotice.render(scene))
            \(isOpen ? ReportMarks(scene: scene).request : "<p>\(messages[RequestMessage.none])</p>")
            \(isOpen || !scene.isWritable ? "" : form.html)
            \(ReportMarks(scene: scene).earlier(marks, title: messages[RequestMessage.earlier]))
            """
        return scene.page(title, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty, main: main)
    }

    private static func notice(_ scene: ReportScene) -> HTML {
        let query = scene.context.request.query
        let key: RequestMessage? =
            switch (query.first("asked"), query.first("withdrawn")) {
            case ("again", _): .already
            case (.some, _): .asked
            case (_, "again"): .withdrawnAlready
            case (_, .some): .withdrawn
            default: nil
            }
        return key.map { Notice.success("<p>\(scene.messages[$0])</p>") } ?? ""
    }
}

/// The form with which a colleague asks; to the responsible person it says that there is nobody to ask.
struct RequestForm {
    let scene: ReportScene
    let primary: Account?
    /// The number that the request would have.
    let next: Int
    var problems: [InputProblem] = []

    private var form: InputForm { InputForm(messages: scene.messages, problems: problems) }
    var summary: HTML { form.summary }

    var html: HTML {
        let messages = scene.messages
        if scene.viewer.role == .primary {
            let check = Address.check(year: scene.year, member: scene.member)
            return
                "<p>\(messages[RequestMessage.primary])</p><p>\(Buttons.secondaryLink(messages[ReportMessage.checkAnswers], to: check))</p>"
        }
        guard let primary else { return "<p>\(messages[ReportMessage.noSubmitter])</p>" }
        let note = FormField(
            "note", label: messages[RequestMessage.note], kind: .area(rows: 4), value: scene.context.typed("note"), isOptional: true)
        let content: HTML = """
            <p>\(messages(RequestMessage.intro, ["name": primary.name]))</p>
            \(form.field(note))\(Buttons.row(Buttons.main(messages[RequestMessage.button])))
            """
        return PostForm.post(
            scene.context.frame, to: .submissionRequest(year: scene.year, member: scene.member), hidden: [("number", String(next))],
            content: content)
    }
}
