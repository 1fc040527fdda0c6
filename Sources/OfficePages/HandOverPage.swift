import Domain
import HTTP
import UseCases
import Web

/// Making a login another person's. The page says what will happen before the one button that does it.
enum HandOverPage {
    static func show(_ desk: OfficeDesk) throws -> Response { try page(desk, account(desk)) }

    static func handOver(_ desk: OfficeDesk) throws -> Response {
        let account = try account(desk)
        let context = desk.context
        do {
            let name = try context.field("name", .line), email = try context.field("email", .email)
            let next = LoginInput(userName: account.userName, name: name, email: email)
            // A form that is sent twice must not end the new person's sessions.
            if next.name == account.name && next.email == account.email {
                throw Refusal.invalid([InputProblem(field: "name", message: LoginProblem.alreadyTheirs.rawValue)])
            }
            let issued = try HandOverLogin(store: context.store).perform(
                account: account.id, name: next.name, email: next.email, by: desk.acting, now: context.now)
            return try IssuedPage.page(desk, issued)
        } catch Refusal.invalid(let problems) {
            return try page(desk, account, problems: problems)
        }
    }

    private static func account(_ desk: OfficeDesk) throws -> Account {
        let account = try desk.account()
        if account.state == .disabled { throw Refusal.wrongState(.accountDisabled) }
        return account
    }

    private static func page(_ desk: OfficeDesk, _ account: Account, problems: [InputProblem] = []) throws -> Response {
        let messages = desk.messages, context = desk.context
        let scope = try context.store.read { try LoginScope(of: account, in: $0) }
        let form = InputForm(messages: messages, problems: problems)
        let title = messages(LoginsMessage.handOverTitle, ["user": account.userName])
        let cancel: HTML = "<a class=\"leave\" href=\"\(scope.address.path)\">\(messages[ViewMessage.cancel])</a>"
        let content: HTML = """
            \(form.field(FormField("name", label: messages[LoginsMessage.newPerson], value: context.typed("name"), autocomplete: "off")))
            \(form.field(FormField(
                "email", label: messages[LoginsMessage.newEmail], kind: .email, value: context.typed("email"), isOptional: true,
                autocomplete: "off")))
            \(Buttons.row(Buttons.danger(messages[LoginsMessage.handOverButton]), cancel))
            """
        let main: HTML = """
            \(Breadcrumbs.back(messages, to: scope.address))\(form.summary)<h1>\(title)</h1>
            <div class="prose"><p>\(messages(LoginsMessage.handOverText, ["name": account.name]))</p></div>
            \(PostForm.post(context.frame, to: .handOverLogin(account.id), content: content))
            """
        return context.page(
            title, section: scope.title(desk), status: problems.isEmpty ? .ok : .unprocessableContent, hasErrors: !problems.isEmpty,
            main: main)
    }
}
