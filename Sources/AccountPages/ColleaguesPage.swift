import Domain
import HTTP
import UseCases
import Web

/// The city's logins: the primary lists, creates and disables those of colleagues.
enum ColleaguesPage {
    static func show(_ context: Context) throws -> Response { try page(context) }

    static func issue(_ context: Context) throws -> Response {
        let (_, member) = try city(context)
        do {
            let userName = try context.field("username", .userName), name = try context.field("name", .line)
            let email = try context.field("email", .email)
            let input = LoginInput(userName: userName, name: name, email: email)
            let issued = try IssueLogin(store: context.store).perform(
                input, role: .secondary, member: member, by: .person(try context.viewer()), now: context.now)
            return IssuedColleaguePage.page(context, issued)
        } catch Refusal.invalid(let problems) {
            return try page(context, problems: problems, status: .unprocessableContent)
        }
    }

    /// The viewer and their city. Throws the refusal for everyone but a primary.
    static func city(_ context: Context) throws -> (Viewer, Int64) {
        let viewer = try context.viewer()
        guard let member = viewer.member else { throw Refusal.notFound }
        try Permissions.require(.manageColleagues, on: .colleagues(member: member), by: viewer)
        return (viewer, member)
    }

    private static func page(_ context: Context, problems: [InputProblem] = [], status: Status = .ok) throws -> Response {
        let (viewer, member) = try city(context)
        let messages = context.messages
        let accounts = try context.store.read { try $0.accounts(ofMember: member, viewer: viewer) }
        let form = InputForm(messages: messages, problems: problems)
        let title = messages[ColleaguesMessage.title]
        let newLogin: HTML = """
            \(form.field(FormField("name", label: messages[ColleaguesMessage.name], value: context.typed("name"), autocomplete: "off")))
            \(form.field(FormField("username", label: messages[SignInMessage.userName], value: context.typed("username"),
                hint: messages[ColleaguesMessage.userNameHint], autocomplete: "off")))
            \(form.field(FormField("email", label: messages[ColleaguesMessage.email], kind: .email, value: context.typed("email"), isOptional: true,
                autocomplete: "off")))
            \(Buttons.row(Buttons.main(messages[ColleaguesMessage.issue])))
            """
        let main: HTML = """
            \(form.summary)<h1>\(title)</h1>
            <div class="prose"><p>\(messages[ColleaguesMessage.intro])</p></div>
            \(Notice.success("<p>\(messages[ColleaguesMessage.done])</p>"), if: context.request.query.first("done") != nil)
            <ul class="people">
            \(accounts.map { row(context, $0) })</ul>
            <h2 id="new">\(messages[ColleaguesMessage.newTitle])</h2>
            \(PostForm.post(context.frame, to: .colleagues, content: newLogin))
            """
        return context.page(title, status: status, hasErrors: !problems.isEmpty, main: main)
    }

    private static func row(_ context: Context, _ account: Account) -> HTML {
        let messages = context.messages
        let state = StatusTag.render(
            messages[dynamic: "account.state.\(account.state.rawValue)"], tone: account.state == .active ? .done : .quiet)
        let role = messages[dynamic: "role.\(account.role.rawValue)"]
        var acts: HTML = ""
        if account.role == .secondary {
            acts =
                account.state == .disabled
                ? PostForm.post(context.frame, to: .enableColleague(account.id), content: Buttons.quiet(messages[ColleaguesMessage.enable]))
                : """
                \(PostForm.post(context.frame, to: .colleagueCode(account.id), content: Buttons.quiet(messages[ColleaguesMessage.newCode])))
                <a href="\(Address.disableColleague(account.id).path)">\(messages[ColleaguesMessage.disable])<span class="unseen"> \(account.name)</span></a>
                """
        }
        return """
            <li><div class="person"><strong>\(account.name)</strong> <span class="quiet">\(account.userName) · \(role)</span></div>
            <div>\(state)</div><div class="acts">\(acts)</div></li>

            """
    }
}
