import Domain
import HTTP
import Store
import UseCases

/// The history of an edition: who wrote what when, and putting an earlier text back.
enum GeneralHistoryPage {
    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response { try page(context, door) }

    static func restore(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let view = try GeneralTextPage.load(context, door)
        let outcome = try SaveGeneral(store: context.store).restore(
            TextHistoryView.source(context), expected: Int64(context.value("expected")) ?? 0, wish: view.wish)
        switch outcome {
        case .restored: return context.redirect(to: view.historyAddress, query: "restored=1")
        case .unchanged: return context.redirect(to: view.historyAddress, query: "unchanged=1")
        case .changedMeanwhile: return try page(context, door, wasChangedMeanwhile: true)
        }
    }

    static func discard(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let view = try GeneralTextPage.load(context, door)
        guard let base = Int64(context.value("base")) else { throw Refusal.notFound }
        try SaveGeneral(store: context.store).discard(base: base, wish: view.wish)
        return context.redirect(to: view.historyAddress, query: "discarded=1")
    }

    private static func page(_ context: Context, _ door: GeneralDoor, wasChangedMeanwhile: Bool = false) throws -> Response {
        let view = try GeneralTextPage.load(context, door), scene = view.scene
        guard let paper = scene.content?.paper else { throw Refusal.notFound }
        let history = try context.store.read { reader in
            try TextHistory(view.wish.text(paper), before: context.request.query.first("before").flatMap(Int64.init), reader)
        }
        var field = view.fieldContext
        field.conflict = nil
        field.after = ""
        let lists = TextHistoryView(
            context: context, history: history, question: view.question, field: field, isWritable: true, address: view.historyAddress,
            discardAddress: scene.address(.discard(year: scene.year, language: view.language)), wasChangedMeanwhile: wasChangedMeanwhile)
        let messages = scene.messages, title = messages[WritingMessage.historyTitle]
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: view.address))\(lists.news)<h1><span class="caption">\(title)</span> \
            \(field.texts.text(question: view.question.id))</h1>
            <div class="prose"><p>\(messages[HistoryMessage.intro])</p></div>
            \(lists.lists)
            """
        return scene.page(title, status: wasChangedMeanwhile ? .conflict : .ok, hasErrors: wasChangedMeanwhile, main: main)
    }
}
