import Domain
import HTTP

/// What was typed into a form that could not be taken because the session had ended: shown, kept in the page, and sent again with one click.
package struct KeptFormPage {
    let context: Context

    package init(context: Context) { self.context = context }

    /// A form that another site sent.
    func foreign() throws -> Response {
        let messages = context.messages
        return context.page(
            messages[FailureMessage.foreignTitle], status: .forbidden,
            main: "<h1>\(messages[FailureMessage.foreignTitle])</h1><p>\(messages[FailureMessage.foreignText])</p>")
    }

    /// The answer to a form that came without a valid session: signed in meanwhile, one click sends it again; else signing in comes first.
    func again() throws -> Response {
        let kept = KeptForm(of: context.form), target = context.request.target
        guard context.session != nil else { return try SignInForm(context: context, next: target, kept: kept).page(status: .forbidden) }
        return page(action: target, kept: kept, status: .forbidden)
    }

    /// The page with everything that was typed and a button that sends it.
    package func page(action: String, kept: KeptForm, status: Status) -> Response {
        let messages = context.messages
        let view = KeptFormView(messages: messages, csrf: context.csrf, action: action, kept: kept)
        let title = messages[FailureMessage.againTitle]
        return context.page(title, status: status, main: view.main(title, text: "\(messages[FailureMessage.againText])"))
    }
}
