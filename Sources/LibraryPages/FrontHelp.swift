import Web

/// The first pages of the manual for the viewer, at the end of a front page.
enum FrontHelp {
    static func render(_ context: Context) -> HTML {
        let pages = ManualPage.forRole(context.session?.viewer.role).prefix(4)
        let links = pages.compactMap { page in
            context.application.writtenPage(page.rawValue, in: context.language).map { ManualLink.render(page, $0, context) }
        }
        return """
            <h2>\(context.messages[FrontMessage.helpTitle])</h2>
            <ul>
            \(links)<li><a href="\(Address.help.path)">\(context.messages[FrontMessage.manual])</a></li>
            </ul>
            """
    }
}
