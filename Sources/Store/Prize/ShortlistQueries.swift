import Domain
import Foundation
import GRDB

/// A note of the board on a shortlisted measure.
package struct PrizeNote: Hashable, Sendable {
    package var by: String
    package var text: String
    /// Whether it proposes the measure as a finalist.
    package var proposes: Bool
    package var at: Instant
}

/// A finalist, as far as voters see it.
package struct Finalist: Hashable, Sendable {
    package var number: Int
    /// Its city's own words; empty until it is released.
    package var summary: String
    /// The name of the city's presentation; empty without one.
    package var fileName: String
    package var releasedAt: Instant?
    /// Why it stands on no ballot; empty where it does, and before the vote is opened.
    package var leftOutBecause: String
}

/// A finalist's file for the voters.
package struct Presentation: Hashable, Sendable {
    package var fileName: String
    package var type: AttachmentType
    package var bytes: [UInt8]

    package init(fileName: String, type: AttachmentType, bytes: [UInt8]) {
        self.fileName = fileName
        self.type = type
        self.bytes = bytes
    }
}

extension Reader {
    /// The numbers on the shortlist, for who may see it; others get none. While the council scores, its members see what is marked so far, but
    /// nothing of cities they are recused from.
    package func shortlist(year: Int, viewer: Viewer) throws -> Set<Int> {
        guard let prize = try prize(year: year) else { return [] }
        let action: Action = prize.phase == .scoring ? .decideShortlist : .seeShortlist
        guard Permissions.refusal(of: action, on: .prize(prize.phase), by: viewer) == nil else { return [] }
        return Set(try shortlist(year: year)).intersection(try candidacies(year: year, viewer: viewer).map(\.number))
    }

    func shortlist(year: Int) throws -> [Int] {
        try db.all("SELECT number FROM shortlisted WHERE year = ? ORDER BY number", [year]) { $0[0] }
    }

    /// The board's notes on a measure, the first first. Only for the board.
    package func prizeNotes(year: Int, number: Int, viewer: Viewer) throws -> [PrizeNote] {
        guard let prize = try prize(year: year), Permissions.refusal(of: .seeNotes, on: .prize(prize.phase), by: viewer) == nil else {
            return []
        }
        return try db.all(
            """
            SELECT account.name, text, proposes, writtenAt FROM prizeNote JOIN account ON account.id = account WHERE year = ? AND number = ?
            ORDER BY prizeNote.id
            """, [year, number]
        ) { PrizeNote(by: $0[0], text: $0[1], proposes: $0[2], at: $0[3]) }
    }

    /// The finalists of a year in the order of their numbers, for who may see them; others get none.
    package func finalists(year: Int, viewer: Viewer) throws -> [Finalist] {
        guard let prize = try prize(year: year), Permissions.refusal(of: .seeFinalists, on: .prize(prize.phase), by: viewer) == nil
        else { return [] }
        return try finalists(year: year)
    }

    func finalists(year: Int) throws -> [Finalist] {
        try db.all(
            """
            SELECT finalist.number, summary, coalesce(fileName, ''), releasedAt, leftOutBecause
            FROM finalist LEFT JOIN presentation USING (year, number) WHERE year = ? ORDER BY finalist.number
            """, [year]
        ) {
            Finalist(number: $0[0], summary: $0[1], fileName: $0[2], releasedAt: $0[3], leftOutBecause: $0[4])
        }
    }

    /// A finalist's presentation. For who may see the finalists, once its city has released it.
    package func presentation(year: Int, number: Int, viewer: Viewer) throws -> Presentation? {
        guard let prize = try prize(year: year), Permissions.refusal(of: .seeFinalists, on: .prize(prize.phase), by: viewer) == nil
        else { return nil }
        return try db.first(
            """
            SELECT fileName, type, bytes FROM presentation JOIN finalist USING (year, number)
            WHERE year = ? AND number = ? AND releasedAt IS NOT NULL
            """, [year, number]
        ) { Presentation(fileName: $0[0], type: AttachmentType(rawValue: $0[1]) ?? .pdf, bytes: Array($0[2] as Data)) }
    }
}

extension Writer {
    /// Puts a candidacy on the shortlist; nothing happens where it is on it.
    package func addToShortlist(_ number: Int, year: Int) throws {
        try db.change("INSERT INTO shortlisted (year, number) VALUES (?, ?) ON CONFLICT (year, number) DO NOTHING", [year, number])
    }

    /// Takes one off; nothing happens where it is not on it.
    package func removeFromShortlist(_ number: Int, year: Int) throws {
        try db.change("DELETE FROM shortlisted WHERE year = ? AND number = ?", [year, number])
    }

    /// Takes off what does not stand any more.
    package func removeFallenFromShortlist(year: Int) throws {
        try db.change(
            """
            DELETE FROM shortlisted WHERE year = ?1
            AND number IN (SELECT number FROM candidacy WHERE year = ?1 AND standing <> 'standing')
            """, [year])
    }

    /// The whole list, whoever asks.
    package func shortlist(year: Int) throws -> [Int] { try reader.shortlist(year: year) }

    /// Adds a note of the board.
    package func insertNote(_ text: String, proposes: Bool, year: Int, number: Int, at now: Instant, by account: Int64) throws {
        try db.change(
            "INSERT INTO prizeNote (year, number, account, text, proposes, writtenAt) VALUES (?, ?, ?, ?, ?, ?)",
            [year, number, account, text, proposes, now])
    }

    /// Makes shortlisted measures finalists.
    package func insertFinalists(_ numbers: [Int], year: Int) throws {
        for number in numbers { try db.change("INSERT INTO finalist (year, number, summary) VALUES (?, ?, '')", [year, number]) }
    }

    /// Notes why a finalist stands on no ballot.
    package func leaveOut(_ number: Int, because reason: String, year: Int) throws {
        try db.change("UPDATE finalist SET leftOutBecause = ? WHERE year = ? AND number = ?", [reason, year, number])
    }

    /// Lets voters read a finalist: its city's words and, where there is a new one, the presentation in place of an earlier one.
    package func releaseFinalist(
        summary: String, presentation: Presentation?, year: Int, number: Int, at now: Instant
    ) throws {
        try db.change(
            "UPDATE finalist SET summary = ?, releasedAt = ? WHERE year = ? AND number = ?", [summary, now, year, number])
        guard let presentation else { return }
        try db.change(
            """
            INSERT INTO presentation (year, number, fileName, type, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (year, number) DO UPDATE SET fileName = ?3, type = ?4, bytes = ?5
            """, [year, number, presentation.fileName, presentation.type.rawValue, Data(presentation.bytes)])
    }
}
