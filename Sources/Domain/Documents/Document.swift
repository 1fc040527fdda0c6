import FoundationEssentials

/// Something to be read on paper or kept as a file: what stands in it and in what order, not how it is drawn.
package struct Document: Sendable, Equatable, Codable {
    package var title: String
    /// The language of everything that does not say otherwise (BCP 47).
    package var language: String
    /// Who issues it.
    package var author: String
    package var edges: Edges
    /// When it was made.
    package var madeAt: Instant
    package var blocks: [Block]

    package init(title: String, language: String, author: String, edges: Edges, madeAt: Instant, blocks: [Block]) {
        self.title = title
        self.language = language
        self.author = author
        self.edges = edges
        self.madeAt = madeAt
        self.blocks = blocks
    }

    /// The canonical form: JSON, keys sorted by code point, no white space, UTF-8. Equal documents give equal bytes.
    package func canonicalJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    package init(canonicalJSON bytes: [UInt8]) throws { self = try JSONDecoder().decode(Document.self, from: Data(bytes)) }
}

/// What stands above and under every page.
package struct Edges: Sendable, Equatable, Codable {
    /// What it is, such as "Report 2027, Graz".
    package var title: String
    /// What kind of copy: "Draft, not submitted", or a version's reference.
    package var mark: String
    /// The date, in words.
    package var date: String
    /// Such as "Page {page} of {pages}".
    package var pageOf: String

    package init(title: String, mark: String, date: String, pageOf: String) {
        self.title = title
        self.mark = mark
        self.date = date
        self.pageOf = pageOf
    }

    /// The line for one page.
    package func place(_ page: Int, of pages: Int) -> String {
        pageOf.replacing("{page}", with: String(page)).replacing("{pages}", with: String(pages))
    }
}
