/// The office’s list of members.
package enum MembersMessage: String, MessageKey {
    case title = "members.title"
    case search = "members.search"
    case searchButton = "members.search-button"
    case showAll = "members.show-all"
    case noneFound = "members.none-found"
    case none = "members.none"
    case add = "members.add"
    case `import` = "members.import"
    case name = "members.name"
    case country = "members.country"
    case inhabitants = "members.inhabitants"
    case sizeSmall = "members.size-small"
    case sizeLarge = "members.size-large"
    case report = "members.report"
    case reportNone = "members.report-none"
    case reportDraft = "members.report-draft"
    case reportSubmitted = "members.report-submitted"
    case reportEvaluated = "members.report-evaluated"
    case reportUpdating = "members.report-updating"
    case reportUpdated = "members.report-updated"
    case published = "members.published"
    case responsible = "members.responsible"
    case noLogin = "members.no-login"
    case logins = "members.logins"
    case loginsOf = "members.logins-of"
}

/// How many members there are, in all or of a search.
package enum MembersCount: String, CountedMessageKey {
    case total = "members.total"
    case found = "members.found"
}
