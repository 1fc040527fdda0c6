import Domain
import Store

/// A field of a score sheet. Only its scorer writes it, so no history is kept: what another window of the same person has saved meanwhile is met by
/// keeping both texts.
package struct SheetText: KeptText {
    package let sheet: SheetKey
    package let place: SheetPlace
    package let viewer: Viewer

    package init(sheet: SheetKey, place: SheetPlace, viewer: Viewer) {
        self.sheet = sheet
        self.place = place
        self.viewer = viewer
    }

    package var key: AnswerKey { AnswerKey(question: place.name) }
    package var kind: QuestionKind { if case .step = place { .single(Choice(options: [], strict: true)) } else { .long(limit: 0) } }

    /// See `KeptText`.
    package func standing(in reader: Reader) throws -> SavedAnswer { try reader.sheetTexts(sheet, viewer: viewer)[place] ?? .none }

    /// See `KeptText`. Nil for every revision but the one that stands.
    package func text(revision: Int64, in reader: Reader) throws -> Answer? {
        let standing = try standing(in: reader)
        return standing.revision == revision ? standing.answer : nil
    }

    /// See `KeptText`. None: there is no history.
    package func revisions(in reader: Reader) throws -> [AnswerRevision] { [] }

    /// See `KeptText`.
    package func beside(in reader: Reader) throws -> [AnswerBeside] {
        try reader.textsBeside(sheet, viewer: viewer).filter { $0.key.question == place.name }
    }

    /// See `KeptText`.
    package func save(_ text: Answer, expected: Int64, origin: AnswerOrigin, at now: Instant, in writer: Writer) throws -> Bool {
        try writer.saveSheetText(text.text, sheet, at: place, expected: expected, at: now)
    }

    /// See `KeptText`. There is nothing to thin out.
    package func thinHistory(at now: Instant, in writer: Writer) throws {}

    package func keepBeside(_ text: AnswerBeside, in writer: Writer) throws { try writer.keepBeside(text, sheet, at: place) }

    /// See `KeptText`.
    package func removeBeside(account: Int64, base: Int64, in writer: Writer) throws {
        try writer.removeBeside(sheet, at: place, base: base)
    }
}
