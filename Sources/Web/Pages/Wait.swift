import Domain
import HTTP

/// What somebody is told who has to wait: why, how long, and what is possible meanwhile.
package struct Wait: Sendable {
    let reason: Reason
    /// Until the next try is allowed.
    let seconds: Int64

    package init(_ reason: Reason, seconds: Int64) {
        self.reason = reason
        self.seconds = seconds
    }

    /// Too many tries of one person, or too much at once for the server.
    package var status: Status { reason == .serverBusy ? .serviceUnavailable : .tooManyRequests }

    /// Why one has to wait and what is possible, as a sentence of the interface.
    package func why(_ messages: Messages, contact: String) -> String {
        messages.filled(dynamic: "refusal.\(reason.rawValue)", ["contact": contact])
    }

    /// When one can try again: to the second below a minute, in minutes above.
    package func when(_ messages: Messages) -> String {
        seconds < 60
            ? messages.count(FailureCount.tryAgainSeconds, Int(seconds)) : messages.count(FailureCount.tryAgain, Int((seconds + 59) / 60))
    }

    /// Both.
    package func text(_ messages: Messages, contact: String) -> String { "\(why(messages, contact: contact)) \(when(messages))" }

    /// Tells browsers and programs, too, when to come again.
    package func told(in response: Response) -> Response {
        var response = response
        response.headers.append(Header("Retry-After", String(seconds)))
        return response
    }
}

extension ErrorSummary {
    /// The box on top of a form that has to wait before it can be sent again, with a link to the field to type anew; nothing without a wait.
    package static func of(_ wait: Wait?, _ context: Context, field: String) -> HTML {
        render(
            context.messages,
            wait.map { [Line(text: $0.text(context.messages, contact: context.contact), link: "#\(FieldName.elementId(field))")] } ?? [])
    }
}
