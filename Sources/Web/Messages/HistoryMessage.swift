import Domain

/// The history of an answer.
package enum HistoryMessage: String, MessageKey {
    case title = "history.title"
    case intro = "history.intro"
    case none = "history.none"
    case now = "history.now"
    case by = "history.by"
    case fromMemberList = "history.from-member-list"
    case whole = "history.whole"
    case restore = "history.restore"
    case restored = "history.restored"
    case unchanged = "history.unchanged"
    case changedMeanwhile = "history.changed-meanwhile"
    case besideTitle = "history.beside-title"
    case besideIntro = "history.beside-intro"
    case besideBy = "history.beside-by"
    case use = "history.use"
    case discard = "history.discard"
    case discarded = "history.discarded"
    case older = "history.older"
    case empty = "history.empty"

    /// How a revision came about, in words; nil for what is ordinary.
    package static func origin(_ origin: AnswerOrigin) -> String? { origin == .saved ? nil : "history.origin.\(origin.rawValue)" }
}

/// How many answers have two texts.
package enum BesideCount: String, CountedMessageKey {
    case waiting = "report.beside"
    case beforeSubmitting = "check.beside"
}
