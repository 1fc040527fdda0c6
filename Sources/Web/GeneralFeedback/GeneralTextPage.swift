import Domain
import HTTP
import Store
import UseCases

/// One edition of the general feedback as a form that saves itself, with the overview beside it.
enum GeneralTextPage {
    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response { try page(context, door) }

    static func save(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let view = try load(context, door)
        let form = try SentTexts(
            context, questions: view.questions, scale: [],
            ownFields: OverviewChoice.fields)
        let outcome = try SaveGeneral(store: context.store).perform(form.typed, wish: view.wish)
        guard outcome.conflicts.isEmpty else { return try page(context, door, hasNewConflicts: true) }
        if context.isSent("later") {
            return context.redirect(to: view.scene.address(.home(year: view.scene.year)))
        }
        let said = outcome.saved.contains { $0.joined != nil } ? "joined=1" : "saved=1"
        let isShowing = context.isSent("show")
        // What stands beside the text stays there.
        let section = context.value(isShowing ? "section" : "showing")
        guard !section.isEmpty else { return context.redirect(to: view.address, query: said) }
        return context.redirect(
            to: view.address, anchor: isShowing ? "counts" : "",
            query: "\(said)&\(OverviewChoice.query(section: section, by: context.value("by")))")
    }

    /// The text that the page's script sends alone.
    static func answer(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let before = try load(context, door)
        let form = try SentTexts(
            context, isAlone: true, questions: before.questions, scale: [], ownFields: [])
        let (question, typed) = try form.single(of: before.questions)
        let outcome = try SaveGeneral(store: context.store).perform(form.typed, wish: before.wish)
        // Whoever types is there. Should that not be written down, the text is saved all the same, and said to be.
        do { try SaveGeneral(store: context.store).notePresence(before.wish) } catch {
            context.application.log.warning("presence: \(error)")
        }
        let reply = SavingReply(
            view: try load(context, door), question: question, outcome: outcome, decision: typed?.decision,
            page: Revisions.ofPage(context))
        return try .json(reply.contents, status: outcome.conflicts.isEmpty ? .ok : .conflict)
    }

    /// The page says that it is open, and is told what is new.
    static func poll(_ context: Context, _ door: GeneralDoor) throws -> Response {
        try SaveGeneral(store: context.store).notePresence(try load(context, door).wish)
        return try PageNews(load(context, door)).response
    }

    static func load(_ context: Context, _ door: GeneralDoor) throws -> GeneralView {
        try GeneralScene.open(context, door) { scene, reader in try GeneralView(scene, reader) }.1
    }

    private static func page(_ context: Context, _ door: GeneralDoor, hasNewConflicts: Bool = false) throws -> Response {
        let (scene, (view, overview)) = try GeneralScene.open(context, door) { scene, reader in
            (try GeneralView(scene, reader), try OverviewView.load(scene, reader))
        }
        let messages = scene.messages
        let label = view.fieldContext.texts.text(question: view.question.id)
        let lines = view.beside.prefix(1).map { _ in
            ErrorSummary.Line(
                text: messages(SectionMessage.conflictLine, ["question": label]), link: "#\(FieldName.elementId(view.question.id))")
        }
        let title = messages(GeneralMessage.editionTitle, ["language": scene.languageName(view.language)])
        let crumbs = Breadcrumbs.render(messages, [(scene.title, scene.address(.home(year: scene.year)))])
        let main: HTML = """
            \(ErrorSummary.render(messages, Array(lines)))\(crumbs)\(news(view))<h1>\(title)</h1>
            \(AutosaveView.here(PageNews(view)))
            <div class="writing">\(form(view, overview))</div>
            """
        return scene.page(
            title, status: hasNewConflicts ? .conflict : .ok, hasErrors: !lines.isEmpty, script: "/js/section/main.js", main: main)
    }

    /// The text, and the overview beside it. Choosing other counts saves the text: nothing typed is lost by looking.
    private static func form(_ view: GeneralView, _ overview: OverviewView) -> HTML {
        let context = view.context, messages = view.messages
        let choice = OverviewChoice(
            overview, section: context.request.query.first("section") ?? context.value("showing"),
            by: context.request.query.first("by") ?? context.value("by"))
        let toText: HTML = "<p><a href=\"#\(FieldName.elementId(view.question.id))\">\(messages[GeneralMessage.toText])</a></p>\n"
        let counts: HTML = """
            <h2>\(messages[GeneralMessage.countsTitle])</h2>
            <p>\(messages[GeneralMessage.countsText])</p>
            \(choice.lists)
            \(Buttons.row(Buttons.secondary(messages[GeneralMessage.saveAndShow], name: "show", value: "1")))
            \(choice.chosen.map { choice.counts($0) + toText })
            """
        let buttons = Buttons.row(
            Buttons.main(messages[WritingMessage.save], name: "save", value: "1"),
            Buttons.secondary(messages[WritingMessage.later], name: "later", value: "1"))
        let title = messages[GeneralMessage.overview]
        let pair = ReadingPair.render(
            title: title, read: "<h2>\(title)</h2>\n\(overview.summary)\(counts)", text: view.field(view.question) + buttons,
            isOpen: choice.chosen != nil)
        return PostForm.post(
            context.frame, to: view.address,
            hidden: [("base", Revisions.written(view.questions, view.standing)), ("showing", choice.chosen?.id ?? "")],
            content: pair + AutosaveView.line(view, shown: view.questions))
    }

    private static func news(_ view: GeneralView) -> HTML {
        let messages = view.messages, query = view.context.request.query
        if query.first("joined") != nil { return Notice.success("<p>\(messages[SectionMessage.joined])</p>") }
        guard query.first("saved") != nil else { return "" }
        let saved = view.standing(view.question.id)
        let text =
            saved.revision > 0 && saved.savedByAccount == view.viewer.account
            ? messages(ReportMessage.saved, ["time": view.scene.when(saved.savedAt)]) : messages[SavingMessage.nothingNew]
        return Notice.success("<p>\(text)</p>")
    }
}
