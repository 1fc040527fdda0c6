import Credentials
import HTTP

/// Stands before every change: lets forms of this site pass, and gives back what was typed where the session has ended meanwhile.
struct FormGate {
    let context: Context
    /// The route's own answer to a form whose session has ended.
    let again: Route.Page?

    /// Nil when the form may pass.
    func refusal() throws -> Response? {
        guard FormOrigin(baseAddress: context.application.configuration.baseAddress).isOwn(context.request) else {
            return try KeptFormPage(context: context).foreign()
        }
        let seal = context.form.fields.first("csrf") ?? ""
        if Seal.accepts(csrf: seal, for: context.formToken) { return nil }
        // The session ended, or another one began in another tab: every typed value is kept in the page that is shown now.
        if let again { return try again(context) }
        return try KeptFormPage(context: context).again()
    }
}
