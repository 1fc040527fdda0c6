import Domain
import HTTP
import Store
import UseCases
import Web

/// `/prize/{year}/candidates/{number}/score`: the scorer's sheet. It saves itself, and counts once the scorer gives it.
enum ScorePage {
    static func show(_ context: Context) throws -> Response {
        let view = try ScoreSheetView(PrizeScene(context))
        try ChangeCandidacies(store: context.store).noteReading(view.candidacy, wish: view.scene.wish)
        return view.candidacy.standing == .standing ? try page(view) : out(view, status: .ok)
    }

    static func save(_ context: Context) throws -> Response {
        let view = try ScoreSheetView(PrizeScene(context)), scene = view.scene, number = view.candidacy.number
        let form = try SentTexts(
            context, questions: view.questions, scale: [], ownFields: [])
        let filling = FillSheet(store: context.store)
        let outcome = try filling.save(form.typed, number: number, wish: scene.wish)
        if view.candidacy.standing != .standing { return try out(ScoreSheetView(scene), status: .conflict) }
        guard outcome.conflicts.isEmpty else { return try page(ScoreSheetView(scene), status: .conflict) }
        if context.isSent("later") { return scene.redirect(to: .candidates) }
        do {
            try filling.give(number, wish: scene.wish)
            return scene.redirect(to: .candidate(number))
        } catch Refusal.invalid(let problems) {
            return try page(ScoreSheetView(scene, problems: problems), status: .unprocessableContent)
        }
    }

    /// The field that the page's script sends alone.
    static func answer(_ context: Context) throws -> Response {
        let before = try ScoreSheetView(PrizeScene(context))
        let form = try SentTexts(
            context, isAlone: true, questions: before.questions, scale: [], ownFields: [])
        let (question, typed) = try form.single(of: before.questions)
        let outcome = try FillSheet(store: context.store).save(form.typed, number: before.candidacy.number, wish: before.scene.wish)
        // The words are kept all the same; whoever writes them learns of it now.
        if before.candidacy.standing != .standing { throw Refusal.wrongState(.candidacyOut) }
        let reply = SavingReply(
            view: try ScoreSheetView(before.scene), question: question, outcome: outcome, decision: typed?.decision,
            page: Revisions.ofPage(context))
        return try .json(reply.contents, status: outcome.conflicts.isEmpty ? .ok : .conflict)
    }

    /// The page asks what another window of the same person has changed.
    static func poll(_ context: Context) throws -> Response { try PageNews(ScoreSheetView(PrizeScene(context))).response }

    /// In the form's place once the measure does not stand any more: why, and what was written on the sheet.
    private static func out(_ view: ScoreSheetView, status: Status) -> Response {
        let messages = view.messages, scene = view.scene, candidacy = view.candidacy
        let reason: HTML? = candidacy.reason.isEmpty ? nil : "<p class=\"words\">\(candidacy.reason)</p>"
        let written = view.written.map { line -> HTML in "<dt>\(line.label)</dt><dd class=\"words\">\(line.text)</dd>\n" }
        let kept: HTML? =
            written.isEmpty
            ? nil : "<h2>\(messages[ScoreMessage.written])</h2><p>\(messages[ScoreMessage.writtenText])</p>\n<dl>\n\(written)</dl>\n"
        let main: HTML = """
            <p class="lead">\(scene.link(candidacy.title, to: .candidate(candidacy.number)))</p>
            \(Notice.warning("<p>\(messages[dynamic: CandidacyMessage.standing(candidacy.standing)])</p>\(reason)<p>\(messages[ScoreMessage.out])</p>"))
            \(kept)<p>\(scene.link(messages[CandidacyMessage.title], to: .candidates))</p>
            """
        return scene.page(messages[ScoreMessage.title], lines: [], status: status, main: main)
    }

    private static func page(_ view: ScoreSheetView, status: Status = .ok) throws -> Response {
        let messages = view.messages, scene = view.scene
        let buttons = Buttons.row(
            Buttons.main(messages[ScoreMessage.save], name: "save", value: "1"),
            Buttons.secondary(messages[ScoreMessage.later], name: "later", value: "1"))
        let form = scene.form(
            to: .score(view.candidacy.number), hidden: [("base", Revisions.written(view.questions, view.standing))],
            "<div class=\"sheet\">\(view.questions.map(view.field))</div>\(AutosaveView.line(view, shown: view.questions))\(buttons)")
        let main: HTML = """
            <p class="lead">\(scene.link(view.candidacy.title, to: .candidate(view.candidacy.number)))</p>
            <div class="prose"><p>\(messages[ScoreMessage.intro])</p></div>
            \(state(view))\(AutosaveView.here(PageNews(view)))
            \(ReadingPair.render(
                title: messages[CandidacyMessage.text], read: try MeasureText(scene: scene, candidacy: view.candidacy).html, text: form))
            """
        return scene.page(messages[ScoreMessage.title], lines: lines(view), status: status, script: "/js/section/main.js", main: main)
    }

    /// What is missing, criterion by criterion, and where two texts wait for a choice.
    private static func lines(_ view: ScoreSheetView) -> [ErrorSummary.Line] {
        let messages = view.messages
        return view.questions.compactMap { question in
            let label = view.label(question)
            let text: String? =
                if view.beside.contains(where: { $0.key.question == question.id }) {
                    messages(SectionMessage.conflictLine, ["question": label])
                } else {
                    view.problems.first { $0.field == question.id }.map {
                        messages(
                            FieldMessage.problemOfPart, ["part": label, "problem": messages.filled(dynamic: $0.message, $0.arguments)])
                    }
                }
            return text.map { ErrorSummary.Line(text: $0, link: "#\(FieldName.elementId(question.id))") }
        }
    }

    /// Whether the sheet counts as it stands here.
    private static func state(_ view: ScoreSheetView) -> HTML {
        guard let given = view.given else { return "" }
        return given.scores == view.filled.scores
            ? Notice.success("<p>\(view.messages[ScoreMessage.given])</p>")
            : Notice.warning("<p>\(view.messages[ScoreMessage.changed])</p>")
    }
}
