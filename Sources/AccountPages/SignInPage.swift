import Credentials
import Domain
import HTTP
import UseCases
import Web

/// Signing in. Where a form was kept because its session had ended, the next page sends it.
enum SignInPage {
    static func show(_ context: Context) throws -> Response {
        let next = SignInForm.safeNext(context.request.query.first("next") ?? "")
        if context.session != nil { return context.redirect(toPath: next ?? Address.front.path) }
        return try SignInForm(context: context, next: next ?? "").page()
    }

    static func signIn(_ context: Context) throws -> Response {
        let next = SignInForm.safeNext(context.value("next"))
        let kept = KeptForm(in: context)
        do {
            return try signedIn(context, token: try begin(context), next: next, kept: kept)
        } catch Refusal.invalid(let problems) {
            let sentence = problems.first.map { context.messages.filled(dynamic: $0.message, $0.arguments) }
            return try SignInForm(context: context, next: next ?? "", kept: kept)
                .page(userName: context.typed("username"), problem: sentence, status: .unprocessableContent)
        } catch Refusal.later(let reason, let seconds) {
            let wait = Wait(reason, seconds: seconds)
            let sentence = wait.text(context.messages, contact: context.contact)
            return wait.told(
                in: try SignInForm(context: context, next: next ?? "", kept: kept)
                    .page(userName: context.typed("username"), problem: sentence, status: wait.status))
        }
    }

    /// A new session for whoever the form's user name and password belong to.
    static func begin(_ context: Context) throws -> Token {
        let userName = try context.field("username", .userName), password = try context.field("password", .password)
        return try SignIn(store: context.store, hasher: context.application.hasher, gate: context.application.gate).perform(
            userName: userName, password: password, address: context.address,
            device: context.device, language: context.language, now: context.now)
    }

    /// The form's seal has ended, such as when the browser was closed meanwhile. What rides along stays; signing in first is what this page is for.
    static func again(_ context: Context) throws -> Response {
        let next = SignInForm.safeNext(context.value("next"))
        let kept = KeptForm(in: context)
        guard context.session != nil else {
            return try SignInForm(context: context, next: next ?? "", kept: kept).page(
                userName: context.typed("username"), problem: context.messages[FailureMessage.againPassword], status: .forbidden)
        }
        // Signed in meanwhile, in another tab.
        guard let kept, let next else { return context.redirect(toPath: next ?? Address.front.path) }
        return KeptFormPage(context: context).page(action: next, kept: kept, status: .ok)
    }

    private static func signedIn(_ context: Context, token: Token, next: String?, kept: KeptForm?) throws -> Response {
        var response: Response
        if let kept, let next {
            response = KeptFormPage(context: try context.signedIn(with: token)).page(action: next, kept: kept, status: .ok)
        } else {
            response = context.redirect(toPath: next ?? Address.front.path)
        }
        response.setCookie(context.application.cookies.session(token))
        response.setCookie(context.application.cookies.device(context.device))
        return response
    }
}
