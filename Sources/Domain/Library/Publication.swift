/// How much of a report the other members may read. The raw values are stored.
package enum PublicationScope: String, CaseIterable, Sendable {
    case nothing
    case report
    case reportAndFeedback = "report and feedback"
}

/// What a city decides about its report: attachment and contact data apart from the rest.
package struct PublicationChoice: Hashable, Sendable {
    package var scope: PublicationScope
    package var hasAttachment: Bool
    package var hasContact: Bool

    /// Where nothing is published, neither attachment nor contact data are.
    package init(_ scope: PublicationScope, hasAttachment: Bool = false, hasContact: Bool = false) {
        self.scope = scope
        self.hasAttachment = hasAttachment && scope != .nothing
        self.hasContact = hasContact && scope != .nothing
    }

    package static let nothing = PublicationChoice(.nothing)
}

/// A decision of a city on publication. It stays when a later one takes its place.
package struct Publication: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var choice: PublicationChoice
    /// The frozen version that was published; for "nothing" the one that was not.
    package var version: Int
    package var decidedAt: Instant
    package var decidedBy: String

    package init(number: Int, choice: PublicationChoice, version: Int, decidedAt: Instant, decidedBy: String) {
        self.number = number
        self.choice = choice
        self.version = version
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
    }

    package var isPublic: Bool { choice.scope != .nothing }
}
