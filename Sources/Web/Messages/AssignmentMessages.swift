/// The office's pages on which reports are given to the council.
package enum AssignmentsMessage: String, MessageKey {
    case title = "assignments.title"
    case titleYear = "assignments.title-year"
    case until = "assignments.until"
    case noDate = "assignments.no-date"
    case propose = "assignments.propose"
    case cycles = "assignments.cycles"
    case reportsTitle = "assignments.reports-title"
    case noReports = "assignments.no-reports"
    case city = "assignments.city"
    case language = "assignments.language"
    case readers = "assignments.readers"
    case readersHint = "assignments.readers-hint"
    case state = "assignments.state"
    case nobody = "assignments.nobody"
    case nobodyYet = "assignments.nobody-yet"
    case noLead = "assignments.no-lead"
    case peopleTitle = "assignments.people-title"
    case noPeople = "assignments.no-people"
    case person = "assignments.person"
    case load = "assignments.load-title"
    case reads = "assignments.reads"
    case readsIt = "assignments.reads-it"
    case readsItNot = "assignments.reads-it-not"
    case conflicts = "assignments.conflicts"
    case noConflicts = "assignments.no-conflicts"
    case recused = "assignments.recused"
    case returnedTitle = "assignments.returned-title"
    case returnedUntil = "assignments.returned-until"
    case returnedWhy = "assignments.returned-why"
    case reportTitle = "assignments.report-title"
    case writtenIn = "assignments.written-in"
    case read = "assignments.read"
    case lead = "assignments.lead"
    case leadHint = "assignments.lead-hint"
    case save = "assignments.save"
    case spreadTitle = "assignments.spread-title"
    case spreadIntro = "assignments.spread-intro"
    case spreadReaders = "assignments.spread-readers"
    case spreadAgain = "assignments.spread-again"
    case spreadTake = "assignments.spread-take"
    case spreadNothing = "assignments.spread-nothing"
    case spreadLead = "assignments.spread-lead"
    case spreadReader = "assignments.spread-reader"
    case spreadConflict = "assignments.spread-conflict"
}

/// What these pages count.
package enum AssignmentsCount: String, CountedMessageKey {
    case open = "assignments.open"
    case complete = "assignments.complete"
    case given = "assignments.given"
    case load = "assignments.load"
    case missing = "assignments.missing"
}

/// The mail to somebody of the council who has got a report.
package enum AssignmentMailMessage: String, MessageKey {
    case subject = "assignment.subject"
    case body = "assignment.body"
    case until = "assignment.until"
    case noDate = "assignment.no-date"
}

/// Returning a report for correction: the office's page, the mail, and what the city is told.
package enum ReturnMessage: String, MessageKey {
    case linkTitle = "return.link-title"
    case linkText = "return.link-text"
    case link = "return.link"
    case title = "return.title"
    case intro = "return.intro"
    case reason = "return.reason"
    case reasonHint = "return.reason-hint"
    case until = "return.until"
    case untilHint = "return.until-hint"
    case next = "return.next"
    case confirmTitle = "return.confirm-title"
    case confirmText = "return.confirm-text"
    case button = "return.button"
    case done = "return.done"
    case notice = "return.notice"
    case noticeLate = "return.notice-late"
    case banner = "return.banner"
    case subject = "return.subject"
    case body = "return.body"
}

/// What can be wrong when a report is returned; the use case names the keys itself.
package enum ReturnProblem: String, MessageKey {
    case reasonMissing = "return.reason-missing"
    case reasonLong = "return.reason-long"
    case untilMissing = "return.until-missing"
    case untilPast = "return.until-past"
}
