import Domain
import Foundation
import UseCases
import Web

/// The mail that tells somebody of the council that there are reports to read. It names no city: what is in hand may change until it goes.
struct AssignmentText: Sendable {
    let application: Application

    /// In the person's language, by the cycle.
    @Sendable func words(_ account: Account, _ language: Language, _ cycle: Cycle) throws -> MessageText {
        let configuration = application.configuration
        let messages = try application.messages(in: language)
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

    /// The use case with the site's name for its messages.
    static func use(_ desk: OfficeDesk) -> AssignReports { AssignReports(store: desk.context.store, host: host(desk)) }

    static func host(_ desk: OfficeDesk) -> String {
        URLComponents(string: desk.context.application.configuration.baseAddress)?.host ?? "localhost"
    }
}
