import Domain
import Store

/// The office changes its words for letters. Letters that were made keep theirs.
package struct ChangeLetterTexts: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Keeps the words of a language as a new revision; the same words again change nothing.
    ///
    /// - Parameter revision: the one that was shown to whoever changed it, 0 where there was none; nil takes whatever is there.
    /// - Throws: `Refusal.invalid` for words with which no letter can be written; `Refusal.wrongState` when somebody else changed them meanwhile.
    package func save(_ texts: LetterTexts, over revision: Int?, by acting: Acting, now: Instant) throws {
        try acting.require(.manageOutbox, on: .outbox)
        guard MemberInput.isLanguageTag(texts.language) else {
            throw Refusal.invalid([InputProblem(field: "language", message: "member.language-form")])
        }
        let new = Self.tidied(texts)
        try store.write { writer in
            let stored = try writer.reader.letterTexts().first { $0.texts.language == new.language }
            guard stored?.texts != new else { return }
            if let revision, revision != stored?.number ?? 0 { throw Refusal.wrongState(.letterTextsChanged) }
            guard new.problems.isEmpty else { throw Refusal.invalid(new.problems) }
            try writer.insert(new, revision: (stored?.number ?? 0) + 1, at: now, by: acting.account)
            try writer.note(
                JournalEntry(
                    at: now, account: acting.account, event: .letterTextsChanged, subject: "letter-text/\(new.language)"))
        }
    }

    /// As they are kept: one kind of line end, nothing around.
    package static func tidied(_ texts: LetterTexts) -> LetterTexts {
        var tidied = LetterTexts(language: texts.language)
        for piece in LetterPiece.allCases {
            tidied[piece] = texts[piece].replacing("\r\n", with: "\n").replacing("\r", with: "\n").inNFC.trimmingSpaces
        }
        return tidied
    }
}
