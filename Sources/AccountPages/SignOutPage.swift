import HTTP
import Web

/// Signing out ends the session on the server.
enum SignOutPage {
    static func signOut(_ context: Context) throws -> Response {
        if let session = context.session {
            try context.application.sessions(context.store).end(session.token, viewer: session.viewer, now: context.now)
        }
        var response = context.redirect(to: .front)
        response.setCookie(context.application.cookies.endOfSession)
        return response
    }
}
