import Domain
import HTTP

/// The sign-in page. Shown by `account.fcgi`, and by any program in the place of a form whose session has ended: then what was typed rides along.
package struct SignInForm {
    let context: Context
    /// The path to go on to.
    let next: String
    /// What was typed before; sent along as fields `kept.<name>`.
    let kept: [Fields.Field]

    package init(context: Context, next: String, kept: [Fields.Field] = []) {
        self.context = context
        self.next = next
        self.kept = kept
    }

    /// - Parameters:
    ///   - userName: shown again after a wrong try.
    ///   - problem: what is wrong, a sentence of the interface.
    package func page(userName: String = "", problem: String? = nil, status: Status = .ok) throws -> Response {
        let messages = context.messages
        let title = messages[SignInMessage.title]
        let main: HTML = """
            \(ErrorSummary.render(messages, problem.map { [ErrorSummary.Line(text: $0, link: "#username")] } ?? []))
            <h1>\(title)</h1>
            \("<p class=\"lead\">\(messages[FailureMessage.againSignIn])</p>", if: !kept.isEmpty)
            \(PostForm.post(context.frame, to: .signIn, hidden: [("next", next)] + kept.map { ("kept." + $0.name, $0.value) }, content: fields(userName)))
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

    /// The fields that ride along in a sent sign-in form.
    package static func kept(in form: HTTP.Form) -> [Fields.Field] {
        var kept = Fields()
        for field in form.fields where field.name.hasPrefix("kept.") { kept.append(String(field.name.dropFirst(5)), field.value) }
        return Array(kept)
    }

    /// A path of this site to go on to after signing in; nil for anything that could lead elsewhere.
    package static func safeNext(_ next: String) -> String? {
        let isPath = next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\") && !next.contains("\n") && !next.hasPrefix("/account/sign-")
        return isPath ? next : nil
    }
}
