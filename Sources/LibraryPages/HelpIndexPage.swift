import HTTP
import Web

/// `/help`: every page of the manual, those for the viewer's role first.
enum HelpIndexPage {
    static func show(_ context: Context) -> Response {
        let messages = context.messages
        let own = ManualPage.forRole(context.session?.viewer.role)
        let others = ManualPage.allCases.filter { !own.contains($0) }
        let title = messages[HelpMessage.title]
        return context.page(
            title,
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(messages[HelpMessage.lead])</p>
                <h2>\(messages[HelpMessage.forYou])</h2>
                \(list(own, context))
                <h2>\(messages[HelpMessage.further])</h2>
                \(list(others, context))
                <p>\(ContactText.render(messages[HelpMessage.question], context))</p>
                """)
    }

    private static func list(_ pages: [ManualPage], _ context: Context) -> HTML {
        let entries = pages.compactMap { page -> HTML? in
            guard let written = context.application.writtenPage(page.rawValue, in: context.language) else { return nil }
            return ManualLink.render(page, written, context, hint: "<p class=\"caption\">\(written.markup.lead)</p>")
        }
        return "<ul class=\"manual\">\n\(entries)</ul>"
    }
}
