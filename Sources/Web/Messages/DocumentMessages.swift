/// What stands in documents besides questions and answers.
package enum DocumentMessage: String, MessageKey {
    case pageOf = "document.page-of"
    case draft = "document.draft"
    case draftLead = "document.draft-lead"
    case version = "document.version"
    case versionLead = "document.version-lead"
    case blank = "document.blank"
    case madeAt = "document.made-at"
    case questionnaire = "document.questionnaire"
    case questionnaireTitle = "document.questionnaire-title"
    case questionnaireLead = "document.questionnaire-lead"
    case file = "document.file"
    case optional = "document.optional"
    case needed = "document.needed"
    case length = "document.length"
    case oneChoice = "document.one-choice"
    case severalChoices = "document.several-choices"
    case fromList = "document.from-list"
    case figure = "document.figure"
    case attachedInTool = "document.attached-in-tool"
    case derived = "document.derived"
    case unconfirmed = "document.unconfirmed"
    case printHint = "document.print-hint"
}

/// Answers that a draft keeps and does not show.
package enum DocumentCount: String, CountedMessageKey {
    case hidden = "document.hidden"
}

/// When a question is asked.
package enum ConditionMessage: String, MessageKey {
    case only = "condition.only"
    case isAnswer = "condition.is"
    case isNot = "condition.is-not"
    case isTicked = "condition.is-ticked"
    case isNotTicked = "condition.is-not-ticked"
    case isAbove = "condition.is-above"
    case isNotAbove = "condition.is-not-above"
    case answer = "condition.answer"
    case and = "condition.and"
    case or = "condition.or"
}

/// Why there is no PDF, and what is possible now.
package enum NoPDFMessage: String, MessageKey {
    case title = "no-pdf.title"
    case busy = "no-pdf.busy"
    case unavailable = "no-pdf.unavailable"
    case failed = "no-pdf.failed"
    case printPage = "no-pdf.print-page"
    case letters = "no-pdf.letters"
    case letterTexts = "no-pdf.letter-texts"
    case protocolPage = "no-pdf.protocol"
}

/// The list of downloads on a page.
package enum DownloadMessage: String, MessageKey {
    case title = "download.title"
    case page = "download.page"
    case pdf = "download.pdf"
    case csv = "download.csv"
    case json = "download.json"
    case questionnaire = "download.questionnaire"
    case questionnaireCSV = "download.questionnaire-csv"
    case beforeSubmitting = "download.before-submitting"
}
