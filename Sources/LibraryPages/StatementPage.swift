import Domain
import HTTP
import Web

/// `/privacy` and `/accessibility`: what the footer of every page links to.
enum StatementPage {
    static func privacy(_ context: Context) throws -> Response { try show("privacy", context) }

    static func accessibility(_ context: Context) throws -> Response { try show("accessibility", context) }

    private static func show(_ name: String, _ context: Context) throws -> Response {
        guard let written = context.application.writtenPage(name, in: context.language) else { throw Refusal.notFound }
        return context.page(written.markup.title, main: WrittenText.render(written, context))
    }
}
