import Domain
import HTTP
import UseCases
import Web

/// Changing one's own password. All other sessions of the account end, and its other devices are not known any more.
enum PasswordPage {
    static func show(_ context: Context) throws -> Response {
        _ = try context.viewer()
        return page(context, changed: context.request.query.first("changed") != nil)
    }

    static func change(_ context: Context) throws -> Response {
        guard let session = context.session else { throw NotSignedIn() }
        do {
            let current = try context.field("current", .password)
            let new = try context.field("password", .password), repeated = try context.field("repeated", .password)
            try SetPassword(store: context.store, hasher: context.application.hasher, gate: context.application.gate).change(
                current: current, new: new, repeated: repeated, session: session.token,
                viewer: session.viewer, device: context.device, now: context.now)
            var response = context.redirect(to: .password, query: "changed=1")
            response.setCookie(context.application.cookies.device(context.device))
            return response
        } catch Refusal.invalid(let problems) {
            return page(context, problems: problems, status: .unprocessableContent)
        } catch Refusal.later(let reason, let seconds) {
            let wait = Wait(reason, seconds: seconds)
            return wait.told(in: page(context, wait: wait, status: wait.status))
        }
    }

    private static func page(
        _ context: Context, problems: [InputProblem] = [], wait: Wait? = nil, changed: Bool = false, status: Status = .ok
    ) -> Response {
        let messages = context.messages
        let form = InputForm(messages: messages, problems: problems)
        let title = messages[PasswordMessage.title]
        let content: HTML = """
            \(form.field(FormField("current", label: messages[PasswordMessage.current], kind: .password, autocomplete: "current-password")))
            \(form.newPassword)
            \(Buttons.row(Buttons.main(messages[PasswordMessage.button])))
            """
        let main: HTML = """
            \(form.summary)\(ErrorSummary.of(wait, context, field: "current"))\
            \(Notice.success("<p>\(messages[PasswordMessage.changed])</p>"), if: changed)<h1>\(title)</h1>
            <p>\(messages[PasswordMessage.intro])</p>
            \(PostForm.post(context.frame, to: .password, content: content))
            """
        return context.page(title, status: status, hasErrors: status != .ok, main: main)
    }
}
