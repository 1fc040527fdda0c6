import Domain
import HTTP
import UseCases

/// A text's history: who wrote what when, what waits beside it, and the buttons that put a text back.
package struct TextHistoryView {
    let context: Context
    let history: TextHistory
    let question: Question
    /// What its answers are shown with.
    let field: FieldContext
    /// Whether this person may put a text back.
    let isWritable: Bool
    /// Of this page, and of what throws one's own text away.
    let address: Address
    let discardAddress: Address
    /// Whether putting back has just met a newer text.
    let wasChangedMeanwhile: Bool

    package init(
        context: Context, history: TextHistory, question: Question, field: FieldContext, isWritable: Bool, address: Address,
        discardAddress: Address, wasChangedMeanwhile: Bool
    ) {
        self.context = context
        self.history = history
        self.question = question
        self.field = field
        self.isWritable = isWritable
        self.address = address
        self.discardAddress = discardAddress
        self.wasChangedMeanwhile = wasChangedMeanwhile
    }

    private var messages: Messages { context.messages }

    /// Which text a sent form wants back. Throws `notFound` for a form of another kind.
    package static func source(_ context: Context) throws(Refusal) -> TextRestoring.Source {
        if let revision = Int64(context.value("revision")) { return .revision(revision) }
        guard let account = Int64(context.value("account")), let base = Int64(context.value("base")) else { throw .notFound }
        return .beside(account: account, base: base)
    }

    /// What was done or went wrong just now.
    package var news: HTML { notice }

    /// The lists.
    package var lists: HTML {
        "\(besideList)\n\(history.entries.isEmpty ? "<p>\(messages[HistoryMessage.none])</p>" : list)\n\(olderLink)"
    }

    private var notice: HTML {
        if wasChangedMeanwhile { return Notice.warning("<p>\(messages[HistoryMessage.changedMeanwhile])</p>") }
        let news: [(String, HistoryMessage)] = [("restored", .restored), ("unchanged", .unchanged), ("discarded", .discarded)]
        let found = news.first { context.request.query.first($0.0) != nil }
        return found.map { Notice.success("<p>\(messages[$0.1])</p>") } ?? ""
    }

    private var list: HTML {
        let items = history.entries.map { entry -> HTML in
            let isCurrent = entry.revision.revision == history.current.revision
            if entry.revision.origin == .erased { return "<li><h2>\(heading(entry.revision))</h2></li>\n" }
            return """
                <li id="revision-\(entry.revision.revision)"><h2>\(heading(entry.revision))</h2>
                \("<p class=\"quiet\">\(messages[HistoryMessage.now])</p>", if: isCurrent)
                \(text(entry.answer, before: entry.before))
                \(isCurrent || !isWritable ? "" : restoreForm([("revision", String(entry.revision.revision))], .restore))</li>

                """
        }
        return "<ol class=\"history\">\n\(items)</ol>"
    }

    private func heading(_ revision: AnswerRevision) -> HTML {
        let who = revision.savedBy.isEmpty ? messages[HistoryMessage.fromMemberList] : revision.savedBy
        let by = messages(HistoryMessage.by, ["who": who, "when": when(revision.savedAt)])
        let origin: HTML? = HistoryMessage.origin(revision.origin).map { " <span class=\"quiet\">\(messages[dynamic: $0])</span>" }
        return "\(by)\(origin)"
    }

    /// In sentences what changed, the whole text folded away; other answers as they were.
    private func text(_ answer: Answer, before: Answer) -> HTML {
        let whole = answer.isEmpty ? "<p class=\"not-provided\">\(messages[HistoryMessage.empty])</p>" : view(answer)
        switch question.kind {
        case .long, .text:
            guard !before.isEmpty, !answer.isEmpty else { return whole }
            return """
                \(DifferenceView.render(from: before.text, to: answer.text, language: field.answerLanguage, messages))
                <details><summary>\(messages[HistoryMessage.whole])</summary>\(whole)</details>
                """
        default: return whole
        }
    }

    private func view(_ answer: Answer) -> HTML { AnswerView.render(question: question, answer: answer, context: field) }

    private func when(_ instant: Instant) -> String { context.when(instant, zone: field.zone) }

    /// Texts that stand beside the answer, whoever typed them.
    private var besideList: HTML {
        guard !history.beside.isEmpty else { return "" }
        let items = history.beside.map { text -> HTML in
            let by = messages(HistoryMessage.besideBy, ["who": text.name, "when": when(text.typedAt)])
            let source = [("account", String(text.account)), ("base", String(text.base))]
            let acts: HTML = "<div class=\"acts\">\(restoreForm(source, .use))\(discardForm(text))</div>"
            return """
                <li><h3>\(by)</h3>\(self.text(text.answer, before: history.current.answer))
                \(isWritable ? acts : "")</li>

                """
        }
        return """
            <div class="conflict"><h2>\(messages[HistoryMessage.besideTitle])</h2><p>\(messages[HistoryMessage.besideIntro])</p>
            <ul class="history">\(items)</ul></div>
            """
    }

    private func restoreForm(_ source: [(String, String)], _ label: HistoryMessage) -> HTML {
        PostForm.post(
            context.frame, to: address,
            hidden: source.map { (name: $0.0, value: $0.1) } + [(name: "expected", value: String(history.current.revision))],
            content: Buttons.quiet(messages[label]))
    }

    /// One's own text only: nobody throws another person's words away.
    private func discardForm(_ text: AnswerBeside) -> HTML {
        guard text.account == history.viewer.account else { return "" }
        return PostForm.post(
            context.frame,
            to: discardAddress,
            hidden: [("base", String(text.base))], content: Buttons.quiet(messages[HistoryMessage.discard]))
    }

    private var olderLink: HTML {
        guard let older = history.older else { return "" }
        return "<p><a href=\"\(address.path)?before=\(older)\">\(messages[HistoryMessage.older])</a></p>"
    }
}
