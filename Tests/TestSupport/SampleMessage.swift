import Domain
import Store

extension SampleStore {
    /// Gives somebody a mail address, which the other people of the sample do not have.
    package func address(_ viewer: Viewer, _ email: String) throws {
        try store.write { try $0.handOver(account: viewer.account, name: viewer.name, email: email) }
    }
}

extension Message.Content {
    /// A reminder of 2027 to this person.
    package static func sample(
        to viewer: Viewer, email: String = "anna@graz.example", subject: String = "Report", body: String = "Dear Anna\n", id: String = "1"
    ) -> Message.Content {
        Message.Content(
            kind: .reminder, member: viewer.member ?? 0, account: viewer.account, year: 2027, recipientName: viewer.name,
            recipientEmail: email, language: .en, text: MessageText(subject: subject, body: body), messageId: "\(id)@ocrt.example")
    }
}
