/// Asking the responsible person to submit.
package enum RequestMessage: String, MessageKey {
    case title = "request.title"
    case intro = "request.intro"
    case note = "request.note"
    case button = "request.button"
    case ofYou = "request.of-you"
    case ofPrimary = "request.of-primary"
    case withdraw = "request.withdraw"
    case asked = "request.asked"
    case already = "request.already"
    case withdrawn = "request.withdrawn"
    case withdrawnAlready = "request.withdrawn-already"
    case primary = "request.primary"
    case earlier = "request.earlier"
    case none = "request.none"
}

/// Waiting for the approval of the city’s own council.
package enum ApprovalMessage: String, MessageKey {
    case title = "approval.title"
    case intro = "approval.intro"
    case whose = "approval.whose"
    case whoseHint = "approval.whose-hint"
    case set = "approval.set"
    case waiting = "approval.waiting"
    case waitingFor = "approval.waiting-for"
    case given = "approval.given"
    case withdraw = "approval.withdraw"
    case marked = "approval.marked"
    case already = "approval.already"
    case ended = "approval.ended"
    case endedAlready = "approval.ended-already"
    case earlier = "approval.earlier"
    case submitAnyway = "approval.submit-anyway"
    case link = "approval.link"
}

/// What both have in common.
package enum MarkMessage: String, MessageKey {
    case set = "mark.set"
    case ended = "mark.ended"
    case noteTooLong = "mark.note-too-long"
}

/// What is said where a form came a second time.
package enum AgainMessage: String, MessageKey {
    case measure = "again.measure"
    case copy = "again.copy"
    case submitted = "again.submitted"
    case attachment = "again.attachment"
}
