import Domain
import HTTP
import Store
import UseCases
import Web

/// `/report/{year}/{member}/publication`: whether members may read the report, how it came to that, and for the primary the choice.
enum PublicationPage {
    /// What the page shows.
    struct Contents {
        var decisions: [Publication]
        /// The last frozen version and what of it would be published; nil before the feedback.
        var whole: PublishedDesk?

        var last: Publication? { decisions.last }

        static func load(_ scene: ReportScene, _ reader: Reader) throws -> Contents {
            let report = try scene.desk.started()
            let everything = PublicationChoice(.reportAndFeedback, hasAttachment: true, hasContact: true)
            return Contents(
                decisions: try reader.publications(of: report, viewer: scene.viewer),
                whole: report.state.isEvaluated
                    ? try PublishedDesk.preview(
                        everything, of: scene.desk, viewer: scene.viewer, shelf: scene.context.application.shelf, in: reader) : nil)
        }
    }

    static func show(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { try Contents.load($0, $1) }
        return PublicationView(scene: scene, contents: contents).page()
    }

    /// Publishes, publishes otherwise, or puts it off.
    static func decide(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        let choice = choice(context.value)
        _ = try DecidePublication(store: context.store, shelf: context.application.shelf).perform(
            choice, version: Int(context.value("version")) ?? 0, after: Int(context.value("after")) ?? -1, wish: scene.wish)
        return context.redirect(
            to: .later(year: scene.year, member: scene.member, .publication),
            query: choice.scope == .nothing ? "put-off=1" : "published=1")
    }

    static func confirmWithdrawal(_ context: Context) throws -> Response {
        let (scene, contents) = try ReportScene.open(context) { try Contents.load($0, $1) }
        let report = try scene.desk.started()
        try Permissions.require(
            .withdrawPublication,
            on: .publication(member: report.member, state: report.state, scope: contents.last?.choice.scope ?? .nothing), by: scene.viewer)
        let messages = scene.messages
        let page = ConfirmPage(
            title: messages[PublicationMessage.withdraw], explanation: "<p>\(messages[PublicationMessage.withdrawText])</p>",
            button: messages[PublicationMessage.withdrawButton], isFinal: true,
            action: .later(year: scene.year, member: scene.member, .withdrawal),
            cancel: .later(year: scene.year, member: scene.member, .publication))
        return scene.page(page.title, main: page.main(context.frame))
    }

    static func withdraw(_ context: Context) throws -> Response {
        let scene = try ReportScene.open(context)
        _ = try DecidePublication(store: context.store, shelf: context.application.shelf).withdraw(scene.wish)
        return context.redirect(to: .later(year: scene.year, member: scene.member, .publication), query: "withdrawn=1")
    }

    /// What a form or an address chooses; nothing where it does not say.
    static func choice(_ field: (String) -> String) -> PublicationChoice {
        PublicationChoice(
            PublicationScope(rawValue: field("scope")) ?? .nothing, hasAttachment: field("attachment") == "1",
            hasContact: field("contact") == "1")
    }
}
