/// A report's home.
package enum ReportMessage: String, MessageKey {
    case title = "report.title"
    case draftBanner = "report.draft-banner"
    case submittedNotice = "report.submitted-notice"
    case receiptLink = "report.receipt-link"
    case notYetOpen = "report.not-yet-open"
    case closedNotice = "report.closed-notice"
    case saved = "report.saved"
    case progress = "report.progress"
    case deadline = "report.deadline"
    case whoSubmits = "report.who-submits"
    case submitter = "report.submitter"
    case submitterYou = "report.submitter-you"
    case noSubmitter = "report.no-submitter"
    case changeMeasures = "report.change-measures"
    case seeMeasures = "report.see-measures"
    case noMeasures = "report.no-measures"
    case untitled = "report.untitled"
    case finishTitle = "report.finish-title"
    case finishPrimary = "report.finish-primary"
    case finishSecondary = "report.finish-secondary"
    case checkAnswers = "report.check-answers"
    case readSubmitted = "report.read-submitted"
    case start = "report.start"
    case startLead = "report.start-lead"
    case startStop = "report.start-stop"
    case startTogether = "report.start-together"
    case startFile = "report.start-file"
    case sizeSmall = "report.size-small"
    case sizeLarge = "report.size-large"
}

/// How far a report has come.
package enum ReportCount: String, CountedMessageKey {
    case sectionsDone = "report.sections-done"
}

/// A section's page.
package enum SectionMessage: String, MessageKey {
    case save = "section.save"
    case later = "section.later"
    case opened = "section.opened"
    case conflictLine = "section.conflict-line"
    case joined = "section.joined"
    case both = "section.both"
    case restored = "section.restored"
    case history = "section.history"
    case unknownField = "failure.unknown-field"
}

/// The list of measures and one measure's home.
package enum MeasuresMessage: String, MessageKey {
    case addTitle = "measures.add-title"
    case newTitle = "measures.new-title"
    case newHint = "measures.new-hint"
    case addFirst = "measures.add-first"
    case addAnother = "measures.add-another"
    case up = "measures.up"
    case down = "measures.down"
    case moved = "measures.moved"
    case copy = "measures.copy"
    case copied = "measures.copied"
    case copyTitle = "measures.copy-title"
    case remove = "measures.remove"
    case removeTitle = "measures.remove-title"
    case removeText = "measures.remove-text"
    case removeButton = "measures.remove-button"
    case removed = "measures.removed"
    case undo = "measures.undo"
    case restore = "measures.restore"
    case restored = "measures.restored"
    case removedTitle = "measures.removed-title"
    case removedText = "measures.removed-text"
    case sectionsIntro = "measures.sections-intro"
    case allMeasures = "measures.all"
}

/// The attachment's page.
package enum AttachmentMessage: String, MessageKey {
    case title = "attachment.title"
    case intro = "attachment.intro"
    case none = "attachment.none"
    case saved = "attachment.saved"
    case savedBy = "attachment.saved-by"
    case size = "attachment.size"
    case choose = "attachment.choose"
    case replace = "attachment.replace"
    case hint = "attachment.hint"
    case save = "attachment.save"
    case remove = "attachment.remove"
    case removeTitle = "attachment.remove-title"
    case removeText = "attachment.remove-text"
    case removeButton = "attachment.remove-button"
}

/// The page before submitting.
package enum CheckMessage: String, MessageKey {
    case title = "check.title"
    case submittedTitle = "check.submitted-title"
    case complete = "check.complete"
    case measure = "check.measure"
    case submitTitle = "check.submit-title"
    case tooLate = "check.too-late"
    case tooEarly = "check.too-early"
    case onlyPrimary = "check.only-primary"
    case toProblems = "check.to-problems"
    case final = "check.final"
    case submit = "check.submit"
}

/// How many problems the check page lists.
package enum CheckCount: String, CountedMessageKey {
    case problems = "check.problems"
    case mendFirst = "check.mend-first"
}

/// The receipt of a submission.
package enum ReceiptMessage: String, MessageKey {
    case title = "receipt.title"
    case thanks = "receipt.thanks"
    case reference = "receipt.reference"
    case member = "receipt.member"
    case cycle = "receipt.cycle"
    case submittedAt = "receipt.submitted-at"
    case submittedBy = "receipt.submitted-by"
    case version = "receipt.version"
    case digest = "receipt.digest"
    case digestHelp = "receipt.digest-help"
    case nextTitle = "receipt.next-title"
    case nextCouncil = "receipt.next-council"
    case nextLetter = "receipt.next-letter"
    case nextPublish = "receipt.next-publish"
    case contact = "receipt.contact"
}
