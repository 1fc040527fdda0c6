import HTTP
import UseCases
import Web

/// A colleague's new link and code: shown once, to be handed over by the primary.
enum IssuedColleaguePage {
    static func page(_ context: Context, _ issued: IssuedLogin) -> Response {
        let title = context.messages(IssuedMessage.title, ["name": issued.account.name])
        let main: HTML = """
            <h1>\(title)</h1>
            \(IssuedLoginView.render(context, issued))
            <p><a href="\(Address.colleagues.path)">\(context.messages[ColleaguesMessage.back])</a></p>
            """
        return context.page(title, main: main)
    }
}
