import Domain
import Foundation
import UseCases

/// The mail that tells somebody of the council that there are reports to read. It names no city: what is in hand may change until it goes.
package struct AssignmentWording: Sendable {
    private let configuration: Configuration
    private let messages: @Sendable (Language) throws -> Messages

    package init(configuration: Configuration, messages: @escaping @Sendable (Language) throws -> Messages) {
        self.configuration = configuration
        self.messages = messages
    }

    package init(_ application: Application) {
        self.init(configuration: application.configuration) { try application.messages(in: $0) }
    }

    /// The site's name, for the ids of its messages.
    package var host: String { URLComponents(string: configuration.baseAddress)?.host ?? "localhost" }

    /// In the person's language, by the cycle.
    @Sendable package func words(_ account: Account, _ language: Language, _ cycle: Cycle) throws -> MessageText {
        let messages = try messages(language)
        var values = [
            "name": account.name, "year": String(cycle.year), "link": configuration.baseAddress + Address.councilDesk.path,
            "contact": configuration[text: .contactEmail], "coalition": configuration[text: .coalitionName],
        ]
        values["until"] =
            cycle.evaluationUntil.map { until in
                messages(AssignmentMailMessage.until, ["when": ShownTime(messages: messages, zone: cycle.zone).moment(until)])
            } ?? messages[AssignmentMailMessage.noDate]
        return MessageText(subject: messages(AssignmentMailMessage.subject, values), body: messages(AssignmentMailMessage.body, values))
    }
}
