import Domain
import HTTP

/// What was typed into a form that could not be taken because the session had ended: shown, kept in the page, and sent again with one click.
package struct KeptFormPage {
    let context: Context

    package init(context: Context) { self.context = context }

    /// A form that the browser says another site sent.
    ///
    /// With this person's seal it can only have stood on a page of ours, since no other site can read one: somebody's browser, or a wrong
    /// `base_address`, says otherwise. Then what was typed waits in the page, for the person to read and to send. Without the seal another site may have
    /// written every word of it: nothing of it is shown, let alone made ready to be sent.
    func foreign(isSealed: Bool) -> Response {
        let messages = context.messages, title = messages[FailureMessage.foreignTitle]
        guard isSealed else {
            return context.page(title, status: .forbidden, main: "<h1>\(title)</h1><p>\(messages[FailureMessage.foreignText])</p>")
        }
        let view = KeptFormView(messages: messages, csrf: context.csrf, action: context.request.target, kept: KeptForm(of: context.form))
        let text = ContactText.render(messages[FailureMessage.foreignOwn], context)
        return context.page(title, status: .forbidden, main: view.main(title, text: text))
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
