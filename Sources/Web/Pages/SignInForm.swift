import Domain
import HTTP

/// The sign-in page. Shown by `account.fcgi`, and by any program in the place of a form whose session has ended: then what was typed rides along.
package struct SignInForm {
    let context: Context
    /// The path to go on to.
    let next: String
    /// The form that waits for the session; nil when there is none.
    let kept: KeptForm?

    package init(context: Context, next: String, kept: KeptForm? = nil) {
        self.context = context
        self.next = next
        self.kept = kept
    }

    /// - Parameters:
    ///   - userName: shown again after a wrong try.
    ///   - problem: what is wrong, a sentence of the interface.
    package func page(userName: String = "", problem: String? = nil, status: Status = .ok) throws -> Response {
        var context = context
        // After a wrong try the page's own address has no query; another language shall still lead to where one wanted to go.
        if context.request.method == .post && context.request.path == Address.signIn.path {
            context.languageQuery = next.isEmpty ? Fields() : ["next": next]
        }
        let messages = context.messages
        let title = messages[SignInMessage.title]
        let main: HTML = """
            \(ErrorSummary.render(messages, problem.map { [ErrorSummary.Line(text: $0, link: "#username")] } ?? []))
            <h1>\(title)</h1>
            \("<p class=\"lead\">\(messages[FailureMessage.againSignIn])</p>", if: kept != nil)
            \("<p>\(messages[FailureMessage.againFiles])</p>", if: kept?.hadFiles == true)
            \(PostForm.post(context.frame, to: .signIn, hidden: [("next", next)] + (kept?.hidden ?? []), content: fields(userName)))
            <h2>\(messages[SignInMessage.helpTitle])</h2>
            <p>\(messages[SignInMessage.first]) <a href="\(Address.activate.path)">\(messages[SignInMessage.activate])</a></p>
            <p>\(ContactText.render(messages[SignInMessage.forgotten], context))</p>
            """
        return context.page(title, status: status, hasErrors: problem != nil, main: main)
    }

    private func fields(_ userName: String) -> HTML {
        let messages = context.messages
        return """
            \(FormField("username", label: messages[SignInMessage.userName], value: userName, autocomplete: "username").html(messages))\
            \(FormField("password", label: messages[SignInMessage.password], kind: .password, autocomplete: "current-password").html(messages))
            \(Buttons.row(Buttons.main(messages[SignInMessage.button])))
            """
    }

    /// A path of this site to go on to after signing in; nil for anything that could lead elsewhere.
    package static func safeNext(_ next: String) -> String? {
        // Browsers read a backslash as a slash, and leave out tabs and line breaks: `/\t/evil.example` is another host.
        let isPath =
            next.hasPrefix("/") && !next.hasPrefix("//")
            && next.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0.value != 0x7F }
        return isPath && !next.hasPrefix("/account/sign-") ? next : nil
    }
}
