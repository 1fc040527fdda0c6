import Domain
import Foundation
import HTTP
import Store
import UseCases

extension Response {
    /// An answer for a script of the page: compact, keys sorted, what is nil left out.
    package static func json(_ value: some Encodable, status: Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [Header("Content-Type", "application/json")], body: Array(try encoder.encode(value)))
    }
}

/// What a script is told where something was refused: a sentence for the person before the page.
package struct RefusedAnswer: Encodable, Sendable {
    package var text: String

    package init(text: String) { self.text = text }
}

/// A page that answers a script of ours in JSON: a refusal is a sentence in the person's language with the status that fits, never a page.
package enum ScriptDoor {
    /// The page, with its refusals turned into JSON. What nobody expected stays a page with a reference number, which a script takes for a server that is gone.
    package static func page(_ page: @escaping Route.Page) -> Route.Page {
        { context in
            do { return try page(context) } catch is NotSignedIn { return try signedOut(context) } catch let refusal as Refusal {
                return try response(to: refusal, context)
            }
        }
    }

    /// The answer to a request whose session has ended: the page then asks to sign in, and nothing typed is lost.
    package static func signedOut(_ context: Context) throws -> Response {
        try .json(RefusedAnswer(text: context.messages[SessionMessage.ended]), status: .unauthorized)
    }

    private static func response(to refusal: Refusal, _ context: Context) throws -> Response {
        let messages = context.messages
        func sentence(_ reason: Reason) -> String {
            messages.filled(dynamic: "refusal.\(reason.rawValue)", ["contact": context.contact])
        }
        switch refusal {
        case .notFound: return try .json(RefusedAnswer(text: messages[SessionMessage.gone]), status: .notFound)
        case .forbidden(let reason): return try .json(RefusedAnswer(text: sentence(reason)), status: .forbidden)
        case .wrongState(let reason): return try .json(RefusedAnswer(text: sentence(reason)), status: .conflict)
        case .invalid(let problems):
            let text = problems.map { messages.filled(dynamic: $0.message, $0.arguments) }.joined(separator: " ")
            return try .json(RefusedAnswer(text: text), status: .unprocessableContent)
        case .later(let reason, let seconds):
            let wait = Wait(reason, seconds: seconds)
            return wait.told(in: try .json(RefusedAnswer(text: wait.text(messages, contact: context.contact)), status: wait.status))
        }
    }
}
