import Domain
import HTTP
import Web

/// The front page for people who are not signed in.
struct StrangerFront {
    let context: Context
    let cycle: Cycle?

    func page() -> Response {
        let messages = context.messages, coalition = context.frame.coalition
        let title = messages[FrontMessage.title]
        let who = [FrontMessage.whoCities, .whoCouncil, .whoCoalition].map { "<li>\(messages[$0])</li>\n" as HTML }
        return context.page(
            title,
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(messages(FrontMessage.what, ["coalition": coalition.name])) \(messages[FrontMessage.outcome])</p>
                \(Buttons.row(Buttons.link(messages[FrontMessage.signIn], to: .signIn), activate))
                \(CycleCalendar(context: context, cycle: cycle).render())
                <p>\(messages[FrontMessage.time])</p>
                <h2>\(messages[FrontMessage.loginTitle])</h2>
                <p>\(ContactText.render(messages[FrontMessage.loginAsk], context)) \(messages[FrontMessage.loginOld])</p>
                <h2>\(messages[FrontMessage.whoTitle])</h2>
                <ul>
                \(who)</ul>
                \(FrontHelp.render(context))
                """)
    }

    private var activate: HTML { "<a href=\"\(Address.activate.path)\">\(context.messages[FrontMessage.activate])</a>" }
}
