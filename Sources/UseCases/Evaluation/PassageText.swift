import Domain
import Store

/// A passage of what the council writes.
package struct PassageText: KeptText {
    package let paper: Paper
    package let place: PaperContent.Key
    package let viewer: Viewer

    package init(paper: Paper, place: PaperContent.Key, viewer: Viewer) {
        self.paper = paper
        self.place = place
        self.viewer = viewer
    }

    /// A field of a page has no room for the language: a page shows one edition.
    package var key: AnswerKey { AnswerKey(question: place.place.name) }
    package var kind: QuestionKind { place.place.isWithoutLanguage ? .single(Choice(options: [], strict: true)) : .long(limit: 0) }

    /// See `KeptText`.
    package func standing(in reader: Reader) throws -> SavedAnswer {
        try reader.passage(of: paper, at: place, viewer: viewer) ?? .none
    }

    /// See `KeptText`.
    package func text(revision: Int64, in reader: Reader) throws -> Answer? {
        try reader.passage(of: paper, at: place, revision: revision, viewer: viewer)
    }

    /// See `KeptText`.
    package func revisions(in reader: Reader) throws -> [AnswerRevision] {
        try reader.revisions(of: paper, at: place, viewer: viewer)
    }

    /// See `KeptText`.
    package func beside(in reader: Reader) throws -> [AnswerBeside] {
        try reader.textsBeside(of: paper, at: place, viewer: viewer).map(\.text)
    }

    /// See `KeptText`.
    package func save(_ text: Answer, expected: Int64, origin: AnswerOrigin, at now: Instant, in writer: Writer) throws -> Bool {
        try writer.savePassage(
            text.text, of: paper.id, at: place, expected: expected, origin: origin, at: now, by: viewer.account)
    }

    /// See `KeptText`.
    package func thinHistory(at now: Instant, in writer: Writer) throws {
        try writer.thinPassage(of: paper.id, at: place, before: now + -writer.reader.keptWhole(.paper(paper.id)))
    }

    package func keepBeside(_ text: AnswerBeside, in writer: Writer) throws { try writer.keepBeside(text, of: paper.id, at: place) }

    /// See `KeptText`.
    package func removeBeside(account: Int64, base: Int64, in writer: Writer) throws {
        try writer.removeBeside(of: paper.id, at: place, account: account, base: base)
    }
}
