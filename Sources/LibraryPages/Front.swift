import Domain
import HTTP
import Web

/// What the front pages of signed-in people have in common: who it is, which cycle, a greeting on top, the library
/// and the manual at the end.
struct Front {
    let context: Context
    /// Nil before the office has set one.
    let cycle: Cycle?
    let viewer: Viewer

    var messages: Messages { context.messages }
    var contact: [String: String] { ["contact": context.frame.coalition.contactEmail] }

    /// The whole page around what is waiting.
    func page(lead: String, waiting: HTML) -> Response {
        let title = messages(FrontMessage.welcome, ["name": viewer.name])
        return context.page(
            title,
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(lead)</p>
                \(waiting)
                <h2>\(messages[LibraryMessage.title])</h2>
                <p>\(messages[LibraryMessage.lead])</p>
                <p><a href="\(Address.library(.search).path)">\(messages[FrontMessage.library])</a></p>
                \(FrontHelp.render(context))
                """)
    }

    func when(_ instant: Instant, _ cycle: Cycle) -> String { context.when(instant, zone: cycle.zone) }
}
