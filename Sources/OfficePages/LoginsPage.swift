import Domain
import HTTP
import UseCases
import Web

/// The logins of a member, or of the coalition's own people, and the form that issues one.
enum LoginsPage {
    static func show(_ desk: OfficeDesk, of scope: LoginScope) throws -> Response { try page(desk, scope) }

    static func issue(_ desk: OfficeDesk, for scope: LoginScope) throws -> Response {
        let context = desk.context
        do {
            let userName = try context.field("username", .userName), name = try context.field("name", .line)
            let email = try context.field("email", .email)
            let input = LoginInput(userName: userName, name: name, email: email)
            guard let role = Role(rawValue: context.value("role")), scope.roles.contains(role) else {
                throw Refusal.invalid([InputProblem(field: "role", message: LoginProblem.roleForm.rawValue)])
            }
            let issued = try IssueLogin(store: context.store).perform(
                input, role: role, member: scope.member?.id, by: desk.acting, now: context.now)
            return try IssuedPage.page(desk, issued)
        } catch Refusal.invalid(let problems) {
            return try page(desk, scope, problems: problems)
        }
    }

    /// - Parameter problems: of the form, or of a row, whose field is then `LoginTable.rowId`.
    static func page(_ desk: OfficeDesk, _ scope: LoginScope, problems: [InputProblem] = []) throws -> Response {
        let messages = desk.messages
        let accounts = try desk.context.store.read { try scope.accounts(viewer: desk.viewer, in: $0) }
        let form = LoginForm(desk: desk, scope: scope, accounts: accounts, problems: problems)
        let title = scope.title(desk)
        let intro: HTML? = scope.member == nil ? "<p>\(messages[LoginsMessage.intro])</p>" : nil
        let main: HTML = """
            \(scope.crumbs(desk))\(form.summary)\(problems.isEmpty ? notice(desk, accounts) : "")<h1>\(title)</h1>
            \(intro)
            \(accounts.isEmpty ? "<p>\(messages[LoginsMessage.none])</p>" : LoginTable(desk: desk, title: title, accounts: accounts).html)
            <h2 id="new">\(messages[LoginsMessage.newTitle])</h2>
            <p>\(messages[LoginsMessage.newText])</p>
            \(PostForm.post(desk.context.frame, to: scope.address, content: form.fields))
            """
        return desk.context.page(
            title, status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty, main: main)
    }

    /// What was done before the browser was sent here.
    private static func notice(_ desk: OfficeDesk, _ accounts: [Account]) -> HTML {
        guard let account = accounts.first(where: { String($0.id) == desk.asked("login") }) else { return "" }
        let key: LoginsMessage = account.state == .disabled ? .disabled : .enabled
        return Notice.success("<p>\(desk.messages(key, ["user": account.userName]))</p>")
    }
}
