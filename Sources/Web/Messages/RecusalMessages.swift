import Domain

/// Conflicts and reading languages of people of the council, on their own page and on the office's.
package enum RecusalMessage: String, MessageKey {
    case title = "recusal.title"
    case intro = "recusal.intro"
    case none = "recusal.none"
    case since = "recusal.since"
    case addTitle = "recusal.add-title"
    case city = "recusal.city"
    case choose = "recusal.choose"
    case ground = "recusal.ground"
    case note = "recusal.note"
    case noteHint = "recusal.note-hint"
    case declare = "recusal.declare"
    case declared = "recusal.declared"
    case declaredOwn = "recusal.declared-own"
    case withdraw = "recusal.withdraw"
    case withdrawn = "recusal.withdrawn"
    case languages = "recusal.languages"
    case languagesHint = "recusal.languages-hint"
    case saveLanguages = "recusal.save-languages"
    case languagesSaved = "recusal.languages-saved"
    case noLanguages = "recusal.no-languages"

    /// The key of a ground's words.
    package static func ground(_ ground: Recusal.Ground) -> String {
        "recusal.ground.\(ground.rawValue.replacing(" ", with: "-"))"
    }
}

/// What can be wrong with a conflict; the use case names the keys itself.
package enum RecusalProblem: String, MessageKey {
    case memberMissing = "recusal.member-missing"
    case noteLong = "recusal.note-long"
}
