/// What somebody looks for in the library. Empty filters leave nothing out.
package struct LibraryWish: Hashable, Sendable {
    /// As it was typed.
    package var text = ""
    /// ISO 3166-1 alpha-2, lower case.
    package var country = ""
    package var size: SizeClass?
    package var year: Int?
    /// BCP 47.
    package var language = ""
    /// An option of the questions about points, about forms of racism.
    package var point = "", form = ""

    package init() {}
}

/// A published report (`measure` is 0) or measure that was found.
package struct LibraryFind: Hashable, Sendable {
    package var year: Int
    package var member: Member
    package var measure: Int
    package var title: String
    package var summary: String
    package var language: String
    /// Where the words that were looked for stand; empty where none were.
    package var excerpt: [Excerpt]
    /// The measure's title with those words marked.
    package var markedTitle: [Excerpt]

    package init(
        year: Int, member: Member, measure: Int, title: String, summary: String, language: String, excerpt: [Excerpt],
        markedTitle: [Excerpt]
    ) {
        self.year = year
        self.member = member
        self.measure = measure
        self.title = title
        self.summary = summary
        self.language = language
        self.excerpt = excerpt
        self.markedTitle = markedTitle
    }
}

/// A stretch of a text in which words were looked for.
package struct Excerpt: Hashable, Sendable {
    package var text: String
    /// Whether it is what was looked for.
    package var isMatch: Bool

    package init(_ text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}
