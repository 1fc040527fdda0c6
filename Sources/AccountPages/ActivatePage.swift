import Credentials
import Domain
import HTTP
import UseCases
import Web

/// Setting the first password, or a new one, with a link or a code. Opening the page uses nothing up: mail programs open links first.
enum ActivatePage {
    static func show(_ context: Context) throws -> Response {
        guard let typed = context.request.query.first("token"), !typed.isEmpty else { return page(context) }
        return try page(context, token: typed, account: account(context, typed))
    }

    static func activate(_ context: Context) throws -> Response {
        let typed = context.value("token")
        let account = typed.isEmpty ? nil : try account(context, typed)
        do {
            let userName = try context.field("username", .userName), code = try context.field("code", .code)
            let password = try context.field("password", .password), repeated = try context.field("repeated", .password)
            let key: SetPassword.Key = Token(text: typed).map { .token($0) } ?? .code(userName: userName, code: ShortCode(typed: code))
            let token = try setPassword(context).activate(
                key, password: password, repeated: repeated,
                address: context.address, language: context.language,
                now: context.now)
            var response = context.redirect(to: .front, query: "welcome=1")
            response.setCookie(context.application.cookies.session(token))
            return response
        } catch Refusal.invalid(let problems) {
            return page(context, token: typed, account: account, problems: problems, status: .unprocessableContent)
        }
    }

    /// The form's seal has ended: everything but the password is typed already. Nobody can sign in first here.
    static func again(_ context: Context) throws -> Response {
        let typed = context.value("token")
        return page(
            context, token: typed, account: typed.isEmpty ? nil : try account(context, typed),
            problems: [InputProblem(field: "password", message: FailureMessage.againPassword.rawValue)], status: .forbidden)
    }

    /// Whom a link is for. An unknown, expired or used link is a page that says so.
    private static func account(_ context: Context, _ typed: String) throws -> Account {
        guard let token = Token(text: typed) else { throw Refusal.wrongState(.activationUnknown) }
        return try setPassword(context).account(for: token, now: context.now)
    }

    private static func setPassword(_ context: Context) -> SetPassword {
        SetPassword(store: context.store, hasher: context.application.hasher, gate: context.application.gate)
    }

    private static func page(
        _ context: Context, token: String = "", account: Account? = nil, problems: [InputProblem] = [], status: Status = .ok
    ) -> Response {
        let messages = context.messages
        let form = InputForm(messages: messages, problems: problems)
        let title = messages[ActivateMessage.title]
        let who: HTML =
            if let account {
                """
                <p>\(messages(ActivateMessage.greeting, ["name": account.name]))</p>
                <dl class="rows"><div><dt>\(messages[SignInMessage.userName])</dt><dd>\(account.userName)</dd></div></dl>
                <input type="hidden" name="username" value="\(account.userName)" autocomplete="username">
                """
            } else {
                """
                <p>\(messages[ActivateMessage.codeIntro])</p>
                \(form.field(FormField("username", label: messages[SignInMessage.userName], value: context.typed("username"), autocomplete: "username")))
                \(form.field(FormField("code", label: messages[ActivateMessage.code], value: context.typed("code"), hint: messages[ActivateMessage.codeHint],
                    autocomplete: "one-time-code")))
                """
            }
        let content: HTML = """
            \(who)
            \(form.newPassword)
            \(Buttons.row(Buttons.main(messages[ActivateMessage.button])))
            """
        let main: HTML = """
            \(form.summary)<h1>\(title)</h1>
            \(PostForm.post(context.frame, to: .activate, hidden: token.isEmpty ? [] : [("token", token)], content: content))
            """
        return context.page(title, status: status, hasErrors: !problems.isEmpty, main: main)
    }
}
