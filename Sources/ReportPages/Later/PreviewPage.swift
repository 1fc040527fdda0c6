import Domain
import HTTP
import Store
import UseCases
import Web

/// `/report/{year}/{member}/publication/preview`: what members would read, by the library's own view, and for the primary the button.
enum PreviewPage {
    static func show(_ context: Context) throws -> Response {
        let (scene, view, last) = try load(context)
        let main: HTML = """
            \(Breadcrumbs.back(scene.messages, to: .later(year: scene.year, member: scene.member, .publication)))
            \(publishing(scene, view, last))
            \(view.report)
            """
        return scene.page(scene.messages[PublicationMessage.previewTitle], main: main)
    }

    static func measure(_ context: Context) throws -> Response {
        let (scene, view, _) = try load(context)
        guard let number = context.path.number("number"), let main = view.measure(number) else { throw Refusal.notFound }
        let notice = Notice.info("<p>\(scene.messages[PublicationMessage.previewNotice])</p>")
        return scene.page(scene.messages[PublicationMessage.previewTitle], main: notice + main)
    }

    private static func load(_ context: Context) throws -> (ReportScene, PublishedView, Publication?) {
        // An address without a choice shows the smallest.
        var choice = PublicationPage.choice { context.request.query.first($0) ?? "" }
        if choice.scope == .nothing { choice = PublicationChoice(.report) }
        let shelf = context.application.shelf
        let (scene, (desk, texts, last)) = try ReportScene.open(context) { scene, reader in
            let desk = try PublishedDesk.preview(choice, of: scene.desk, viewer: scene.viewer, shelf: shelf, in: reader)
            return (
                desk, try shelf.texts(desk.questionnaire, language: context.language, from: reader),
                try reader.publications(of: scene.desk.started(), viewer: scene.viewer).last
            )
        }
        let query = query(choice), year = scene.year, member = scene.member
        let view = PublishedView(
            desk: desk, words: context.words(desk.questionnaire, texts, memberLanguage: desk.member.language),
            reportLink: "\(Address.later(year: year, member: member, .preview).path)?\(query)", attachment: nil
        ) { "\(Address.later(year: year, member: member, .measurePreview($0)).path)?\(query)" }
        return (scene, view, last)
    }

    private static func query(_ choice: PublicationChoice) -> String {
        var query = "scope=\(PercentEncoding.encode(choice.scope.rawValue))"
        if choice.hasAttachment { query += "&attachment=1" }
        if choice.hasContact { query += "&contact=1" }
        return query
    }

    private static func publishing(_ scene: ReportScene, _ view: PublishedView, _ last: Publication?) -> HTML {
        let messages = scene.messages, desk = view.desk
        if let last, last.choice == desk.choice, last.version == desk.submission.version {
            return Notice.info("<p>\(messages[PublicationMessage.previewSame])</p>")
        }
        let words = "\(messages(UpdateMessage.version, ["version": String(desk.submission.version)])): "
        let notice = Notice.info(
            """
            <p>\(messages[PublicationMessage.previewNotice])</p>
            <p><strong>\(words + PublicationView.words(desk.choice, messages))</strong></p>
            """)
        guard scene.viewer.role == .primary else {
            return notice + "<p>\(messages[dynamic: "refusal.\(Reason.onlyPrimaryPublishes.rawValue)"])</p>"
        }
        let place = Address.later(year: scene.year, member: scene.member, .publication)
        let hidden = [
            ("scope", desk.choice.scope.rawValue), ("attachment", desk.choice.hasAttachment ? "1" : ""),
            ("contact", desk.choice.hasContact ? "1" : ""), ("version", String(desk.submission.version)),
            ("after", String(last?.number ?? 0)),
        ]
        let back: HTML = "<a class=\"leave\" href=\"\(place.path)\">\(messages[PublicationMessage.back])</a>"
        return notice
            + PostForm.post(
                scene.context.frame, to: place, hidden: hidden.map { (name: $0.0, value: $0.1) },
                content: Buttons.row(Buttons.danger(messages[PublicationMessage.publish]), back))
    }
}
