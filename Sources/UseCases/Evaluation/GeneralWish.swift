import Domain
import Store

/// What somebody wants with an edition of a cycle's general feedback.
package struct GeneralWish: Sendable {
    package var year: Int
    /// BCP 47.
    package var language: String
    package var viewer: Viewer
    package var now: Instant

    package init(year: Int, language: String, viewer: Viewer, now: Instant) {
        self.year = year
        self.language = language
        self.viewer = viewer
        self.now = now
    }

    /// Where the text stands in its paper.
    package static let place = PassagePlace.conclusion

    /// What the journal calls it.
    package var subject: String { "general feedback/\(year)" }

    /// The edition's text in its paper.
    package func text(_ paper: Paper) -> PassageText {
        PassageText(paper: paper, place: PaperContent.Key(Self.place, language), viewer: viewer)
    }

    /// The paper, begun where nobody has yet.
    ///
    /// - Throws: as `Action.writeGeneral`; `notFound` without such a cycle, or for what is no language.
    func paper(in writer: Writer) throws -> Paper {
        try Permissions.require(.writeGeneral, on: .general, by: viewer)
        guard try writer.reader.cycle(year: year) != nil, Self.isTag(language) else { throw Refusal.notFound }
        try writer.beginGeneralPaper(year: year, language: language, at: now, by: viewer.account)
        guard let paper = try writer.reader.generalPaper(year: year, viewer: viewer) else { throw Refusal.notFound }
        return paper
    }

    /// Two or three letters, with parts behind hyphens.
    package static func isTag(_ text: String) -> Bool {
        (2...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
            && (2...3).contains(text.prefix { $0 != "-" }.count)
    }
}
