/// A word of the council's vocabulary, by which it finds reports again when it writes the general feedback. No city ever sees it.
package struct CouncilTag: Hashable, Sendable {
    package var id: Int64
    package var kind: Kind
    package var name: String

    package init(id: Int64, kind: Kind, name: String) {
        self.id = id
        self.kind = kind
        self.name = name
    }

    /// The raw values are stored.
    package enum Kind: String, CaseIterable, Sendable { case challenge, need }

    /// So long may its name be, in characters.
    package static let longest = 80
}

/// A tag on a report, on a section of its city's level, or on a measure.
package struct TagPlace: Hashable, Sendable {
    package var tag: Int64
    /// The section's id; empty for the whole report or a measure.
    package var section: String
    /// The measure's number; 0 for the city's level.
    package var measure: Int

    package init(tag: Int64, section: String = "", measure: Int = 0) {
        self.tag = tag
        self.section = section
        self.measure = measure
    }
}

/// How many reports of a cycle carry a tag.
package struct TagCount: Hashable, Sendable {
    package var tag: CouncilTag
    package var reports: Int

    package init(tag: CouncilTag, reports: Int) {
        self.tag = tag
        self.reports = reports
    }
}
