import Domain
import UseCases
import Web

/// The mail that tells a city that it has a finalist and what to do now.
struct FinalistText {
    let application: Application
    let year: Int

    func text(_ account: Account, _ member: Member, _ language: Language, _ finalists: [Candidacy]) throws -> MessageText {
        let configuration = application.configuration
        let messages = try application.messages(in: language)
        let values = [
            "name": account.name, "city": member.name(in: language), "year": String(year),
            "measures": finalists.map { "– \($0.title)" }.joined(separator: "\n"),
            "link": configuration.baseAddress + Address.prize(year, .finalists).path, "contact": configuration[text: .contactEmail],
            "coalition": configuration[text: .coalitionName],
        ]
        return MessageText(
            subject: messages(FinalistsMessage.mailSubject, values), body: messages(FinalistsMessage.mailBody, values))
    }
}
