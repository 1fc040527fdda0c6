import Domain
import Web

/// Logins, a row each, with what can be done with them.
struct LoginTable {
    let desk: OfficeDesk
    let title: String
    let accounts: [Account]

    /// The id of an account's row, to which problems with it link.
    static func rowId(_ account: Int64) -> String { "login-\(account)" }

    private var messages: Messages { desk.messages }

    var html: HTML {
        let columns =
            [messages[SignInMessage.userName]]
            + [LoginsMessage.person, .role, .state, .lastSignIn, .acts].map { messages[$0] }
        return ListedTable(caption: title, columns: columns, rows: accounts.map(row)).html
    }

    private func row(_ account: Account) -> ListedTable.Row {
        let email: HTML? = account.email.isEmpty ? nil : "<br><span class=\"address\">\(account.email)</span>"
        let last = account.lastSignInAt.map { desk.context.when($0, zone: "UTC") } ?? messages[LoginsMessage.never]
        return ListedTable.Row(
            id: Self.rowId(account.id), head: "\(account.userName)",
            cells: [
                "\(account.name)\(email)", "\(messages[dynamic: "role.\(account.role.rawValue)"])",
                AccountStateTag.render(account.state, messages),
                "\(last)", acts(account),
            ])
    }

    private func acts(_ account: Account) -> HTML {
        if account.state == .disabled { return "<div class=\"acts\">\(button(.enable, .enableLogin(account.id), account))</div>" }
        // One's own login stays: switching it off could leave the office without any.
        let disable = account.id == desk.viewer.account ? "" : link(.disable, .disableLogin(account.id), account)
        return """
            <div class="acts">\(button(.newCode, .loginCode(account.id), account))
            \(link(.handOver, .handOverLogin(account.id), account))
            \(disable)</div>
            """
    }

    private func button(_ text: LoginsMessage, _ address: Address, _ account: Account) -> HTML {
        let button: HTML = "<button class=\"button-quiet\" type=\"submit\">\(words(text, account))</button>"
        return PostForm.post(desk.context.frame, to: address, content: button)
    }

    private func link(_ text: LoginsMessage, _ address: Address, _ account: Account) -> HTML {
        "<a href=\"\(address.path)\">\(words(text, account))</a>"
    }

    /// What the act is called, and, for those who hear the page, with which login.
    private func words(_ text: LoginsMessage, _ account: Account) -> HTML {
        "\(messages[text])<span class=\"unseen\"> \(messages(LoginsMessage.ofUser, ["user": account.userName]))</span>"
    }
}
