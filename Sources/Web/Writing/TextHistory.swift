import Domain
import Store
import UseCases

/// A text's history as its page shows it, read at once.
package struct TextHistory {
    /// One piece of somebody's work, and the text it left.
    package struct Entry {
        var revision: AnswerRevision
        var answer: Answer
        /// The text that stood there before; empty before the first.
        var before: Answer
    }

    /// So many pieces stand on one page.
    static let most = 25

    let key: AnswerKey
    let viewer: Viewer
    let current: SavedAnswer
    /// The newest first.
    let entries: [Entry]
    let beside: [AnswerBeside]
    /// The revision before which older entries go on, nil where these are all.
    let older: Int64?

    /// - Parameter before: leaves newer revisions, and this one, out.
    package init(_ text: some KeptText, before: Int64?, _ reader: Reader) throws {
        key = text.key
        viewer = text.viewer
        current = try text.standing(in: reader)
        beside = before == nil ? try text.beside(in: reader) : []
        let pieces = AnswerRevision.pieces(of: try text.revisions(in: reader)).filter { $0.revision < before ?? .max }
        var entries: [Entry] = []
        for (number, revision) in pieces.prefix(Self.most).enumerated() {
            let earlier = number + 1 < pieces.count ? pieces[number + 1].revision : nil
            entries.append(
                Entry(
                    revision: revision, answer: try text.text(revision: revision.revision, in: reader) ?? Answer(),
                    before: try earlier.flatMap { try text.text(revision: $0, in: reader) } ?? Answer()))
        }
        self.entries = entries
        older = pieces.count > Self.most ? entries.last?.revision.revision : nil
    }
}
