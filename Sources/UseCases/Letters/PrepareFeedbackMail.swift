import Credentials
import Domain
import Store

/// What follows from a release of feedback, in the same transaction: mails to the city's people and the official letter, all of them held in the
/// outbox until somebody of the office lets them go.
package struct PrepareFeedbackMail: Sendable {
    let shelf: QuestionnaireShelf
    let words: LetterWords

    package init(shelf: QuestionnaireShelf, words: LetterWords) {
        self.shelf = shelf
        self.words = words
    }

    /// To be called when the release is in the database and the report's state is set.
    ///
    /// A letter needs the office's words; where they are missing the release is not held up: the office's list of letters says so.
    ///
    /// - Parameter viewer: whoever releases, who may read what is frozen.
    package func perform(year: Int, member slug: String, release: ReleasedFeedback, viewer: Viewer, now: Instant, in writer: Writer) throws
    {
        let source = try LetterSource(
            year: year, member: slug, release: release, viewer: viewer, shelf: shelf, words: words, in: writer.reader)
        try notify(source, viewer, now, writer)
        try LetterMaking(source: source, now: now, account: viewer.account, writer: writer).make(.feedback)
    }

    /// As the last step of a release.
    package var telling: ReleaseFeedback.Telling {
        { feedback, _, wish, writer in
            try perform(year: wish.year, member: wish.member, release: feedback, viewer: wish.viewer, now: wish.now, in: writer)
        }
    }

    private func notify(_ source: LetterSource, _ viewer: Viewer, _ now: Instant, _ writer: Writer) throws {
        let member = source.desk.member, cycle = source.desk.cycle
        func note(_ event: JournalEvent, _ message: Int64, _ details: String = "") throws {
            try writer.note(
                JournalEntry(at: now, account: viewer.account, event: event, subject: Message.subject(message), details: details))
        }
        for old in try writer.waitingMessages(.feedback, member: member.id, year: cycle.year) {
            try writer.setState(.cancelled, message: old.id, reason: .superseded)
            try note(.messageCancelled, old.id, Message.CancelReason.superseded.rawValue)
        }
        for (account, language) in try writer.peopleToNotify(member: member.id) where AddressCheck.isEmail(account.email) {
            let notice = FeedbackMail(
                member: member, cycle: cycle, recipient: account, language: language ?? PrepareReminders.language(of: member),
                number: source.release.number, reason: source.release.reason)
            let content = Message.Content(
                kind: .feedback, member: member.id, account: account.id, year: cycle.year, recipientName: account.name,
                recipientEmail: account.email, language: notice.language, text: try words.notice(notice),
                messageId: "\(Token().text)@\(words.host)")
            if let id = try writer.insert(content, at: now, by: viewer.account) { try note(.messagePrepared, id) }
        }
    }
}
