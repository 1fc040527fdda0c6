import Domain
import Foundation
import Store
import UseCases

/// What letters and the mails about feedback take from this installation and from the interface's words.
package struct LetterWording: Sendable {
    private let configuration: Configuration
    private let messages: @Sendable (Language) throws -> Messages

    package init(configuration: Configuration, messages: @escaping @Sendable (Language) throws -> Messages) {
        self.configuration = configuration
        self.messages = messages
    }

    package init(_ application: Application) {
        self.init(configuration: application.configuration) { try application.messages(in: $0) }
    }

    /// For the use cases that make letters.
    package var words: LetterWords {
        LetterWords(
            sender: sender, host: URLComponents(string: configuration.baseAddress)?.host ?? "localhost",
            receivedLink: configuration.baseAddress + Address.received(ReceiveLetter.secretPlace).path,
            letterLink: { [configuration] year, member in configuration.baseAddress + Address.letter(year: year, member: member).path },
            date: { try date($0, zone: $1, language: $2) }, notice: notice, general: { try $1.releasedGeneralFeedback(year: $0) })
    }

    package var sender: Letter.Sender {
        let lines = configuration[text: .coalitionAddress].split(separator: ";").map(\.trimmingSpaces)
        return Letter.Sender(
            name: configuration[text: .coalitionName], shortName: configuration[text: .coalitionShortName],
            lines: lines.filter { !$0.isEmpty } + ["\(configuration[text: .coalitionWebsite]) · \(configuration[text: .contactEmail])"],
            contact: configuration[text: .contactEmail])
    }

    /// A day as the interface writes it where it speaks the language, else as the system does.
    package func date(_ instant: Instant, zone: String, language: String) throws -> String {
        if let own = Language(rawValue: String(language.prefix { $0 != "-" })) {
            return ShownTime(messages: try messages(own), zone: zone).date(instant)
        }
        let format = DateFormatter()
        format.locale = Locale(identifier: language)
        format.timeZone = TimeZone(identifier: zone) ?? .gmt
        format.dateStyle = .long
        format.timeStyle = .none
        return format.string(from: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    private func notice(_ notice: FeedbackMail) throws -> MessageText {
        let messages = try messages(notice.language)
        let values = [
            "name": notice.recipient.name, "city": notice.member.name(in: notice.language), "year": String(notice.cycle.year),
            "link": configuration.baseAddress + Address.report(year: notice.cycle.year, member: notice.member.slug).path,
            "contact": configuration[text: .contactEmail], "coalition": configuration[text: .coalitionName], "reason": notice.reason,
        ]
        let isFirst = notice.number == 1
        return MessageText(
            subject: messages(isFirst ? FeedbackMailMessage.subject : .correctedSubject, values),
            body: messages(isFirst ? FeedbackMailMessage.body : .correctedBody, values))
    }
}
