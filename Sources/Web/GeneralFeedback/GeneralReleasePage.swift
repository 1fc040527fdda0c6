import Domain
import HTTP
import Store
import UseCases

/// The texts as every city will read them, and the button that releases them.
enum GeneralReleasePage {
    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response {
        try Permissions.require(.releaseGeneral, on: .general, by: try context.viewer())
        let (scene, content) = try GeneralScene.open(context, door) { scene, reader in
            try ReleaseGeneral(store: context.store).check(year: scene.year, viewer: scene.viewer, in: reader)
        }
        guard let content else { throw Refusal.wrongState(.generalWithoutEnglish) }
        let messages = scene.messages, title = messages[GeneralMessage.releaseTitle]
        let page = ConfirmPage(
            title: title,
            explanation: """
                <p>\(messages[scene.released == nil ? GeneralMessage.releaseText : .releaseAgain])</p>
                \(ReleasedGeneral.texts(ReleaseGeneral.texts(content), in: context.language))
                """,
            button: messages[GeneralMessage.release], isFinal: true, action: scene.address(.release(year: scene.year)),
            hidden: [(name: "revision", value: String(content.paper.revision))], cancel: scene.address(.home(year: scene.year)))
        return scene.page(title, main: page.main(context.frame))
    }

    static func release(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let viewer = try context.viewer()
        guard let year = context.path.number("year") else { throw Refusal.notFound }
        try ReleaseGeneral(store: context.store).perform(
            year: year, revision: Int64(context.value("revision")) ?? -1, viewer: viewer, now: context.now)
        return context.redirect(to: .general(door, .home(year: year)), query: "released=1")
    }
}
