import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/finalists/{number}`: a finalist's city lets the voters read its measure, with a text of its own and a file.
enum ReleasePage {
    static func show(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let (candidacy, finalist) = try find(scene)
        return try page(scene, candidacy, typed: finalist.summary, problems: [])
    }

    static func release(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let (candidacy, _) = try find(scene)
        let file = context.file("file").flatMap { $0.filename.isEmpty ? nil : ($0.bytes, $0.filename) }
        do {
            let summary = try context.field("summary", .text(DecideFinalists.longestSummary))
            try DecideFinalists(store: context.store).release(
                candidacy.number, summary: summary, file: file, wish: scene.wish)
            return scene.redirect(to: .finalists, anchor: "finalist-\(candidacy.number)")
        } catch Refusal.invalid(let problems) {
            return try page(scene, candidacy, typed: context.typed("summary"), problems: problems)
        } catch let problem as AttachmentProblem {
            let problems = [InputProblem(field: "file", message: "attachment.\(problem.rawValue)")]
            return try page(scene, candidacy, typed: context.typed("summary"), problems: problems)
        }
    }

    /// Always a download, never shown by the browser.
    static func download(_ context: Context) throws -> Response {
        let scene = try PrizeScene(context)
        let number = try scene.number()
        guard let file = try context.store.read({ try $0.presentation(year: scene.year, number: number, viewer: scene.viewer) }) else {
            throw Refusal.notFound
        }
        return .download(file.bytes, filename: file.fileName, contentType: file.type.mediaType)
    }

    private static func find(_ scene: PrizeScene) throws -> (Candidacy, Finalist) {
        let candidacy = try scene.candidacy()
        try Permissions.require(.releaseFinalist, on: .ofMember(candidacy.member, scene.prize.phase), by: scene.viewer)
        guard
            let finalist = try scene.context.store.read({ try $0.finalists(year: scene.year, viewer: scene.viewer) })
                .first(where: { $0.number == candidacy.number })
        else { throw Refusal.notFound }
        return (candidacy, finalist)
    }

    private static func page(_ scene: PrizeScene, _ candidacy: Candidacy, typed: String, problems: [InputProblem]) throws -> Response {
        let messages = scene.messages
        let form = InputForm(messages: messages, problems: problems)
        let limit = Numeral.shown(String(DecideFinalists.longestSummary), language: messages.language)
        let summary = FormField(
            "summary", label: messages[FinalistsMessage.summary], kind: .area(rows: 12), value: typed,
            hint: messages(FinalistsMessage.summaryHint, ["limit": limit]), language: scene.members[candidacy.member]?.language)
        let file = FormField(
            "file", label: messages[FinalistsMessage.file], kind: .file, hint: messages[FinalistsMessage.fileHint], isOptional: true)
        let main: HTML = """
            <p class="lead">\(scene.link(candidacy.title, to: .candidate(candidacy.number)))</p>
            <div class="prose"><p>\(messages[FinalistsMessage.releaseText])</p></div>
            \(PostForm.upload(scene.context.frame, to: scene.address(.finalist(candidacy.number)), content: """
                \(form.field(summary))\(form.field(file))\(Buttons.row(Buttons.danger(messages[FinalistsMessage.release])))
                """))
            """
        return scene.page(messages[FinalistsMessage.releaseTitle], problems: problems, main: main)
    }
}
