import Domain
import UseCases

/// A new login's user name, link and code, to be handed over. No password is in it, and it cannot be shown again.
package enum IssuedLoginView {
    /// The three to hand over, how long they are valid, and that they are shown only now.
    package static func render(_ context: Context, _ issued: IssuedLogin) -> HTML {
        let messages = context.messages
        let link = context.application.configuration.baseAddress + Address.activate.path + "?token=" + issued.token.text
        let until = context.when(issued.expiresAt, zone: "UTC")
        let rows: [(String, HTML)] = [
            (messages[SignInMessage.userName], "<strong>\(issued.account.userName)</strong>"),
            (messages[IssuedMessage.link], "<code class=\"break\">\(link)</code>"),
            (messages[IssuedMessage.code], "<code class=\"code\">\(issued.code.text)</code>"),
            (messages[IssuedMessage.until], "\(until)"),
        ]
        return """
            \(Notice.warning("<p>\(messages[IssuedMessage.once])</p>"))
            \(DefinitionRows.render(messages, rows.map { DefinitionRows.Row(term: "\($0.0)", value: $0.1) }))
            <div class="prose"><p>\(messages[IssuedMessage.handOver])</p></div>
            """
    }
}
