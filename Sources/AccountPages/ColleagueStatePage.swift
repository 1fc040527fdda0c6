import Domain
import HTTP
import UseCases
import Web

/// Switching a colleague's login off and on, and giving it a new code.
enum ColleagueStatePage {
    static func confirm(_ context: Context) throws -> Response {
        let account = try account(context)
        let messages = context.messages
        let title = messages(ColleaguesMessage.disableTitle, ["name": account.name])
        let page = ConfirmPage(
            title: title, explanation: "<p>\(messages[ColleaguesMessage.disableText])</p>", button: messages[ColleaguesMessage.disable],
            isFinal: false, action: .disableColleague(account.id), cancel: .colleagues)
        return context.page(title, main: page.main(context.frame))
    }

    static func disable(_ context: Context) throws -> Response {
        try DisableLogin(store: context.store).perform(
            account: try account(context).id, by: .person(try context.viewer()), now: context.now)
        return context.redirect(to: .colleagues, query: "done=1")
    }

    static func enable(_ context: Context) throws -> Response {
        try DisableLogin(store: context.store).undo(account: try account(context).id, by: .person(try context.viewer()), now: context.now)
        return context.redirect(to: .colleagues, query: "done=1")
    }

    static func newCode(_ context: Context) throws -> Response {
        let issued = try IssueLogin(store: context.store).again(
            account: try account(context).id, by: .person(try context.viewer()), now: context.now)
        return IssuedColleaguePage.page(context, issued)
    }

    /// The secondary account the address names, if it is of the viewer's city.
    private static func account(_ context: Context) throws -> Account {
        let (viewer, member) = try ColleaguesPage.city(context)
        let id = context.path.number("account").map(Int64.init)
        let accounts = try context.store.read { try $0.accounts(ofMember: member, viewer: viewer) }
        guard let account = accounts.first(where: { $0.id == id && $0.role == .secondary }) else { throw Refusal.notFound }
        return account
    }
}
