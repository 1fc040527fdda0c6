import Domain
import HTTP
import UseCases
import Web

/// The page of an answer's history.
struct HistoryView {
    let scene: ReportScene
    let contents: HistoryContents
    var wasChangedMeanwhile = false

    private var messages: Messages { scene.messages }
    private var place: HistoryPlace { contents.place }
    private var number: String { "\(scene.number(of: place.section)).\(place.question.number)" }

    func page() -> Response {
        let title = messages(HistoryMessage.title, ["number": number])
        let back = scene.address(of: place.section, measure: place.key.measure).path + "#" + FieldName.elementId(place.question.id)
        let main: HTML = """
            <p class="back"><a href="\(back)">\(messages[ViewMessage.back])</a></p>
            \(notice)<h1><span class="caption">\(title)</span> \(scene.texts.text(question: place.question.id))</h1>
            \(StateNotice.render(scene))
            <div class="prose"><p>\(messages[HistoryMessage.intro])</p></div>
            \(besideList)
            \(contents.entries.isEmpty ? "<p>\(messages[HistoryMessage.none])</p>" : list)
            \(olderLink)
            """
        return scene.page(title, status: wasChangedMeanwhile ? .conflict : .ok, hasErrors: wasChangedMeanwhile, main: main)
    }

    private var notice: HTML {
        if wasChangedMeanwhile { return Notice.warning("<p>\(messages[HistoryMessage.changedMeanwhile])</p>") }
        let news: [(String, HistoryMessage)] = [("restored", .restored), ("unchanged", .unchanged), ("discarded", .discarded)]
        let found = news.first { scene.context.request.query.first($0.0) != nil }
        return found.map { Notice.success("<p>\(messages[$0.1])</p>") } ?? ""
    }

    private var list: HTML {
        let items = contents.entries.map { entry -> HTML in
            let isCurrent = entry.revision.revision == contents.current.revision
            if entry.revision.origin == .erased { return "<li><h2>\(heading(entry.revision))</h2></li>\n" }
            return """
                <li id="revision-\(entry.revision.revision)"><h2>\(heading(entry.revision))</h2>
                \("<p class=\"quiet\">\(messages[HistoryMessage.now])</p>", if: isCurrent)
                \(text(entry.answer, before: entry.before))
                \(isCurrent || !scene.isWritable ? "" : restoreForm([("revision", String(entry.revision.revision))], .restore))</li>

                """
        }
        return "<ol class=\"history\">\n\(items)</ol>"
    }

    private func heading(_ revision: AnswerRevision) -> HTML {
        let who = revision.savedBy.isEmpty ? messages[HistoryMessage.fromMemberList] : revision.savedBy
        let by = messages(HistoryMessage.by, ["who": who, "when": scene.when(revision.savedAt)])
        let origin: HTML? = HistoryMessage.origin(revision.origin).map { " <span class=\"quiet\">\(messages[dynamic: $0])</span>" }
        return "\(by)\(origin)"
    }

    /// In sentences what changed, the whole text folded away; other answers as they were.
    private func text(_ answer: Answer, before: Answer) -> HTML {
        let whole = answer.isEmpty ? "<p class=\"not-provided\">\(messages[HistoryMessage.empty])</p>" : view(answer)
        switch place.question.kind {
        case .long, .text:
            guard !before.isEmpty, !answer.isEmpty else { return whole }
            return """
                \(DifferenceView.render(from: before.text, to: answer.text, language: contents.answerLanguage, messages))
                <details><summary>\(messages[HistoryMessage.whole])</summary>\(whole)</details>
                """
        default: return whole
        }
    }

    private func view(_ answer: Answer) -> HTML {
        let context = FieldContext(
            messages: messages, texts: scene.texts, scale: scene.questionnaire.scale, answerLanguage: contents.answerLanguage,
            number: number, zone: scene.desk.cycle.zone)
        return AnswerView.render(question: place.question, answer: answer, context: context)
    }

    /// Texts that stand beside the answer, whoever typed them.
    private var besideList: HTML {
        guard !contents.beside.isEmpty else { return "" }
        let items = contents.beside.map { text -> HTML in
            let by = messages(HistoryMessage.besideBy, ["who": text.name, "when": scene.when(text.typedAt)])
            let source = [("account", String(text.account)), ("base", String(text.base))]
            let acts: HTML = "<div class=\"acts\">\(restoreForm(source, .use))\(discardForm(text))</div>"
            return """
                <li><h3>\(by)</h3>\(self.text(text.answer, before: contents.current.answer))
                \(scene.isWritable ? acts : "")</li>

                """
        }
        return """
            <div class="conflict"><h2>\(messages[HistoryMessage.besideTitle])</h2><p>\(messages[HistoryMessage.besideIntro])</p>
            <ul class="history">\(items)</ul></div>
            """
    }

    private func restoreForm(_ source: [(String, String)], _ label: HistoryMessage) -> HTML {
        PostForm.post(
            scene.context.frame, to: place.address(in: scene),
            hidden: source.map { (name: $0.0, value: $0.1) } + [(name: "expected", value: String(contents.current.revision))],
            content: Buttons.quiet(messages[label]))
    }

    /// One's own text only: nobody throws another person's words away.
    private func discardForm(_ text: AnswerBeside) -> HTML {
        guard text.account == scene.viewer.account else { return "" }
        return PostForm.post(
            scene.context.frame,
            to: .discard(year: scene.year, member: scene.member, number: place.key.measure, question: place.question.id),
            hidden: [("base", String(text.base))], content: Buttons.quiet(messages[HistoryMessage.discard]))
    }

    private var olderLink: HTML {
        guard let older = contents.older else { return "" }
        return "<p><a href=\"\(place.address(in: scene).path)?before=\(older)\">\(messages[HistoryMessage.older])</a></p>"
    }
}
