import Domain
import HTTP
import Web

/// `/help/{page}`: one page of the manual.
enum HelpPage {
    static func show(_ context: Context) throws -> Response {
        let messages = context.messages
        guard let page = ManualPage(rawValue: context.path["page"]),
            let written = context.application.writtenPage(page.rawValue, in: context.language)
        else { throw Refusal.notFound }
        return context.page(
            written.markup.title, section: messages[HelpMessage.title],
            main: """
                \(Breadcrumbs.render(messages, [(messages[HelpMessage.title], .help)]))\
                \(WrittenText.render(written, context))
                \(next(after: page, context))<p>\(ContactText.render(messages[HelpMessage.question], context))</p>
                """)
    }

    /// The page that comes next for this reader; none after the last and on pages that are for others.
    private static func next(after page: ManualPage, _ context: Context) -> HTML? {
        let pages = ManualPage.forRole(context.session?.viewer.role)
        guard let next = pages.drop(while: { $0 != page }).dropFirst().first,
            let written = context.application.writtenPage(next.rawValue, in: context.language)
        else { return nil }
        let text = context.messages(HelpMessage.next, ["title": written.markup.title])
        return "<p><a href=\"\(Address.helpPage(next.rawValue).path)\">\(text)</a></p>\n"
    }
}
