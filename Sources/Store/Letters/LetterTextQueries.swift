import Domain
import Foundation
import GRDB

/// A revision of the office's words for letters in one language.
package struct LetterTextRevision: Hashable, Sendable {
    package var number: Int
    package var texts: LetterTexts
    package var changedAt: Instant
    /// Who changed them; empty where they came by the command line.
    package var changedBy: String
}

extension Reader {
    /// The words in use for letters, in every language that has some. No secret: they stand in every letter.
    package func letterTexts() throws -> [LetterTextRevision] {
        try db.all(
            """
            \(letterTextRows) WHERE revision = (SELECT max(revision) FROM letterText AS latest WHERE latest.language = letterText.language)
            ORDER BY letterText.language
            """, [], letterTextRevision)
    }

    /// Every revision in a language, the latest first. Only for an admin; others get nothing.
    package func letterTextHistory(language: String, viewer: Viewer) throws -> [LetterTextRevision] {
        guard Permissions.refusal(of: .manageOutbox, on: .outbox, by: viewer) == nil else { return [] }
        return try db.all("\(letterTextRows) WHERE letterText.language = ? ORDER BY revision DESC", [language], letterTextRevision)
    }

    private var letterTextRows: String {
        """
        SELECT letterText.language, revision, content, changedAt, coalesce(account.name, '')
        FROM letterText LEFT JOIN account ON account.id = changedBy
        """
    }

    private func letterTextRevision(_ row: Row) throws -> LetterTextRevision {
        let pieces = try JSONDecoder().decode([String: String].self, from: Data((row[2] as String).utf8))
        let known = pieces.compactMap { name, text in LetterPiece(rawValue: name).map { ($0, text) } }
        return LetterTextRevision(
            number: row[1], texts: LetterTexts(language: row[0], pieces: Dictionary(uniqueKeysWithValues: known)), changedAt: row[3],
            changedBy: row[4])
    }
}

extension Writer {
    /// Adds a revision of a language's words.
    package func insert(_ texts: LetterTexts, revision: Int, at now: Instant, by account: Int64?) throws {
        let pieces = LetterPiece.allCases.filter { !texts[$0].isEmpty }.map { ($0.rawValue, texts[$0]) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = try encoder.encode(Dictionary(uniqueKeysWithValues: pieces))
        try db.change(
            "INSERT INTO letterText (language, revision, content, changedAt, changedBy) VALUES (?, ?, ?, ?, ?)",
            [texts.language, revision, String(decoding: content, as: UTF8.self), now, account])
    }
}
