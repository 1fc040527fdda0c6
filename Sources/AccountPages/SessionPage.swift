import HTTP
import Web

/// Who is signed in, for the script of a page that stays open, and signing in again without leaving that page.
enum SessionPage {
    private struct Standing: Encodable {
        /// Seals the forms of the page from now on.
        var csrf: String
        /// Nil while nobody is signed in.
        var account: Int64?
        var name: String?
        /// The form to sign in with; the page shows it in a window of its own.
        var html: String?
        var text: String?
    }

    static func show(_ context: Context) throws -> Response {
        var standing = standing(context)
        standing.html = form(context).text
        return try .json(standing)
    }

    /// The same sign-in as the page's: the same pauses after failures, the same time for every wrong one.
    static func signIn(_ context: Context) throws -> Response {
        let token = try SignInPage.begin(context)
        var response = try Response.json(standing(context.signedIn(with: token)))
        response.setCookie(context.application.cookies.session(token))
        response.setCookie(context.application.cookies.device(context.device))
        return response
    }

    /// The form's seal has ended meanwhile, such as when somebody signed in in another tab: the script takes the new one and sends again.
    static func again(_ context: Context) throws -> Response {
        var standing = standing(context)
        standing.text = context.messages[FailureMessage.againPassword]
        return try .json(standing, status: .unauthorized)
    }

    private static func standing(_ context: Context) -> Standing {
        Standing(csrf: context.csrf, account: context.session?.viewer.account, name: context.session?.viewer.name)
    }

    private static func form(_ context: Context) -> HTML {
        let messages = context.messages
        let fields: HTML = """
            \(FormField("username", label: messages[SignInMessage.userName], autocomplete: "username").html(messages))\
            \(FormField("password", label: messages[SignInMessage.password], kind: .password, autocomplete: "current-password").html(messages))\
            \(Buttons.row(Buttons.main(messages[SignInMessage.button]), Buttons.quiet(messages[SessionMessage.close], name: "close", value: "1")))
            """
        return """
            <h2 id="session-title">\(messages[SessionMessage.title])</h2>
            <p>\(messages[SessionMessage.lead])</p>
            <p class="error" id="session-problem" role="alert"></p>
            \(PostForm.post(context.frame, to: .session, content: fields))
            """
    }
}
