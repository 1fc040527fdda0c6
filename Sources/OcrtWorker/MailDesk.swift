import Delivery
import Domain
import UseCases

/// Makes mails of messages and hands them to the mail command.
struct MailDesk {
    private let command: SendmailCommand
    private let from: MailMessage.Mailbox
    private let envelopeSender: String

    init(_ configuration: Configuration, timeLimit: Int) throws(Failure) {
        guard let command = SendmailCommand(configuration[text: .sendmail], timeLimit: timeLimit) else {
            throw Failure("The key sendmail of the configuration takes the full path of a program, and its arguments.")
        }
        self.command = command
        let contact = configuration[text: .contactEmail], bounces = configuration[text: .bounceAddress]
        from = MailMessage.Mailbox(name: configuration[text: .coalitionShortName], email: contact)
        envelopeSender = bounces.isEmpty ? contact : bounces
    }

    func handOver(_ parcel: DeliverNext.Parcel) -> DeliveryOutcome {
        let message = parcel.message, content = message.content
        if content.kind == .letter && parcel.file == nil { return .refused("The letter's PDF is missing.") }
        let mail = MailMessage(
            from: from, to: MailMessage.Mailbox(name: content.recipientName, email: content.recipientEmail), replyTo: from,
            subject: content.text.subject, body: content.text.body,
            attachments: parcel.file.map { [.init(fileName: $0.fileName, type: "application/pdf", bytes: $0.bytes)] } ?? [],
            messageId: content.messageId, date: message.createdAt, language: content.writtenIn)
        do {
            return command.handOver(try mail.bytes(), from: envelopeSender, to: content.recipientEmail)
        } catch { return .refused("The field \(error.field) cannot be written into a mail.") }
    }
}
