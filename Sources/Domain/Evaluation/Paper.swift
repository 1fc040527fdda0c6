/// Something that people of the council write, alone or together, with passages, history and texts beside them as answers have.
package struct Paper: Hashable, Sendable {
    package var id: Int64
    package var kind: Kind
    package var year: Int
    /// The report it is about; nil for the cycle's general feedback.
    package var report: Int64?
    /// Whose own it is; nil for what several write.
    package var account: Int64?
    /// That person's name; empty without one.
    package var name: String
    /// In which it was begun (BCP 47); other editions stand beside it.
    package var language: String
    /// The latest frozen version of the report when it was begun; 0 for the general feedback.
    package var reportVersion: Int
    package var startedAt: Instant
    /// One more with each change of anything in it: what was agreed to is a revision.
    package var revision: Int64
    /// When its writer showed it to the others; nil while it is private. What several write is never private.
    package var sharedAt: Instant?
    /// Since when a correction of the released feedback is being written; nil while there is none.
    package var correctedSince: Instant?

    package init(
        id: Int64, kind: Kind, year: Int, report: Int64?, account: Int64?, name: String, language: String, reportVersion: Int,
        startedAt: Instant, revision: Int64, sharedAt: Instant? = nil, correctedSince: Instant? = nil
    ) {
        self.id = id
        self.kind = kind
        self.year = year
        self.report = report
        self.account = account
        self.name = name
        self.language = language
        self.reportVersion = reportVersion
        self.startedAt = startedAt
        self.revision = revision
        self.sharedAt = sharedAt
        self.correctedSince = correctedSince
    }

    /// The raw values are stored.
    package enum Kind: String, CaseIterable, Sendable {
        /// One person's feedback, private until it is shared.
        case own
        /// The one feedback on a report that all of those it was given to write together.
        case agreed
        /// What the city never sees.
        case notes
        /// The council's word to all cities of a cycle.
        case general
    }
}

/// A strength or a recommendation in a paper. Its words and what it is about are passages of the paper.
package struct PaperItem: Hashable, Sendable {
    /// From 1, never used again in its paper.
    package var number: Int
    package var kind: Kind
    /// Among those of its kind that are not removed, from 1.
    package var position: Int
    package var isRemoved: Bool

    package init(number: Int, kind: Kind, position: Int, isRemoved: Bool = false) {
        self.number = number
        self.kind = kind
        self.position = position
        self.isRemoved = isRemoved
    }

    /// The raw values are stored.
    package enum Kind: String, CaseIterable, Sendable { case strength, recommendation }
}

/// Somebody's word that the agreed feedback can go to the city as it was then.
package struct Confirmation: Hashable, Sendable {
    package var account: Int64
    package var name: String
    /// The paper's revision it was given for.
    package var revision: Int64
    package var confirmedAt: Instant

    package init(account: Int64, name: String, revision: Int64, confirmedAt: Instant) {
        self.account = account
        self.name = name
        self.revision = revision
        self.confirmedAt = confirmedAt
    }

    /// A later change of the text takes it back.
    package func holds(for paper: Paper) -> Bool { revision == paper.revision }
}
