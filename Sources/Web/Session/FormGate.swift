import Credentials
import HTTP

/// Stands before every change: lets forms of this site pass, and gives back what was typed where the session has ended meanwhile.
struct FormGate {
    let context: Context
    /// The route's own answer to a form whose session has ended.
    let again: Route.Page?

    /// Nil when the form may pass.
    func refusal() throws -> Response? {
        let baseAddress = context.application.configuration.baseAddress
        let isSealed = Seal.accepts(csrf: context.form.fields.first(PostForm.csrfField) ?? "", for: context.formToken)
        guard FormOrigin(baseAddress: baseAddress).isOwn(context.request) else {
            // A wrong base_address shows here first: nobody can sign in.
            context.application.log.warning(
                "403: a form came from elsewhere (\(FormOrigin.said(in: context.request))); base_address is \(baseAddress)")
            return KeptFormPage(context: context).foreign(isSealed: isSealed)
        }
        if isSealed { return nil }
        // The session ended, or another one began in another tab: every typed value is kept in the page that is shown now.
        if let again { return try again(context) }
        return try KeptFormPage(context: context).again()
    }
}
