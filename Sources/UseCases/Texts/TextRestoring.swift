import Domain
import Store

/// Puts an earlier text back, or one that stands beside it, inside a transaction. What stood there stays in the history.
package struct TextRestoring {
    /// Which text.
    package enum Source: Sendable, Equatable {
        /// A revision of the text's history.
        case revision(Int64)
        /// A text beside it: whose, and the revision it was based on.
        case beside(account: Int64, base: Int64)
    }

    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case restored
        /// It already is that text.
        case unchanged
        /// Somebody saved another text since the page was made; nothing was changed.
        case changedMeanwhile
    }

    let writer: Writer
    let text: any KeptText
    let now: Instant

    /// - Parameter expected: the revision that the page showed.
    /// - Throws: `notFound` for a text that is not there.
    func restore(_ source: Source, expected: Int64) throws -> Outcome {
        let saved = try text.standing(in: writer.reader)
        let found: Answer? =
            switch source {
            case .revision(let revision): try text.text(revision: revision, in: writer.reader)
            case .beside(let account, let base):
                try text.beside(in: writer.reader).first { $0.account == account && $0.base == base }?.answer
            }
        guard let found else { throw Refusal.notFound }
        if found == saved.answer { return .unchanged }
        guard saved.revision == expected, try text.save(found, expected: expected, origin: .restored, at: now, in: writer) else {
            return .changedMeanwhile
        }
        if case .beside(let account, let base) = source { try text.removeBeside(account: account, base: base, in: writer) }
        return .restored
    }
}
