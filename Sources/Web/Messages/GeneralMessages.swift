import Domain

/// The general feedback of a cycle: writing and releasing it, and the overview beside it.
package enum GeneralMessage: String, MessageKey {
    case title = "general.title"
    case titleYear = "general.title-year"
    case lead = "general.lead"
    case notReleased = "general.not-released"
    case released = "general.released"
    case releasedNow = "general.released-now"
    case changedSince = "general.changed-since"
    case editions = "general.editions"
    case written = "general.written"
    case empty = "general.empty"
    case otherLanguage = "general.other-language"
    case editionTitle = "general.edition-title"
    case text = "general.text"
    case textHelp = "general.text-help"
    case toRelease = "general.to-release"
    case releaseTitle = "general.release-title"
    case releaseText = "general.release-text"
    case releaseAgain = "general.release-again"
    case release = "general.release"
    case overview = "general.overview"
    case smallGroups = "general.small-groups"
    case maturity = "general.maturity"
    case tooFew = "general.too-few"
    case tooFewRows = "general.too-few-rows"
    case row = "general.row"
    case point = "general.point"
    case cities = "general.cities"
    case tags = "general.tags"
    case tag = "general.tag"
    case tagKind = "general.tag-kind"
    case tagReports = "general.tag-reports"
    case fewer = "general.fewer"
    case allQuestions = "general.all-questions"
    case answer = "general.answer"
    case all = "general.all"
    case by = "general.by"
    case section = "general.section"
    case show = "general.show"
    case saveAndShow = "general.save-and-show"
    case toText = "general.to-text"
    case countsTitle = "general.counts-title"
    case countsText = "general.counts-text"

    /// The keys of values of the Domain.
    package static func grouping(_ grouping: Overview.Grouping) -> String { "general.by.\(grouping.rawValue)" }
    static func kind(_ kind: CouncilTag.Kind) -> String { "general.kind.\(kind.rawValue)" }
    static func size(_ group: String) -> String { "general.size.\(group)" }

    package static let dynamic: [String] =
        Overview.Grouping.allCases.map(grouping) + CouncilTag.Kind.allCases.map(kind) + ["small", "large", "unknown"].map(size)
}

/// What these pages count.
package enum GeneralCount: String, CountedMessageKey {
    case reports = "general.reports"
    case hidden = "general.hidden"
}
