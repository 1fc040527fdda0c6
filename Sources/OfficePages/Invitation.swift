import Domain
import UseCases
import Web

/// The mail that hands a login over, ready to be copied. There is no password in it: the person chooses one.
struct Invitation {
    /// The member's own language where the interface has it, else English; for the coalition's people the page's.
    let language: Language
    let subject: String
    let body: String

    init(_ desk: OfficeDesk, _ issued: IssuedLogin, member: Member?) throws {
        let configuration = desk.context.application.configuration
        language = member.map { Language(rawValue: String($0.language.prefix { $0 != "-" })) ?? .en } ?? desk.language
        let messages = try desk.context.application.messages(in: language)
        let page = configuration.baseAddress + Address.activate.path
        let values = [
            "coalition": configuration[text: .coalitionShortName], "name": issued.account.name, "user": issued.account.userName,
            "page": page,
            "link": page + "?token=" + issued.token.text, "code": issued.code.text, "contact": desk.context.contact,
            "until": ShownTime(messages: messages, zone: "UTC").moment(issued.expiresAt),
        ]
        subject = messages(InvitationMessage.subject, values)
        body = messages(InvitationMessage.body, values)
    }
}
