import Domain
import Foundation
import GRDB

/// A letter that is to be kept.
package struct NewLetter: Sendable {
    package var report: Int64
    package var release: Int
    package var kind: Letter.Kind
    package var reference: String
    package var language: String
    package var fileName: String
    package var document: Document
    /// SHA-256 of the document's canonical form.
    package var digest: String
    package var hasGeneral: Bool
    package var madeAt: Instant

    package init(
        report: Int64, release: Int, kind: Letter.Kind, reference: String, language: String, fileName: String, document: Document,
        digest: String, hasGeneral: Bool, madeAt: Instant
    ) {
        self.report = report
        self.release = release
        self.kind = kind
        self.reference = reference
        self.language = language
        self.fileName = fileName
        self.document = document
        self.digest = digest
        self.hasGeneral = hasGeneral
        self.madeAt = madeAt
    }
}

extension Writer {
    /// Adds a letter as the latest of its kind. Whether that is allowed was decided before, in the same transaction.
    package func insert(_ letter: NewLetter, by account: Int64?) throws -> Int64 {
        try db.change(
            "UPDATE letter SET supersededAt = ? WHERE report = ? AND kind = ? AND supersededAt IS NULL",
            [letter.madeAt, letter.report, letter.kind.rawValue])
        try db.change(
            """
            INSERT INTO letter (report, release, kind, reference, language, fileName, document, digest, hasGeneral, madeAt, madeBy)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                letter.report, letter.release, letter.kind.rawValue, letter.reference, letter.language, letter.fileName,
                String(decoding: try letter.document.canonicalJSON(), as: UTF8.self), letter.digest, letter.hasGeneral, letter.madeAt,
                account,
            ])
        return db.lastInsertedRowID
    }

    /// Keeps a letter's PDF. The first one stays: what somebody may have seen is what goes.
    package func insert(letterFile bytes: [UInt8], digest: String, letter id: Int64, at now: Instant) throws {
        try db.change(
            "INSERT INTO letterFile (letter, bytes, digest, madeAt) VALUES (?, ?, ?, ?) ON CONFLICT (letter) DO NOTHING",
            [id, Data(bytes), digest, now])
    }

    /// Ties a message to the letter that it carries.
    package func carry(letter id: Int64, with message: Int64, to recipient: LetterMail.Recipient) throws {
        try db.change("INSERT INTO letterMessage (message, letter, recipient) VALUES (?, ?, ?)", [message, id, recipient.rawValue])
    }

    /// Keeps the office's choice for a cycle.
    package func setGeneralChoice(_ choice: GeneralChoice, year: Int, at now: Instant, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO letterChoice (year, general, chosenAt, chosenBy) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (year) DO UPDATE SET general = ?2, chosenAt = ?3, chosenBy = ?4
            """, [year, choice.rawValue, now, account])
    }

    /// The letters of a report, the first first: for a use case that has asked who wants them.
    package func letters(of report: Int64) throws -> [LetterRecord] { try reader.letters("letter.report = ?", [report]) }

    /// Why a message with a letter cannot go yet; nil for others and where nothing stands in the way.
    package func letterObstacle(message id: Int64) throws -> LetterObstacle? {
        try reader.obstacles("message.id = ?", [id])[id]
    }

    /// For the worker: the letter that a message carries, and to whom.
    package func carried(by message: Int64) throws -> (letter: LetterRecord, recipient: LetterMail.Recipient)? {
        let row = try db.first("SELECT letter, recipient FROM letterMessage WHERE message = ?", [message]) {
            ($0[0] as Int64, LetterMail.Recipient(rawValue: $0[1]) ?? .copy)
        }
        guard let (id, recipient) = row, let letter = try reader.letter(id: id) else { return nil }
        return (letter, recipient)
    }

    /// For the worker: the PDF that goes with the mail.
    package func letterFile(of letter: Int64) throws -> LetterFile? { try reader.letterFile(of: letter) }

    /// Who has a login of a member and is not switched off, with the language that each chose last: for mail about what was just released.
    package func peopleToNotify(member: Int64) throws -> [(account: Account, language: Language?)] {
        let languages = try db.all("SELECT id, language FROM account WHERE member = ? AND language IS NOT NULL", [member]) {
            ($0[0] as Int64, Language(rawValue: $0[1]))
        }
        let chosen = Dictionary(uniqueKeysWithValues: languages)
        return try reader.allAccounts(member: member).filter { $0.state != .disabled }.map { ($0, chosen[$0.id] ?? nil) }
    }
}
