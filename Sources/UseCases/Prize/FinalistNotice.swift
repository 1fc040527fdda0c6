import Credentials
import Domain
import Store

/// Tells the finalists' cities that they are finalists, by mails that are held in the outbox.
package struct FinalistNotice: Sendable {
    /// The mail's words for a member's responsible person, in the member's language.
    package typealias Words = @Sendable (Account, Member, Language, [Candidacy]) throws -> MessageText

    /// Of the site, for the messages' ids.
    let host: String
    let words: Words

    package init(host: String, words: @escaping Words) {
        self.host = host
        self.words = words
    }

    /// One message a city, however many of its measures are finalists. A responsible person without a mail address gets none.
    func prepare(_ finalists: [Candidacy], wish: PrizeWish, in writer: Writer) throws {
        for (id, own) in Dictionary(grouping: finalists, by: \.member).sorted(by: { $0.key < $1.key }) {
            guard let member = try writer.reader.member(id: id), let account = try writer.reader.primary(ofMember: id),
                AddressCheck.isEmail(account.email)
            else { continue }
            let language = Language(rawValue: member.language) ?? .en
            let content = Message.Content(
                kind: .finalist, member: id, account: account.id, year: wish.year, recipientName: account.name,
                recipientEmail: account.email, language: language, text: try words(account, member, language, own),
                messageId: "\(Token().text)@\(host)")
            guard let message = try writer.insert(content, at: wish.now, by: wish.viewer.account) else { continue }
            try wish.noteMessage(message, in: writer)
        }
    }
}

extension PrizeWish {
    func noteMessage(_ message: Int64, in writer: Writer) throws {
        try writer.note(
            JournalEntry(at: now, account: viewer.account, event: .messagePrepared, subject: Message.subject(message)))
    }
}
