/// A letter that was made, without its words.
package struct LetterRecord: Hashable, Sendable {
    package var id: Int64
    package var report: Int64
    package var member: Int64
    package var year: Int
    /// The number of the released feedback in it.
    package var release: Int
    package var kind: Letter.Kind
    package var reference: String
    /// Of its first part (BCP 47).
    package var language: String
    package var fileName: String
    package var hasGeneral: Bool
    package var madeAt: Instant
    /// When another one took its place; nil while it is the latest.
    package var supersededAt: Instant?
    /// Whether its PDF is there, which goes exactly as it is.
    package var hasFile: Bool
    /// When the mayor's office said that it has got it.
    package var receivedAt: Instant?
    package var mails: [LetterMail]

    package init(
        id: Int64, report: Int64, member: Int64, year: Int, release: Int, kind: Letter.Kind, reference: String, language: String,
        fileName: String, hasGeneral: Bool, madeAt: Instant, supersededAt: Instant?, hasFile: Bool, receivedAt: Instant?,
        mails: [LetterMail] = []
    ) {
        self.id = id
        self.report = report
        self.member = member
        self.year = year
        self.release = release
        self.kind = kind
        self.reference = reference
        self.language = language
        self.fileName = fileName
        self.hasGeneral = hasGeneral
        self.madeAt = madeAt
        self.supersededAt = supersededAt
        self.hasFile = hasFile
        self.receivedAt = receivedAt
        self.mails = mails
    }

    /// Whether a person has let it go: from then on its city can read it.
    package var isOut: Bool { mails.contains(where: \.isOut) }

    /// Whether it is on its way or has arrived, so that its words are with somebody.
    package var hasGone: Bool { mails.contains { $0.isOut && $0.state != .queued } }

    package func mail(to recipient: LetterMail.Recipient) -> LetterMail? { mails.last { $0.recipient == recipient } }

    /// What the journal calls it.
    package var subject: String { "letter/\(reference)" }
}

/// A mail that carries a letter.
package struct LetterMail: Hashable, Sendable {
    package var message: Int64
    package var recipient: Recipient
    package var state: MessageState
    package var name: String
    package var email: String

    package init(message: Int64, recipient: Recipient, state: MessageState, name: String, email: String) {
        self.message = message
        self.recipient = recipient
        self.state = state
        self.name = name
        self.email = email
    }

    /// The raw values are stored.
    package enum Recipient: String, CaseIterable, Sendable {
        case mayor
        /// To the city's responsible person.
        case copy
    }

    package var isOut: Bool { state != .held && state != .cancelled }
}

/// The PDF of a letter, as it goes with the mail.
package struct LetterFile: Hashable, Sendable {
    package var fileName: String
    package var bytes: [UInt8]

    package init(fileName: String, bytes: [UInt8]) {
        self.fileName = fileName
        self.bytes = bytes
    }
}

/// What becomes of letters while the cycle's general feedback is not released. The raw values are stored.
package enum GeneralChoice: String, CaseIterable, Sendable {
    /// They are held until it is.
    case wait
    /// They go, and it follows in a second letter.
    case later
}

/// Why a mail with a letter does not go although somebody wants it to. The raw value ends the message key: `letter.obstacle.<raw value>`.
package enum LetterObstacle: String, CaseIterable, Sendable {
    /// Its PDF has not been made.
    case noFile = "no-file"
    /// The general feedback is not released, and the office's choice is to wait for it.
    case waitsForGeneral = "waits-for-general"
}

/// Something about a city's letter that somebody of the office has to see to. The raw value ends the message key: `letter.gap.<raw value>`.
package enum LetterGap: String, CaseIterable, Sendable {
    /// There is none, for want of words in a language that it needs.
    case noTexts = "no-texts"
    case notMade = "not-made"
    /// A corrected feedback was released since.
    case outdated
    /// The general feedback was released since.
    case generalReleased = "general-released"
    /// It is not released, and letters wait for it.
    case waitsForGeneral = "waits-for-general"
    case noFile = "no-file"
    case noMayorAddress = "no-mayor-address"
    /// The responsible person has no login or no address: only the mayor's office gets the letter.
    case noCopyAddress = "no-copy-address"
    /// There are addresses, but no mail.
    case noMail = "no-mail"
}
