import Domain
import HTTP
import Store
import UseCases
import Web

/// One edition of one's own feedback, of the agreed one, or of the notes: as a form that saves itself, or to read.
enum PaperPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func save(_ context: Context) throws -> Response {
        let wish = try wish(context)
        let view = try load(context, wish)
        let form = try SentTexts(
            context, questions: view.questions, scale: [], ownFields: PaperForm.ownFields)
        let outcome = try passages(context).perform(form.typed, wish: wish)
        guard outcome.conflicts.isEmpty else { return try page(context, hasNewConflicts: true) }
        if let act = ItemAct(context.value("act")) {
            let items = ChangeItems(store: context.store, shelf: context.application.shelf)
            let anchor = try act.perform(items, formKey: context.value("form"), wish: wish)
            return context.redirect(to: view.address, anchor: anchor, query: "saved=1")
        }
        if context.isSent("later") { return context.redirect(to: view.scene.home) }
        if let joined = outcome.saved.first(where: { $0.joined != nil }) {
            return context.redirect(to: view.address, anchor: FieldName.elementId(joined.question), query: "joined=1")
        }
        return context.redirect(to: view.address, query: "saved=1")
    }

    /// One passage that the page's script sends alone.
    static func answer(_ context: Context) throws -> Response {
        let wish = try wish(context)
        let before = try load(context, wish)
        let form = try SentTexts(
            context, isAlone: true, questions: before.questions, scale: [],
            ownFields: PaperForm.ownFields)
        let (question, typed) = try form.single(of: before.questions)
        let outcome = try passages(context).perform(form.typed, wish: wish)
        notePresence(context, wish)
        let reply = SavingReply(
            view: try load(context, wish), question: question, outcome: outcome, decision: typed?.decision,
            page: Revisions.ofPage(context))
        return try .json(reply.contents, status: outcome.conflicts.isEmpty ? .ok : .conflict)
    }

    /// The page says that it is open, and is told what is new.
    static func poll(_ context: Context) throws -> Response {
        let wish = try wish(context)
        try passages(context).notePresence(wish)
        return try PageNews(load(context, wish)).response
    }

    /// Whoever types is there. Should that not be written down, the text is saved all the same, and said to be.
    private static func notePresence(_ context: Context, _ wish: PaperWish) {
        do { try passages(context).notePresence(wish) } catch { context.application.log.warning("presence: \(error)") }
    }

    static func passages(_ context: Context) -> SavePassages {
        SavePassages(store: context.store, shelf: context.application.shelf)
    }

    /// Throws `notFound` for a kind of paper that a report does not have.
    static func wish(_ context: Context) throws -> PaperWish {
        guard let kind = Paper.Kind(rawValue: context.path["paper"]), kind != .general else { throw Refusal.notFound }
        return PaperWish(kind: kind, language: context.path["language"], report: try FeedbackScene.wish(context))
    }

    static func load(_ context: Context, _ wish: PaperWish) throws -> PaperView { try load(context, wish) { _, _ in }.0 }

    /// With whatever else the page reads of the same state of the data.
    private static func load<Value>(
        _ context: Context, _ wish: PaperWish, _ more: (PaperView, Reader) throws -> Value
    ) throws -> (PaperView, Value) {
        try FeedbackScene.open(context) { scene, reader in
            guard let paper = scene.desk.paper(wish.kind, by: wish.viewer),
                wish.kind == .notes ? wish.language == paper.language : scene.desk.languages.contains(wish.language)
            else { throw Refusal.notFound }
            let view = try PaperView(scene, paper, language: wish.language, reader)
            return (view, try more(view, reader))
        }.1
    }

    private static func page(_ context: Context, hasNewConflicts: Bool = false) throws -> Response {
        let wish = try wish(context)
        let scene = try FeedbackScene.open(context)
        // Notes that nobody has begun are a page with a button; a feedback is begun on the overview.
        if wish.kind == .notes, scene.desk.paper(.notes, by: wish.viewer) == nil { return try NotesPage.empty(scene) }
        // The city's answers stand beside what is being written; what is only read is read alone.
        let (view, beside) = try load(context, wish) { view, reader in
            view.scene.desk.refusalToWrite(wish.kind, by: wish.viewer) == nil ? try AnswersBeside.load(view.scene, reader) : nil
        }
        let isOpen = beside != nil
        try beside?.note(view)
        let messages = scene.messages
        let title = messages[dynamic: wish.kind.title.rawValue]
        let conflicts = view.beside.compactMap { text in view.questions.first { $0.id == text.key.question } }
        let lines = conflicts.map { question in
            ErrorSummary.Line(
                text: messages(SectionMessage.conflictLine, ["question": view.words.text(question: question.id)]),
                link: "#\(FieldName.elementId(question.id))")
        }
        let main: HTML = """
            \(isOpen ? ErrorSummary.render(messages, lines) : "")\(Breadcrumbs.back(messages, to: scene.home))\(news(view))\(scene.heading(title))
            \(scene.newVersion(view.content.paper))\(editions(view))
            \("<p class=\"lead\">\(messages[NotesMessage.lead])</p>", if: wish.kind == .notes)\
            \(beside.map { AutosaveView.here(PageNews(view)) + PaperForm(view: view, beside: $0).html } ?? PaperReading(view: view).html)
            \(wish.kind == .notes ? try NotesPage.tags(scene, isOpen: isOpen) : "")
            """
        return scene.page(
            title, status: hasNewConflicts ? .conflict : .ok, hasErrors: isOpen && !lines.isEmpty,
            script: isOpen ? "/js/section/main.js" : nil, main: main)
    }

    private static func news(_ view: PaperView) -> HTML {
        let messages = view.messages, query = view.scene.context.request.query
        if query.first("joined") != nil { return Notice.success("<p>\(messages[SectionMessage.joined])</p>") }
        if query.first("tagged") != nil { return Notice.success("<p>\(messages[NotesMessage.tagsSaved])</p>") }
        guard query.first("saved") != nil else { return "" }
        let text =
            view.lastSave.map { messages(ReportMessage.saved, ["time": view.scene.when($0)]) } ?? messages[SavingMessage.nothingNew]
        return Notice.success("<p>\(text)</p>")
    }

    /// The editions side by side; nothing where there can be only one.
    private static func editions(_ view: PaperView) -> HTML {
        let scene = view.scene
        guard view.kind != .notes, scene.desk.languages.count > 1 else { return "" }
        let items = scene.desk.languages.map { language -> HTML in
            let name = scene.languageName(language)
            if language == view.language { return "<li aria-current=\"true\">\(name)</li>\n" }
            let address = Address.writing(.paper(year: scene.year, member: scene.member, view.kind, language: language))
            return "<li><a href=\"\(address.path)\">\(name)</a></li>\n"
        }
        return "<nav class=\"editions\" aria-label=\"\(scene.messages[FeedbackMessage.languages])\"><ul>\n\(items)</ul></nav>\n"
    }
}

/// A paper that cannot be changed now, passage by passage.
struct PaperReading {
    let view: PaperView

    var html: HTML {
        let rows = view.questions.compactMap { question -> DefinitionRows.Row? in
            let answer = view.standing(question.id).answer
            guard !answer.isEmpty else { return nil }
            return DefinitionRows.Row(
                term: "\(view.words.text(question: question.id))",
                value: AnswerView.render(question: question, answer: answer, context: view.fieldContext(question)))
        }
        return "<p>\(view.messages[WritingMessage.readOnly])</p>\n\(DefinitionRows.render(view.messages, rows))"
    }
}
