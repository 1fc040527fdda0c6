import Domain
import HTTP
import UseCases
import Web

/// Switching a login off and on, and giving it a new link and code.
enum LoginStatePage {
    static func confirm(_ desk: OfficeDesk) throws -> Response {
        let account = try desk.account()
        if account.id == desk.viewer.account { throw Refusal.wrongState(.ownLogin) }
        let scope = try desk.context.store.read { try LoginScope(of: account, in: $0) }
        let messages = desk.messages
        let title = messages(LoginsMessage.disableTitle, ["user": account.userName])
        let page = ConfirmPage(
            title: title, explanation: "<p>\(messages(LoginsMessage.disableText, ["name": account.name]))</p>",
            button: messages[LoginsMessage.disable], isFinal: false, action: .disableLogin(account.id), cancel: scope.address)
        return desk.context.page(title, section: scope.title(desk), main: page.main(desk.context.frame))
    }

    static func disable(_ desk: OfficeDesk) throws -> Response {
        let account = try desk.account()
        try DisableLogin(store: desk.context.store).perform(account: account.id, by: desk.acting, now: desk.context.now)
        return try back(desk, account)
    }

    static func enable(_ desk: OfficeDesk) throws -> Response {
        let account = try desk.account()
        do {
            try DisableLogin(store: desk.context.store).undo(account: account.id, by: desk.acting, now: desk.context.now)
            return try back(desk, account)
        } catch Refusal.invalid(let problems) {
            // Another responsible person came meanwhile: said at the row, not at the form below it.
            let scope = try desk.context.store.read { try LoginScope(of: account, in: $0) }
            return try LoginsPage.page(
                desk, scope, problems: problems.map { InputProblem(field: LoginTable.rowId(account.id), message: $0.message) })
        }
    }

    /// Answers the form itself, since the secret can be shown only now. Sent again, it makes a newer link and code, and the older ones end.
    static func newCode(_ desk: OfficeDesk) throws -> Response {
        let account = try desk.account()
        return try IssuedPage.page(
            desk, IssueLogin(store: desk.context.store).again(account: account.id, by: desk.acting, now: desk.context.now))
    }

    private static func back(_ desk: OfficeDesk, _ account: Account) throws -> Response {
        let scope = try desk.context.store.read { try LoginScope(of: account, in: $0) }
        return desk.context.redirect(to: scope.address, query: "login=\(account.id)")
    }
}
