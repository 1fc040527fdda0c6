import Domain
import UseCases
import Web

/// The mail that tells a city that its report has come back for correction.
struct ReturnText: Sendable {
    let application: Application

    /// In the responsible person's language.
    @Sendable func words(
        _ account: Account, _ member: Member, _ language: Language, _ cycle: Cycle, _ returned: ReportReturn
    ) throws -> MessageText {
        let configuration = application.configuration
        let messages = try application.messages(in: language)
        let address = Address.report(year: cycle.year, member: member.slug)
        let values = [
            "name": account.name, "city": member.name(in: language), "year": String(cycle.year), "reason": returned.reason,
            "when": ShownTime(messages: messages, zone: cycle.zone).moment(returned.until),
            "link": configuration.baseAddress + address.path, "contact": configuration[text: .contactEmail],
            "coalition": configuration[text: .coalitionName],
        ]
        return MessageText(subject: messages(ReturnMessage.subject, values), body: messages(ReturnMessage.body, values))
    }
}
