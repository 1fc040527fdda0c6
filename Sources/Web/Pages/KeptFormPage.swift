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
        let title = messages[FailureMessage.againTitle]
        let main: HTML = """
            <h1>\(title)</h1>
            <p>\(messages[FailureMessage.againText])</p>
            \("<p>\(messages[FailureMessage.againFiles])</p>", if: kept.hadFiles)
            <form method="post" action="\(action)" class="kept">
            <input type="hidden" name="csrf" value="\(context.csrf)">
            \(Self.hidden(kept.fields))
            \(Buttons.row(Buttons.main(messages[FailureMessage.againSend])))
            </form>
            \(Self.shown(kept.fields, messages))
            """
        return context.page(title, status: status, main: main)
    }

    private static func hidden(_ fields: [Fields.Field]) -> HTML {
        fields.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n" as HTML }.joined()
    }

    /// The sentences among it, which would be the loss: choices are there too, but only their codes are known here.
    private static func shown(_ fields: [Fields.Field], _ messages: Messages) -> HTML {
        let sentences = fields.filter { $0.name.contains(".") && $0.value.contains(" ") }
        guard !sentences.isEmpty else { return "" }
        let items = sentences.map { "<li>\($0.value)</li>\n" as HTML }
        return "<h2>\(messages[FailureMessage.againTyped])</h2>\n<ul class=\"kept-values\">\n\(items)</ul>"
    }
}
