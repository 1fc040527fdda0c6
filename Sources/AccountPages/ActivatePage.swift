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
            let key = try key(context, typed)
            let password = try context.field("password", .password), repeated = try context.field("repeated", .password)
            let token = try setPassword(context).activate(
                key, password: password, repeated: repeated, address: context.address, device: context.device, language: context.language,
                now: context.now)
            var response = context.redirect(to: .front, query: "welcome=1")
            response.setCookie(context.application.cookies.session(token))
            response.setCookie(context.application.cookies.device(context.device))
            return response
        } catch Refusal.invalid(let problems) {
            return page(context, token: typed, account: account, problems: problems, status: .unprocessableContent)
        } catch Refusal.later(let reason, let seconds) {
            let wait = Wait(reason, seconds: seconds)
            return wait.told(in: page(context, token: typed, account: account, wait: wait, status: wait.status))
        }
    }

    /// The form's seal has ended: everything but the password is typed already. Nobody can sign in first here.
    static func again(_ context: Context) throws -> Response {
        let typed = context.value("token")
        return page(
            context, token: typed, account: typed.isEmpty ? nil : try account(context, typed),
            problems: [InputProblem(field: "password", message: FailureMessage.againPassword.rawValue)], status: .forbidden)
    }

    /// The link's token, or the user name and code that were typed.
    private static func key(_ context: Context, _ typed: String) throws -> SetPassword.Key {
        if let token = Token(text: typed) { return .token(token) }
        let userName = try context.field("username", .userName), code = try context.field("code", .code)
        return .code(userName: userName, code: ShortCode(typed: code))
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
        _ context: Context, token: String = "", account: Account? = nil, problems: [InputProblem] = [], wait: Wait? = nil,
        status: Status = .ok
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
            \(form.summary)\(ErrorSummary.of(wait, context, field: account == nil ? "code" : "password"))<h1>\(title)</h1>
            \(PostForm.post(context.frame, to: .activate, hidden: token.isEmpty ? [] : [("token", token)], content: content))
            """
        return context.page(title, status: status, hasErrors: status != .ok, main: main)
    }
}
