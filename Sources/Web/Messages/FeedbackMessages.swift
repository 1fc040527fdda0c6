import Domain

/// The council's released feedback, as its city reads it.
package enum FeedbackMessage: String, MessageKey {
    case title = "feedback.title"
    case lead = "feedback.lead"
    case conclusion = "feedback.conclusion"
    case strengths = "feedback.strengths"
    case recommendations = "feedback.recommendations"
    case remarks = "feedback.remarks"
    case remark = "feedback.remark"
    case yourAnswer = "feedback.your-answer"
    case releasedAt = "feedback.released-at"
    case judged = "feedback.judged"
    case version = "feedback.version"
    case number = "feedback.number"
    case reason = "feedback.reason"
    case languages = "feedback.languages"
    case versions = "feedback.versions"
    case firstOf = "feedback.first-of"
    case correctionOf = "feedback.correction-of"
    case isOlder = "feedback.is-older"
    case newest = "feedback.newest"
    case changes = "feedback.changes"
    case changesShown = "feedback.changes-shown"
    case withoutChanges = "feedback.without-changes"
    case isThere = "feedback.is-there"
    case isCorrected = "feedback.is-corrected"
    case read = "feedback.read"
    case download = "feedback.download"
    case asked = "feedback.asked"
}

/// What is wrong with a form about feedback.
package enum FeedbackProblem: String, MessageKey {
    case language = "feedback.problem.language"
    case reason = "feedback.problem.reason"
    case tag = "feedback.problem.tag"
}
