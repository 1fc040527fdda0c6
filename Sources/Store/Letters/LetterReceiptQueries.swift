import Domain
import Foundation
import GRDB

/// A letter as its receipt link shows it.
package struct LetterReceipt: Hashable, Sendable {
    package var letter: Int64
    package var reference: String
    package var member: Int64
    package var year: Int
    package var madeAt: Instant
    package var receivedAt: Instant?
}

extension Reader {
    /// The letter that a receipt link is about; nil for a secret that is unknown or too old. Whoever has the link may see it.
    package func letterReceipt(tokenHash: [UInt8], at now: Instant) throws -> LetterReceipt? {
        try db.first(
            """
            SELECT letter.id, reference, report.member, report.year, letter.madeAt, receivedAt
            FROM letterToken JOIN letter ON letter.id = letterToken.letter JOIN report ON report.id = letter.report
                LEFT JOIN letterReceipt ON letterReceipt.letter = letter.id
            WHERE hash = ? AND endsAt > ?
            """, [Data(tokenHash), now]
        ) { LetterReceipt(letter: $0[0], reference: $0[1], member: $0[2], year: $0[3], madeAt: $0[4], receivedAt: $0[5]) }
    }
}

extension Writer {
    /// Keeps the hash of a link's secret that goes out with a mail.
    package func insert(letterToken hash: [UInt8], letter: Int64, at now: Instant, until end: Instant) throws {
        try db.change("INSERT INTO letterToken (hash, letter, madeAt, endsAt) VALUES (?, ?, ?, ?)", [Data(hash), letter, now, end])
    }

    /// Notes that a letter has been received; the first time counts.
    ///
    /// - Returns: whether this was the first time.
    package func insert(letterReceipt letter: Int64, at now: Instant) throws -> Bool {
        try db.change("INSERT INTO letterReceipt (letter, receivedAt) VALUES (?, ?) ON CONFLICT (letter) DO NOTHING", [letter, now]) == 1
    }
}
