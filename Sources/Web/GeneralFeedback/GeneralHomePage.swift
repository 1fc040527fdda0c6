import Domain
import HTTP
import Store
import UseCases

/// The first page of a cycle's general feedback: what is released, the editions that are written, and the overview.
enum GeneralHomePage {
    /// The latest cycle's.
    static func latest(_ context: Context, _ door: GeneralDoor) throws -> Response {
        try Permissions.require(.writeGeneral, on: .general, by: try context.viewer())
        guard let cycle = try context.store.read({ try $0.cycles().first }) else { throw Refusal.notFound }
        return context.redirect(to: .general(door, .home(year: cycle.year)))
    }

    static func show(_ context: Context, _ door: GeneralDoor) throws -> Response {
        let (scene, view) = try GeneralScene.open(context, door) { scene, reader in try OverviewView.load(scene, reader) }
        let messages = scene.messages
        let done = context.request.query.first("released") == "1"
        let notice: HTML? = done ? Notice.success("<p>\(messages[GeneralMessage.releasedNow])</p>") : nil
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: door == .council ? .councilDesk : .assignmentList))\(notice)<h1>\(scene.title)</h1>
            <p class="lead">\(messages[GeneralMessage.lead])</p>
            \(standing(scene))
            <h2>\(messages[GeneralMessage.editions])</h2>
            \(editions(scene))
            \(release(scene))
            <h2>\(messages[GeneralMessage.overview])</h2>
            \(view.summary)
            """
        return scene.page(scene.title, main: main)
    }

    private static func standing(_ scene: GeneralScene) -> HTML {
        let messages = scene.messages
        guard let released = scene.released else { return "<p>\(messages[GeneralMessage.notReleased])</p>\n" }
        let text = messages(
            GeneralMessage.released,
            ["name": released.releasedBy, "when": scene.when(released.releasedAt), "number": String(released.number)])
        let changed: HTML? = released.texts == scene.texts ? nil : "<p>\(messages[GeneralMessage.changedSince])</p>"
        return Notice.info("<p>\(text)</p>\(changed)")
    }

    private static func editions(_ scene: GeneralScene) -> HTML {
        let messages = scene.messages
        let rows = scene.languages.map { language -> HTML in
            let isWritten = scene.texts[language] != nil
            let tag = StatusTag.render(messages[isWritten ? GeneralMessage.written : .empty], tone: isWritten ? .plain : .quiet)
            return """
                <li><div><a href="\(scene.edition(language).path)">\(scene.languageName(language))</a></div><div class="task-status">\(tag)</div></li>

                """
        }
        let others = RegionNames.of(scene.context.language).languages(with: "").filter { !scene.languages.contains($0.value) }
        let links = others.map { entry -> HTML in "<li><a href=\"\(scene.edition(entry.value).path)\">\(entry.text)</a></li>\n" }
        return """
            <ul class="tasks">
            \(rows)</ul>
            <details class="source"><summary>\(messages[GeneralMessage.otherLanguage])</summary><ul class="options-dense">
            \(links)</ul></details>
            """
    }

    private static func release(_ scene: GeneralScene) -> HTML {
        guard scene.door == .office, Permissions.refusal(of: .releaseGeneral, on: .general, by: scene.viewer) == nil, !scene.texts.isEmpty,
            scene.released?.texts != scene.texts
        else { return "" }
        return Buttons.row(Buttons.link(scene.messages[GeneralMessage.toRelease], to: scene.address(.release(year: scene.year))))
    }
}
