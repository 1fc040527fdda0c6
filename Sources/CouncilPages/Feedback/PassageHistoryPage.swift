import Domain
import HTTP
import Store
import UseCases
import Web

/// The history of one passage: who wrote what when, and putting an earlier text back.
enum PassageHistoryPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func restore(_ context: Context) throws -> Response {
        let wish = try PaperPage.wish(context), place = try place(context)
        switch try PaperPage.passages(context)
            .restore(TextHistoryView.source(context), of: place, expected: Int64(context.value("expected")) ?? 0, wish: wish)
        {
        case .restored: return context.redirect(to: address(wish, place), query: "restored=1")
        case .unchanged: return context.redirect(to: address(wish, place), query: "unchanged=1")
        case .changedMeanwhile: return try page(context, wasChangedMeanwhile: true)
        }
    }

    static func discard(_ context: Context) throws -> Response {
        let wish = try PaperPage.wish(context), place = try place(context)
        guard let base = Int64(context.value("base")) else { throw Refusal.notFound }
        try PaperPage.passages(context).discard(place, base: base, wish: wish)
        return context.redirect(to: address(wish, place), query: "discarded=1")
    }

    private static func place(_ context: Context) throws -> PassagePlace {
        guard let place = PassagePlace(context.path["place"]) else { throw Refusal.notFound }
        return place
    }

    private static func address(_ wish: PaperWish, _ place: PassagePlace) -> Address {
        .writing(.history(year: wish.report.year, member: wish.report.member, wish.kind, language: wish.language, place))
    }

    private static func page(_ context: Context, wasChangedMeanwhile: Bool = false) throws -> Response {
        let wish = try PaperPage.wish(context), place = try place(context)
        let view = try PaperPage.load(context, wish)
        guard let question = view.questions.first(where: { $0.id == place.name }) else { throw Refusal.notFound }
        let text = PassageText(
            paper: view.content.paper, place: PaperContent.Key(place, wish.language), viewer: wish.viewer)
        let history = try context.store.read { reader in
            try TextHistory(text, before: context.request.query.first("before").flatMap(Int64.init), reader)
        }
        var field = view.fieldContext(question)
        field.conflict = nil
        field.after = ""
        let lists = TextHistoryView(
            context: context, history: history, question: question, field: field,
            isWritable: view.scene.desk.refusalToWrite(wish.kind, by: wish.viewer) == nil, address: address(wish, place),
            discardAddress: .writing(
                .discard(year: wish.report.year, member: wish.report.member, wish.kind, language: wish.language, place)),
            wasChangedMeanwhile: wasChangedMeanwhile)
        let messages = view.messages, title = messages[WritingMessage.historyTitle]
        let main: HTML = """
            <p class="back"><a href="\(view.address.path)#\(FieldName.elementId(question.id))">\(messages[ViewMessage.back])</a></p>
            \(lists.news)<h1><span class="caption">\(title)</span> \(view.words.text(question: question.id))</h1>
            <div class="prose"><p>\(messages[HistoryMessage.intro])</p></div>
            \(lists.lists)
            """
        return view.scene.page(
            title, status: wasChangedMeanwhile ? .conflict : .ok, hasErrors: wasChangedMeanwhile, main: main)
    }
}
