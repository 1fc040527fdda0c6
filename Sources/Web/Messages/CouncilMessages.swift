import Domain

/// The council's first page and what every page about a report says.
package enum CouncilMessage: String, MessageKey {
    case title = "council.title"
    case until = "council.until"
    case overdue = "council.overdue"
    case noDate = "council.no-date"
    case nothingWaiting = "council.nothing-waiting"
    case waitingTitle = "council.waiting-title"
    case doneTitle = "council.done-title"
    case othersTitle = "council.others-title"
    case othersText = "council.others-text"
    case city = "council.city"
    case submitted = "council.submitted"
    case submittedBy = "council.submitted-by"
    case state = "council.state"
    case part = "council.part"
    case lead = "council.lead"
    case leadName = "council.lead-name"
    case assigned = "council.assigned"
    case version = "council.version"
    case versionOf = "council.version-of"
    case hands = "council.hands"
    case answerBy = "council.answer-by"
    case nobody = "council.nobody"
    case sections = "council.sections"
    case measures = "council.measures"
    case measureOf = "council.measure-of"
    case attachment = "council.attachment"
    case documents = "council.documents"
    case documentsText = "council.documents-text"
    case aboutYou = "council.about-you"
    case steps = "council.steps"
    case previous = "council.previous"
    case next = "council.next"
    case toOverview = "council.to-overview"
    case formerAnswer = "council.former-answer"
    case formerSame = "council.former-same"

    /// Where a report stands, for those who read what was submitted. A draft is not theirs.
    package static let states = ReportState.allCases.filter(\.isWithCouncil).map { "council.state.\($0.rawValue)" }
}

/// What the council's pages count.
package enum CouncilCount: String, CountedMessageKey {
    case waiting = "council.waiting"
    case others = "council.others"
}
