import Domain
import HTTP
import Store
import UseCases
import Web

/// What somebody else has shared, to read and to take over into the agreed text, passage by passage.
enum SharedPage {
    static func show(_ context: Context) throws -> Response {
        let view = try load(context)
        let scene = view.scene, messages = view.messages
        let title = messages(WritingMessage.readTitle, ["name": view.content.paper.name])
        let taken: HTML =
            context.request.query.first("taken") == nil ? "" : Notice.success("<p>\(messages[WritingMessage.taken])</p>")
        let canTake = scene.desk.refusalToWrite(.agreed, by: scene.viewer) == nil && scene.desk.paper(.agreed, by: scene.viewer) != nil
        let parts = view.questions.compactMap { question -> HTML? in
            guard let place = PassagePlace(question.id), !place.isWithoutLanguage else { return nil }
            let answer = view.standing(question.id).answer
            guard !answer.isEmpty else { return nil }
            return """
                <h2 id="\(FieldName.elementId(question.id))">\(view.words.text(question: question.id))</h2>
                \(AnswerView.render(question: question, answer: answer, context: view.fieldContext(question)))
                \(canTake ? take(view, place) : "")

                """
        }
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))\(taken)\(scene.heading(title))
            <p class="caption">\(messages[WritingMessage.edition]): \(scene.languageName(view.language))</p>
            \("<p>\(messages[WritingMessage.takeText])</p>", if: canTake)
            \(parts.isEmpty ? "<p>\(messages[ItemMessage.none])</p>" : parts.joined())
            """
        return scene.page(title, main: main)
    }

    static func take(_ context: Context) throws -> Response {
        let view = try load(context)
        guard let place = PassagePlace(context.value("place")), let account = view.content.paper.account else { throw Refusal.notFound }
        let wish = PaperWish(kind: .agreed, language: view.language, report: try FeedbackScene.wish(context))
        try BeginFeedback(store: context.store, shelf: context.application.shelf).takeOver(place, of: account, wish: wish)
        return context.redirect(to: address(view), anchor: FieldName.elementId(place.name), query: "taken=1")
    }

    private static func take(_ view: PaperView, _ place: PassagePlace) -> HTML {
        PostForm.post(
            view.scene.context.frame, to: address(view), hidden: [("place", place.name)],
            content: Buttons.quiet(view.messages[WritingMessage.takeOver]))
    }

    private static func address(_ view: PaperView) -> Address {
        .writing(
            .shared(
                year: view.scene.year, member: view.scene.member, account: view.content.paper.account ?? 0, language: view.language))
    }

    /// One's own is one of them, so that it can be taken over in the same way.
    private static func load(_ context: Context) throws -> PaperView {
        try FeedbackScene.open(context) { scene, reader in
            guard let account = Int64(context.path["account"]), scene.desk.languages.contains(context.path["language"]),
                let paper = scene.desk.papers.first(where: { $0.kind == .own && $0.account == account })
            else { throw Refusal.notFound }
            return try PaperView(scene, paper, language: context.path["language"], reader)
        }.1
    }
}
