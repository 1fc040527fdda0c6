import Domain
import HTTP
import UseCases
import Web

/// The page of a report's publication.
struct PublicationView {
    let scene: ReportScene
    let contents: PublicationPage.Contents

    private var messages: Messages { scene.messages }
    private var isPrimary: Bool { scene.viewer.role == .primary }

    func page() -> Response {
        let title = messages[PublicationMessage.title]
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scene.home))\(news)<h1>\(title)</h1>
            \(standing)
            <p>\(messages[PublicationMessage.intro])</p>
            \(choosing)
            \(history)
            """
        return scene.page(title, main: main)
    }

    private var news: HTML {
        let all: [(String, PublicationMessage)] = [
            ("published", .wasPublished), ("withdrawn", .wasWithdrawn), ("put-off", .wasPutOff),
        ]
        let found = all.first { scene.context.request.query.first($0.0) != nil }
        return found.map { Notice.success("<p>\(messages[$0.1])</p>") } ?? ""
    }

    /// What holds now.
    private var standing: HTML {
        guard contents.whole != nil else { return Notice.info("<p>\(messages[PublicationMessage.notYet])</p>") }
        guard let last = contents.last, last.isPublic else { return "<p class=\"lead\">\(messages[PublicationMessage.isNothing])</p>" }
        let words: PublicationMessage = last.choice.scope == .report ? .isReport : .isReportAndFeedback
        let newer = contents.whole.map { $0.submission.version > last.version ? $0.submission.version : nil } ?? nil
        let hint = newer.map { version in
            Notice.info(
                "<p>\(messages(PublicationMessage.newer, ["version": String(last.version), "newer": String(version)]))</p>")
        }
        return """
            <p class="lead">\(messages[words])</p>
            <p><a href="\(Address.library(.report(year: scene.year, member: scene.member)).path)">\(messages[PublicationMessage.open])</a></p>
            \(hint)
            """
    }

    /// The choice for the primary, the reason for everybody else.
    private var choosing: HTML {
        guard let whole = contents.whole else { return "" }
        guard isPrimary else {
            return Notice.info("<p>\(messages[dynamic: "refusal.\(Reason.onlyPrimaryPublishes.rawValue)"])</p>")
        }
        let isPublic = contents.last?.isPublic == true
        let title =
            isPublic && contents.last?.version == whole.submission.version
            ? messages[PublicationMessage.change] : messages(PublicationMessage.choose, ["version": String(whole.submission.version)])
        return """
            <h2>\(title)</h2>
            <form method="get" action="\(address(.preview).path)">
            \(scopes)\(besides(whole))
            \(Buttons.row(Buttons.main(messages[PublicationMessage.preview])))
            </form>
            \(isPublic ? withdrawal : putOff(whole))
            """
    }

    private var scopes: HTML {
        let chosen = contents.last?.isPublic == true ? contents.last?.choice.scope : .report
        let entries: [(PublicationScope, PublicationMessage)] = [(.report, .scopeReport), (.reportAndFeedback, .scopeBoth)]
        let radios = entries.map { scope, words -> HTML in
            """
            <label class="option"><input type="radio" name="scope" value="\(scope.rawValue)"\(" checked", if: scope == chosen)>\
            <span>\(messages[words])</span></label>

            """
        }
        return """
            <fieldset class="field" role="radiogroup"><legend class="question">\(messages[PublicationMessage.scope])</legend>
            <div class="options">
            \(radios)</div></fieldset>

            """
    }

    /// Attachment and contact data, each decided apart; not ticked unless the city ticks them.
    private func besides(_ whole: PublishedDesk) -> HTML {
        let last = contents.last?.choice
        var boxes: [HTML] = []
        if let file = whole.content.attachment {
            boxes.append(
                box("attachment", messages(PublicationMessage.attachment, ["name": file.fileName]), isTicked: last?.hasAttachment == true))
        }
        let contact = contactQuestions(whole)
        if !contact.isEmpty {
            boxes.append(
                box(
                    "contact", messages[PublicationMessage.contact], isTicked: last?.hasContact == true,
                    help: messages(PublicationMessage.contactHint, ["questions": contact.joined(separator: ", ")])))
        }
        guard !boxes.isEmpty else { return "" }
        return """
            <fieldset class="field"><legend class="question">\(messages[PublicationMessage.besides])</legend>
            <div class="options">
            \(boxes)</div></fieldset>

            """
    }

    private func box(_ name: String, _ label: String, isTicked: Bool, help: String? = nil) -> HTML {
        let described: HTML? = help.map { _ in " aria-describedby=\"\(name)-help\"" }
        let hint: HTML? = help.map { "<p class=\"help\" id=\"\(name)-help\">\($0)</p>\n" }
        return """
            <label class="option"><input type="checkbox" name="\(name)" value="1"\(" checked", if: isTicked)\(described)>\
            <span>\(label)</span></label>
            \(hint)
            """
    }

    /// The questions whose answers are contact data, as far as they are answered.
    private func contactQuestions(_ whole: PublishedDesk) -> [String] {
        let answered = Set(whole.content.answers.keys).union(whole.content.measures.flatMap(\.answers.keys))
        return whole.questionnaire.questions.filter { $0.holdsContactData && answered.contains($0.id) }
            .map { scene.texts.text(question: $0.id) }
    }

    private func putOff(_ whole: PublishedDesk) -> HTML {
        let update: HTML = "<p><a href=\"\(address(.update).path)\">\(messages[PublicationMessage.updateFirst])</a></p>"
        guard contents.last == nil else { return update }
        let hidden = [("version", String(whole.submission.version)), ("after", "0"), ("scope", PublicationScope.nothing.rawValue)]
        return PostForm.post(
            scene.context.frame, to: address(.publication), hidden: hidden.map { (name: $0.0, value: $0.1) },
            content: """
                \(Buttons.row(Buttons.secondary(messages[PublicationMessage.later])))
                <p class="caption">\(messages[PublicationMessage.laterHint])</p>
                """) + update
    }

    private var withdrawal: HTML { "<p><a href=\"\(address(.withdrawal).path)\">\(messages[PublicationMessage.withdraw])</a></p>" }

    private var history: HTML {
        guard !contents.decisions.isEmpty else { return "" }
        let rows = contents.decisions.reversed().map { decision -> DefinitionRows.Row in
            let words = messages(
                PublicationMessage.decided,
                ["version": String(decision.version), "who": decision.decidedBy, "when": scene.when(decision.decidedAt)])
            return DefinitionRows.Row(term: "\(Self.words(decision.choice, messages))", value: "<p>\(words)</p>")
        }
        return "<h2>\(messages[PublicationMessage.history])</h2>\n\(DefinitionRows.render(messages, rows))"
    }

    /// A choice in words, such as "Report, with the attached file".
    static func words(_ choice: PublicationChoice, _ messages: Messages) -> String {
        let scope: PublicationMessage =
            switch choice.scope {
            case .nothing: .doneNothing
            case .report: .doneReport
            case .reportAndFeedback: .doneReportAndFeedback
            }
        var parts = [messages[scope]]
        if choice.hasAttachment { parts.append(messages[PublicationMessage.withAttachment]) }
        if choice.hasContact { parts.append(messages[PublicationMessage.withContact]) }
        if choice.scope != .nothing && parts.count == 1 { parts.append(messages[PublicationMessage.without]) }
        return parts.joined(separator: ", ")
    }

    private func address(_ place: LaterPlace) -> Address { .later(year: scene.year, member: scene.member, place) }
}
