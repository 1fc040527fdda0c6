import Domain
import HTTP
import Store
import UseCases
import Web

/// `/council/languages`: in which languages this person reads reports.
enum LanguagesPage {
    static func show(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.serveOnCouncil, on: .council, by: viewer)
        let chosen = try context.store.read { try $0.readingLanguages(of: viewer.account, viewer: viewer) }
        let messages = context.messages, title = messages[RecusalMessage.languages]
        let isSaved = context.request.query.first("languages") == "1"
        let notice: HTML? = isSaved ? Notice.success("<p>\(messages[RecusalMessage.languagesSaved])</p>") : nil
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: .councilDesk))\(notice)<h1>\(title)</h1>
            \(PostForm.post(context.frame, to: .council(.languages), content: LanguageTicks.html(context, chosen: chosen)))
            """
        return context.page(title, section: messages[CouncilMessage.title], main: main)
    }

    static func save(_ context: Context) throws -> Response {
        let viewer = try context.viewer()
        try Permissions.require(.serveOnCouncil, on: .council, by: viewer)
        try SetReadingLanguages(store: context.store).perform(
            account: viewer.account, languages: LanguageTicks.sent(context), by: viewer, now: context.now)
        return context.redirect(to: .council(.languages), query: "languages=1")
    }
}
