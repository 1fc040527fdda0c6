import Domain
import Store

/// What letters and the mails about feedback need to know of this installation, and of words that only pages have.
package struct LetterWords: Sendable {
    package var sender: Letter.Sender
    /// Of the site, for the messages' ids.
    package var host: String
    /// The address that says "received", with `ReceiveLetter.secretPlace` where its secret stands.
    package var receivedLink: String
    /// Where a city finds its letters: by year and the member's slug.
    package var letterLink: @Sendable (Int, String) -> String
    /// A day in words: of an instant, in a time zone, in a language (BCP 47).
    package var date: @Sendable (Instant, String, String) throws -> String
    /// The mail that tells somebody of a city that feedback was released.
    package var notice: @Sendable (FeedbackMail) throws -> MessageText
    /// The released general feedback of a cycle, by language; empty while it is not released.
    package var general: @Sendable (Int, Reader) throws -> [String: String]

    package init(
        sender: Letter.Sender, host: String, receivedLink: String, letterLink: @escaping @Sendable (Int, String) -> String,
        date: @escaping @Sendable (Instant, String, String) throws -> String,
        notice: @escaping @Sendable (FeedbackMail) throws -> MessageText,
        general: @escaping @Sendable (Int, Reader) throws -> [String: String]
    ) {
        self.sender = sender
        self.host = host
        self.receivedLink = receivedLink
        self.letterLink = letterLink
        self.date = date
        self.notice = notice
        self.general = general
    }
}
