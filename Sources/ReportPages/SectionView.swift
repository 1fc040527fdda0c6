import Domain
import HTTP
import UseCases
import Web

/// A section's page: the form, or the answers where nothing can be changed.
struct SectionView {
    let scene: ReportScene
    let place: SectionPlace
    let contents: SectionPage.Contents
    /// Whether saving has just met another person's text.
    var hasNewConflicts = false

    private var conflicts: [AnswerConflict] { contents.conflicts }
    private var work: SectionWork { SectionWork(scene: scene, place: place, contents: contents) }
    private var title: String { scene.texts.title(section: place.section.id) }
    private var cameFromCheck: Bool { scene.context.request.query.first("from") == "check" }

    func page() -> Response {
        let questions = contents.visibility.shown(in: place.section, measure: place.measure)
        let contexts = questions.map { fieldContext(for: $0) }
        let main: HTML = """
            \(summary(questions, contexts))\(Breadcrumbs.back(messages, to: parent))
            \(saved)<h1>\(caption)\(scene.number(of: place.section)). \(title)</h1>
            \(work.line)\(StateNotice.render(scene))\(scene.isWritable ? AutosaveView.here(PageNews(self)) : "")
            \(scene.texts.intro(section: place.section.id).map { "<div class=\"prose\"><p>\($0)</p></div>" as HTML })
            \(panel.news())\(panel.recommendations())\(contents.remark.map { $0.render(scene) })
            \(scene.isWritable ? form(questions, contexts) : answers(questions, contexts))
            """
        let hasErrors = !conflicts.isEmpty || contexts.contains { !$0.problems.isEmpty }
        let name = contents.measure.map { "\(title) – \(MeasureTitle.plain($0, messages))" } ?? title
        return scene.page(
            name, status: hasNewConflicts ? .conflict : .ok, hasErrors: hasErrors,
            script: scene.isWritable ? "/js/section/main.js" : nil, main: main)
    }

    private var panel: SectionMemoryPanel {
        SectionMemoryPanel(scene: scene, place: place, memory: contents.memory, visibility: contents.visibility)
    }

    private var parent: Address {
        if cameFromCheck { return .check(year: scene.year, member: scene.member) }
        return place.measure == 0 ? scene.home : .measure(year: scene.year, member: scene.member, number: place.measure)
    }

    /// The measure's title above the section's.
    private var caption: HTML {
        guard let measure = contents.measure else { return "" }
        return
            "<span class=\"caption\">\(MeasureTitle.render(measure, language: scene.answerLanguage(contents.visibility.answers), messages))</span> "
    }

    private var saved: HTML {
        let query = scene.context.request.query
        let news: [(String, SectionMessage)] = [("opened", .opened), ("joined", .joined), ("both", .both), ("restored", .restored)]
        if let found = news.first(where: { query.first($0.0) != nil }) { return Notice.success("<p>\(messages[found.1])</p>") }
        return SavedNotice.render(scene, lastSave: contents.lastSave)
    }

    private func fieldContext(for question: Question) -> FieldContext {
        let answers = contents.visibility.answers
        let check = AnswerCheck(scale: scene.questionnaire.scale, hasAttachment: contents.attachment != nil)
        let saved = answers.saved(AnswerKey(measure: place.measure, question: question.id))
        let conflict = conflicts.first { $0.question == question.id }?.saved
        var context = FieldContext(
            messages: messages, texts: scene.texts, scale: scene.questionnaire.scale,
            problems: cameFromCheck && conflicts.isEmpty ? check.problems(of: saved.answer, to: question) : [],
            answerLanguage: scene.answerLanguage(answers), number: "\(scene.number(of: place.section)).\(question.number)",
            conflict: conflict, zone: scene.desk.cycle.zone,
            derivedText: scene.derived(question, answers), attachmentName: contents.attachment?.fileName,
            attachmentAddress: .attachment(year: scene.year, member: scene.member))
        if conflict == nil { context.before = FormerView(scene: scene, memory: contents.memory, question: question, saved: saved).render() }
        context.viewer = scene.viewer.account
        context.listed = listed(question)
        context.after =
            (contents.change?.render(scene, place, question, answers) ?? "")
            + HistoryLink.render(scene, question, answers, measure: place.measure)
        return context
    }

    private func summary(_ questions: [Question], _ contexts: [FieldContext]) -> HTML {
        let problems = zip(questions, contexts).flatMap { question, context in
            context.problems.map { ErrorSummary.line($0, of: question, context: context) }
        }
        let conflicting = zip(questions, contexts).filter { $0.1.conflict != nil }.map { question, context in
            let part = question.kind.parts(scale: context.scale).first ?? ""
            return ErrorSummary.Line(
                text: messages(SectionMessage.conflictLine, ["question": "\(context.number) \(scene.texts.text(question: question.id))"]),
                link: "#\(FieldName.elementId(FieldName.of(question.id, part: part)))")
        }
        return ErrorSummary.render(messages, problems + conflicting)
    }

    private func form(_ questions: [Question], _ contexts: [FieldContext]) -> HTML {
        var fields = HTML()
        fields.reserve(24_000)
        for (question, context) in zip(questions, contexts) {
            fields += field(question, context)
        }
        let base = Revisions.written(questions, standing)
        let buttons = Buttons.row(
            Buttons.main(messages[SectionMessage.save], name: "save", value: "1"),
            Buttons.secondary(messages[SectionMessage.later], name: "later", value: "1"))
        let address = scene.address(of: place.section, measure: place.measure)
        return PostForm.post(
            scene.context.frame, to: address, query: cameFromCheck ? "from=check" : "", hidden: [("base", base)],
            content: panel.buttons() + fields + work.question
                + AutosaveView.line(self, shown: questions)
                + buttons)
    }

    /// One question's field as it stands on the page.
    func field(_ question: Question) -> HTML { field(question, fieldContext(for: question)) }

    private func field(_ question: Question, _ context: FieldContext) -> HTML {
        let key = AnswerKey(measure: place.measure, question: question.id)
        let typed = conflicts.first { $0.question == question.id }?.typed
        return FieldView.render(question: question, answer: typed ?? contents.visibility.answers[key] ?? Answer(), context: context)
    }

    private func answers(_ questions: [Question], _ contexts: [FieldContext]) -> HTML {
        let rows = zip(questions, contexts).map { question, context in
            let answer = contents.visibility.answers[AnswerKey(measure: place.measure, question: question.id)] ?? Answer()
            return DefinitionRows.Row(
                term: "\(context.number) \(scene.texts.text(question: question.id))",
                value: AnswerView.render(question: question, answer: answer, context: context))
        }
        return DefinitionRows.render(messages, rows)
    }
}
