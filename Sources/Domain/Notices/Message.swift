/// A mail of the outbox: exactly the words that go, to one person.
package struct Message: Hashable, Sendable {
    package var id: Int64
    package var content: Content
    package var state: MessageState
    /// One more with each change of its words.
    package var revision: Int
    package var createdAt: Instant
    package var releasedAt: Instant?
    /// How often it was handed over.
    package var tries: Int
    /// Not before then, while it is queued.
    package var nextTryAt: Instant
    /// What the mail system said last; empty before.
    package var lastAnswer: String
    /// Why it will not go, where it is cancelled.
    package var cancelReason: CancelReason?

    package init(
        id: Int64, content: Content, state: MessageState, revision: Int, createdAt: Instant, releasedAt: Instant?, tries: Int,
        nextTryAt: Instant, lastAnswer: String, cancelReason: CancelReason?
    ) {
        self.id = id
        self.content = content
        self.state = state
        self.revision = revision
        self.createdAt = createdAt
        self.releasedAt = releasedAt
        self.tries = tries
        self.nextTryAt = nextTryAt
        self.lastAnswer = lastAnswer
        self.cancelReason = cancelReason
    }

    /// What the journal calls it.
    package var subject: String { Message.subject(id) }
    package static func subject(_ id: Int64) -> String { "message/\(id)" }

    /// What a message is about. The raw values are stored.
    package enum Kind: String, CaseIterable, Sendable { case reminder, assignment, feedback, letter, `return`, finalist }

    /// Why a message will not go. The raw value ends the message key: `outbox.cancelled.<raw value>`.
    package enum CancelReason: String, CaseIterable, Sendable {
        case byHand = "by-hand"
        case submitted
        case closed
        /// The login was switched off or is another person's, or has another address.
        case recipientGone = "recipient-gone"
        /// A newer one about the same stands in its place.
        case superseded
    }

    /// Everything of a message that is known before it is in the outbox.
    package struct Content: Hashable, Sendable {
        package var kind: Kind
        /// Nil where it is about no city.
        package var member: Int64?
        /// Nil for somebody without a login, such as a mayor's office.
        package var account: Int64?
        package var year: Int
        package var recipientName: String
        package var recipientEmail: String
        /// The language of its words (BCP 47), which need not be one of the interface's.
        package var writtenIn: String
        package var text: MessageText
        /// Without angle brackets; the same with every try, so that a message that arrives twice can be known.
        package var messageId: String

        package init(
            kind: Kind, member: Int64?, account: Int64?, year: Int, recipientName: String, recipientEmail: String, writtenIn: String,
            text: MessageText, messageId: String
        ) {
            self.kind = kind
            self.member = member
            self.account = account
            self.year = year
            self.recipientName = recipientName
            self.recipientEmail = recipientEmail
            self.writtenIn = writtenIn
            self.text = text
            self.messageId = messageId
        }

        package init(
            kind: Kind, member: Int64?, account: Int64?, year: Int, recipientName: String, recipientEmail: String, language: Language,
            text: MessageText, messageId: String
        ) {
            self.init(
                kind: kind, member: member, account: account, year: year, recipientName: recipientName, recipientEmail: recipientEmail,
                writtenIn: language.rawValue, text: text, messageId: messageId)
        }

        /// The interface's language nearest to that of its words.
        package var language: Language { Language(rawValue: String(writtenIn.prefix { $0 != "-" })) ?? .en }
    }
}

/// Subject and body of a mail.
package struct MessageText: Hashable, Sendable {
    /// One line.
    package var subject: String
    /// Plain text; lines end with a line feed.
    package var body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }

    package static let subjectLimit = 200
    package static let bodyLimit = 20_000

    /// What is wrong with the words, by field; empty when they can go.
    package var problems: [InputProblem] {
        var problems: [InputProblem] = []
        let isLine = subject.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        if !subject.contains(where: { !$0.isWhitespace }) || !isLine || subject.count > Self.subjectLimit {
            problems.append(InputProblem(field: "subject", message: "outbox.subject-problem"))
        }
        let isText = body.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
        if !body.contains(where: { !$0.isWhitespace }) || !isText || body.count > Self.bodyLimit {
            problems.append(InputProblem(field: "body", message: "outbox.body-problem"))
        }
        return problems
    }
}
