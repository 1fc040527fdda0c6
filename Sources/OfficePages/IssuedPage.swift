import Domain
import HTTP
import UseCases
import Web

/// A login's new link and code, with a mail that hands them over. Shown once: the answer to the form that made them.
enum IssuedPage {
    static func page(_ desk: OfficeDesk, _ issued: IssuedLogin) throws -> Response {
        let messages = desk.messages
        let scope = try desk.context.store.read { try LoginScope(of: issued.account, in: $0) }
        let title = messages(IssuedMessage.title, ["name": issued.account.name])
        let main: HTML = """
            \(scope.crumbs(desk))<h1>\(title)</h1>
            \(IssuedLoginView.render(desk.context, issued))
            \(try mail(desk, Invitation(desk, issued, member: scope.member), to: issued.account))
            <p><a href="\(scope.address.path)">\(messages[LoginsMessage.back])</a></p>
            """
        return desk.context.page(title, section: scope.title(desk), main: main)
    }

    private static func mail(_ desk: OfficeDesk, _ invitation: Invitation, to account: Account) -> HTML {
        let messages = desk.messages, language = invitation.language.rawValue
        return """
            <h2>\(messages[InvitationMessage.title])</h2>
            <p>\(messages(InvitationMessage.hint, ["to": account.email.isEmpty ? account.name : account.email]))</p>
            <div class="field"><label class="question" for="mail-subject">\(messages[InvitationMessage.subjectLabel])</label>
            <input class="line" id="mail-subject" value="\(invitation.subject)" lang="\(language)" readonly></div>
            <div class="field"><label class="question" for="mail-body">\(messages[InvitationMessage.bodyLabel])</label>
            <textarea id="mail-body" rows="19" lang="\(language)" spellcheck="false" readonly>
            \(invitation.body)</textarea></div>
            """
    }
}
