import Domain
import HTTP
import Store
import UseCases
import Web

/// The agreed feedback as the city will read it, with the button that confirms it, or releases it.
enum ReleasePage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func release(_ context: Context) throws -> Response {
        let wish = try FeedbackScene.wish(context)
        do {
            let shelf = context.application.shelf
            let mail = PrepareFeedbackMail(shelf: shelf, words: LetterWording(context.application).words)
            let reason = try context.field("reason", .words)
            let outcome = try ReleaseFeedback(store: context.store, shelf: shelf, telling: mail.telling)
                .perform(revision: Int64(context.value("revision")) ?? -1, reason: reason, wish: wish)
            switch outcome {
            case .released, .alreadyReleased:
                return context.redirect(to: .writing(.overview(year: wish.year, member: wish.member)), query: "released=1")
            case .changedMeanwhile: return try page(context, wasChangedMeanwhile: true)
            case .incomplete: return try page(context, isRefused: true)
            }
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems)
        }
    }

    static func page(
        _ context: Context, problems: [InputProblem] = [], wasChangedMeanwhile: Bool = false, isRefused: Bool = false
    ) throws -> Response {
        let (scene, check) = try FeedbackScene.open(context) { scene, reader in
            try ReleaseFeedback.check(scene.desk, viewer: scene.viewer, in: reader)
        }
        let messages = scene.messages
        let form = InputForm(messages: messages, problems: problems)
        let view = ReleaseView(scene: scene, check: check, form: form)
        let changed: HTML = wasChangedMeanwhile ? Notice.warning("<p>\(messages[AgreedMessage.changed])</p>") : ""
        let confirmed: HTML =
            context.request.query.first("confirmed") == nil ? "" : Notice.success("<p>\(messages[AgreedMessage.confirmDone])</p>")
        let title = messages[AgreedMessage.preview]
        let main: HTML = """
            \(form.summary)\(Breadcrumbs.back(messages, to: scene.home))\(changed)\(confirmed)\(scene.heading(title))
            <p class="lead">\(messages[AgreedMessage.previewLead])</p>
            \(scene.newVersion(check.content.paper))\(view.findings)
            \(view.editions)
            \(view.act)
            """
        let status: Status = wasChangedMeanwhile ? .conflict : isRefused || !problems.isEmpty ? .unprocessableContent : .ok
        return scene.page(title, status: status, hasErrors: status != .ok, main: main)
    }
}

/// The parts of that page.
struct ReleaseView {
    let scene: FeedbackScene
    let check: ReleaseCheck
    let form: InputForm

    private var messages: Messages { scene.messages }

    /// What is in the way, and what should be looked at; nothing while nothing can be changed.
    var findings: HTML {
        guard scene.desk.refusalToWrite(.agreed, by: scene.viewer) == nil else { return "" }
        func list(_ title: AgreedMessage, _ findings: [ReleaseCheck.Finding]) -> HTML {
            guard !findings.isEmpty else { return "" }
            let lines = findings.map { finding -> HTML in
                let about = finding.about.map { isLanguage(finding.gap) ? scene.languageName($0) : $0 }.joined(separator: ", ")
                return "<li>\(messages.filled(dynamic: AgreedMessage.gap(finding.gap), ["about": about]))</li>\n"
            }
            return Notice.warning("<p><strong>\(messages[title])</strong></p><ul>\(lines)</ul>")
        }
        return list(.inTheWay, check.findings.filter(\.gap.isInTheWay)) + list(.lookAt, check.findings.filter { !$0.gap.isInTheWay })
    }

    private func isLanguage(_ gap: ReleaseGap) -> Bool { gap == .conclusion || gap == .edition }

    /// Every edition, one after the other, as the city will have them.
    var editions: HTML {
        check.feedback.editions.map { edition -> HTML in
            """
            <article class="feedback-edition"><p class="caption">\(messages[WritingMessage.edition]): \(scene.languageName(edition.language))</p>
            \(FeedbackView(copy: scene.copy, edition: edition, before: check.before?.editions.first { $0.language == edition.language }).html)
            </article>

            """
        }.joined()
    }

    /// Nothing while nothing can be done.
    var act: HTML {
        guard scene.desk.refusalToWrite(.agreed, by: scene.viewer) == nil else { return "" }
        return scene.desk.refusal(of: .releaseFeedback, by: scene.viewer) == nil ? release : confirm
    }

    private var hidden: [(name: String, value: String)] { [("revision", String(check.content.paper.revision))] }

    private var confirm: HTML {
        let isDone = check.confirmations.contains { $0.account == scene.viewer.account && $0.holds(for: check.content.paper) }
        guard !isDone else { return "<p>\(messages[AgreedMessage.confirmDone])</p>" }
        let content: HTML = """
            <p>\(messages[AgreedMessage.confirmText])</p>
            \(Buttons.row(Buttons.main(messages[AgreedMessage.confirm])))
            """
        return PostForm.post(
            scene.context.frame, to: .writing(.confirm(year: scene.year, member: scene.member)), hidden: hidden, content: content)
    }

    private var release: HTML {
        guard check.canBeReleased else { return "" }
        let isFirst = scene.desk.releases.isEmpty
        let reason: HTML =
            isFirst
            ? ""
            : form.field(
                FormField(
                    "reason", label: messages[FeedbackMessage.reason], kind: .area(rows: 4), value: scene.context.typed("reason"),
                    hint: messages[AgreedMessage.reasonHint]))
        let content: HTML = """
            <h2>\(messages[isFirst ? AgreedMessage.release : .releaseCorrection])</h2>
            <p>\(messages[AgreedMessage.releaseText])</p>
            \(reason)
            \(Buttons.row(Buttons.danger(messages[isFirst ? AgreedMessage.release : .releaseCorrection])))
            """
        return PostForm.post(
            scene.context.frame, to: .writing(.release(year: scene.year, member: scene.member)), hidden: hidden, content: content)
    }
}
