import Domain
import HTTP
import Store
import UseCases

/// Pages that say why something is not possible, and what is possible now.
package struct FailurePage {
    let application: Application
    /// Nil when the request itself could not be read.
    let request: Request?
    /// Nil when the request failed before person and language were known.
    var context: Context?

    init(application: Application, request: Request?, context: Context? = nil) {
        self.application = application
        self.request = request
        self.context = context
    }

    func notFound() -> Response {
        page(.notFound, FailureMessage.notFoundTitle, FailureMessage.notFoundText)
    }

    func methodNotAllowed(_ routes: [Route]) -> Response {
        var response = page(.methodNotAllowed, FailureMessage.methodTitle, FailureMessage.methodText)
        response.headers.append(Header("Allow", routes.contains { $0.kind == .show } ? "GET, HEAD" : "POST"))
        return response
    }

    func response(to error: any Error) -> Response {
        switch error {
        case is NotSignedIn: signIn()
        case let refusal as Refusal: response(to: refusal)
        case let problem as BadRequest: response(to: problem)
        case let problem as StoreProblem: unavailable(problem)
        default: unexpected(error)
        }
    }

    private func response(to refusal: Refusal) -> Response {
        switch refusal {
        case .notFound: notFound()
        case .forbidden(let reason): refused(.forbidden, FailureMessage.forbiddenTitle, reason)
        case .wrongState(let reason): refused(.conflict, FailureMessage.wrongStateTitle, reason)
        case .invalid(let problems): refused(.unprocessableContent, problems)
        case .later(let reason, let seconds): later(Wait(reason, seconds: seconds))
        }
    }

    /// What a page answers to input that it did not expect to be wrong.
    private func refused(_ status: Status, _ problems: [InputProblem]) -> Response {
        if let shortening = shortening(status, problems) { return shortening }
        return page(status, FailureMessage.invalidTitle) { messages in
            "<ul>\(problems.map { "<li>\(messages.filled(dynamic: $0.message, $0.arguments))</li>" })</ul>\(typed(messages))"
        }
    }

    /// A form of this site with a field that is too long to be taken: everything typed waits in the page, that field to be shortened.
    private func shortening(_ status: Status, _ problems: [InputProblem]) -> Response? {
        guard let request, let context, let form = sentForm, problems.allSatisfy(\.isTooLong) else { return nil }
        return whole(status, FailureMessage.invalidTitle) { messages in
            let lines = ErrorSummary.render(messages, ErrorSummary.lines(problems, messages))
            let view = KeptFormView(
                messages: messages, csrf: context.csrf, action: request.target, kept: KeptForm(of: form), tooLong: problems)
            return "\(lines)\(view.main(messages[FailureMessage.invalidTitle], text: "\(messages[FailureMessage.shortenText])"))"
        }
    }

    private func refused(_ status: Status, _ title: FailureMessage, _ reason: Reason) -> Response {
        page(status, title) { "<p>\(withContact($0[dynamic: "refusal.\(reason.rawValue)"]))</p>\(typed($0))" }
    }

    /// What was written into a form of this site that is refused for good, so that nobody writes it twice.
    private func typed(_ messages: Messages) -> HTML {
        sentForm.map { TypedSentences(messages: messages, kept: KeptForm(of: $0)).html } ?? ""
    }

    /// The form of this site that the request brought; nil without one.
    private var sentForm: HTTP.Form? {
        guard let request, request.method == .post, FormOrigin(baseAddress: application.configuration.baseAddress).isOwn(request) else {
            return nil
        }
        return try? context?.form ?? request.form()
    }

    private func later(_ wait: Wait) -> Response {
        let response = page(wait.status, FailureMessage.laterTitle) { messages in
            "<p>\(withContact(messages[dynamic: "refusal.\(wait.reason.rawValue)"]))</p><p>\(wait.when(messages))</p>\(typed(messages))"
        }
        return wait.told(in: response)
    }

    /// The page for a request that could not be read, with the status that says why.
    package func response(to problem: BadRequest) -> Response {
        var response = page(problem.status, FailureMessage.badRequestTitle) { messages in
            let text: FailureMessage = problem.status == .contentTooLarge ? .tooLargeText : .badRequestText
            return "<p>\(messages[text])</p>"
        }
        if problem == .methodNotAllowed { response.headers.append(Header("Allow", Method.allowed)) }
        return response
    }

    private func unavailable(_ problem: StoreProblem) -> Response {
        application.log.error("503: \(problem)")
        var response = unsaved() ?? page(.serviceUnavailable, FailureMessage.unavailableTitle, FailureMessage.unavailableText)
        response.headers.append(Header("Retry-After", "60"))
        return response
    }

    /// The answer to a form of this site that could not be stored: everything that was typed waits in the page. Nil where no such form was sent.
    private func unsaved() -> Response? {
        guard let request, let form = sentForm else { return nil }
        // Where not even the session could be read, the form goes back with the seal that it came with.
        let csrf = context?.csrf ?? form.fields.first(PostForm.csrfField) ?? ""
        return whole(.serviceUnavailable, FailureMessage.unsavedTitle) { messages in
            KeptFormView(messages: messages, csrf: csrf, action: request.target, kept: KeptForm(of: form))
                .main(messages[FailureMessage.unsavedTitle], text: withContact(messages[FailureMessage.unsavedText]))
        }
    }

    /// Says nothing but a reference number; what happened stands in the log under the same number.
    private func unexpected(_ error: any Error) -> Response {
        let reference = String(UInt32.random(in: .min ... .max), radix: 36).uppercased()
        application.log.error("500 \(reference) \(request?.method.rawValue ?? "") \(request?.path ?? ""): \(error)")
        return page(.internalServerError, FailureMessage.unexpectedTitle) { messages in
            "<p>\(withContact(messages(FailureMessage.unexpectedText, ["reference": reference])))</p>"
        }
    }

    private func signIn() -> Response {
        let next = request.map { "?" + PercentEncoding.query(["next": $0.method == .post ? $0.path : $0.target]) } ?? ""
        return .redirect(to: application.configuration.baseAddress + Address.signIn.path + next)
    }

    private func withContact(_ sentence: String) -> HTML {
        ContactText.render(sentence, contact: application.configuration[text: .contactEmail])
    }

    private func page(_ status: Status, _ title: FailureMessage, _ text: FailureMessage) -> Response {
        page(status, title) { "<p>\(withContact($0[text]))</p>" }
    }

    private func page(_ status: Status, _ title: FailureMessage, _ body: (Messages) -> HTML) -> Response {
        whole(status, title) { messages in
            let onward = Buttons.secondaryLink(messages[FailureMessage.front], to: .front)
            return "<h1>\(messages[title])</h1>\(body(messages))<p class=\"onward\">\(onward)</p>"
        }
    }

    private func whole(_ status: Status, _ title: FailureMessage, _ main: (Messages) -> HTML) -> Response {
        let language =
            request.flatMap { application.cookies.language(in: $0) } ?? request?.header("Accept-Language").flatMap(Language.preferred)
            ?? .en
        guard let messages = try? context?.messages ?? application.messages(in: language) else {
            return .text("\(status.rawValue) \(status.reason)\n", status: status)
        }
        if let context { return context.page(messages[title], status: status, main: main(messages)) }
        let text = Layout.page(frame(messages), title: messages[title], section: nil, hasErrors: false, main: main(messages)).text
        return .html(text, status: status)
    }

    /// The frame of a page for which nobody is known to be signed in.
    private func frame(_ messages: Messages) -> Frame {
        let configuration = application.configuration
        return Frame(
            messages: messages, viewer: nil, memberName: nil, path: request?.path ?? "/", csrf: "",
            coalition: Coalition(
                name: configuration[text: .coalitionName], shortName: configuration[text: .coalitionShortName],
                contactEmail: configuration[text: .contactEmail], website: configuration[text: .coalitionWebsite]),
            reportAddress: nil)
    }
}
