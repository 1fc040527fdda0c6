import Domain

/// Letters, as the office sees them.
package enum LetterMessage: String, MessageKey {
    case title = "letter.title"
    case intro = "letter.intro"
    case nothing = "letter.nothing"
    case noFeedback = "letter.no-feedback"
    case noCycle = "letter.no-cycle"
    case city = "letter.city"
    case reference = "letter.reference"
    case toMayor = "letter.to-mayor"
    case copy = "letter.copy"
    case received = "letter.received"
    case receivedNot = "letter.received-not"
    case gaps = "letter.gaps"
    case noGaps = "letter.no-gaps"
    case prepare = "letter.prepare"
    case prepared = "letter.prepared"
    case choiceTitle = "letter.choice-title"
    case choiceText = "letter.choice-text"
    case wait = "letter.choice.wait"
    case later = "letter.choice.later"
    case choose = "letter.choose"
    case chosen = "letter.chosen"
    case release = "letter.release"
    case cityTitle = "letter.city-title"
    case addressee = "letter.addressee"
    case noAddressee = "letter.no-addressee"
    case changeMember = "letter.change-member"
    case feedbackNumber = "letter.feedback-number"
    case madeAt = "letter.made-at"
    case withGeneral = "letter.with-general"
    case withoutGeneral = "letter.without-general"
    case generalOnly = "letter.general-only"
    case replaced = "letter.replaced"
    case file = "letter.file"
    case preview = "letter.preview"
    case mails = "letter.mails"
    case noMails = "letter.no-mails"
    case anew = "letter.anew"
    case anewHint = "letter.anew-hint"
    case content = "letter.content"
    case attachment = "letter.attachment"
    case receiptHint = "letter.receipt-hint"
    case texts = "letter.texts"

    /// Something that has to be seen to.
    package static func gap(_ gap: LetterGap) -> String { "letter.gap.\(gap.rawValue)" }
    /// Why a message does not go.
    package static func obstacle(_ obstacle: LetterObstacle) -> String { "letter.obstacle.\(obstacle.rawValue)" }
    /// What a message is about.
    package static func kind(_ kind: Message.Kind) -> String { "outbox.kind.\(kind.rawValue)" }
}

/// Numbers of letters.
package enum LetterCount: String, CountedMessageKey {
    case withheld = "letter.withheld"
}

/// The office's words for letters.
package enum LetterTextMessage: String, MessageKey {
    case title = "letter-text.title"
    case intro = "letter-text.intro"
    case language = "letter-text.language"
    case changedAt = "letter-text.changed-at"
    case changedBy = "letter-text.changed-by"
    case commandLine = "letter-text.command-line"
    case none = "letter-text.none"
    case add = "letter-text.add"
    case addButton = "letter-text.add-button"
    case pageTitle = "letter-text.page-title"
    case pageIntro = "letter-text.page-intro"
    case places = "letter-text.places"
    case save = "letter-text.save"
    case saved = "letter-text.saved"
    case preview = "letter-text.preview"
    case previewTitle = "letter-text.preview-title"
    case sample = "letter-text.sample"
    case history = "letter-text.history"
    case revision = "letter-text.revision"
    case revisionTitle = "letter-text.revision-title"
    case changed = "letter-text.changed"
    case groupLetter = "letter-text.group-letter"
    case groupWords = "letter-text.group-words"
    case groupMails = "letter-text.group-mails"

    /// What a piece is called.
    package static func piece(_ piece: LetterPiece) -> String { "letter-text.piece.\(piece.rawValue)" }
    /// What stands in a place.
    package static func place(_ place: LetterPiece.Place) -> String { "letter-text.place.\(place.rawValue)" }
}

/// What keeps a letter from being written.
package enum LetterTextProblem: String, MessageKey {
    case missing = "letter-text.missing"
    case tooLong = "letter-text.too-long"
    case oneLine = "letter-text.one-line"
    case noPlace = "letter-text.no-place"
    case unknownPlace = "letter-text.unknown-place"
    case neededPlace = "letter-text.needed-place"
    case unknownPiece = "letter-text.unknown-piece"
}

/// The mail that tells a city's people that feedback was released, or corrected.
package enum FeedbackMailMessage: String, MessageKey {
    case subject = "feedback-mail.subject"
    case body = "feedback-mail.body"
    case correctedSubject = "feedback-mail.corrected-subject"
    case correctedBody = "feedback-mail.corrected-body"
}

/// The page on which a mayor's office says that it has got the letter.
package enum ReceivedMessage: String, MessageKey {
    case title = "received.title"
    case question = "received.question"
    case button = "received.button"
    case thanksTitle = "received.thanks-title"
    case thanks = "received.thanks"
    case unknownTitle = "received.unknown-title"
    case unknown = "received.unknown"
}

/// A city's own letters.
package enum OwnLetterMessage: String, MessageKey {
    case title = "own-letter.title"
    case intro = "own-letter.intro"
    case none = "own-letter.none"
    case file = "own-letter.file"
    case link = "own-letter.link"
    case replaced = "own-letter.replaced"
    case general = "own-letter.general"
    case feedback = "own-letter.feedback"
}
