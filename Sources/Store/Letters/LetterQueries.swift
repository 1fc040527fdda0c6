import Domain
import Foundation
import GRDB

extension Reader {
    /// The letters of a cycle, of one member or of all, by member and then the first first. Only for an admin; others get nothing.
    package func letters(year: Int, member: Int64? = nil, viewer: Viewer) throws -> [LetterRecord] {
        guard mayManageLetters(viewer) else { return [] }
        return try letters("report.year = ?1 AND (?2 IS NULL OR report.member = ?2)", [year, member])
    }

    /// A city's own letters that the office has let go, the first first; nothing for others.
    package func ownLetters(of report: Report, viewer: Viewer) throws -> [LetterRecord] {
        guard viewer.member == report.member, try mayReadFeedback(report, viewer) else { return [] }
        return try letters("letter.report = ?", [report.id]).filter(\.isOut)
    }

    /// A letter by its number: for an admin, and for its city once it is out; others get none.
    package func letter(id: Int64, viewer: Viewer) throws -> LetterRecord? {
        guard let letter = try letter(id: id) else { return nil }
        if mayManageLetters(viewer) { return letter }
        guard let report = try frozenReport(year: letter.year, member: letter.member, viewer: viewer) else { return nil }
        return try ownLetters(of: report, viewer: viewer).first { $0.id == id }
    }

    /// Everything that stands in a letter; for whom `letter(id:viewer:)` gives it.
    package func document(ofLetter id: Int64, viewer: Viewer) throws -> Document? {
        guard try letter(id: id, viewer: viewer) != nil else { return nil }
        return try db.first("SELECT document FROM letter WHERE id = ?", [id]) {
            try Document(canonicalJSON: Array(($0[0] as String).utf8))
        }
    }

    /// A letter's PDF, nil while it has not been made; for whom `letter(id:viewer:)` gives it.
    package func letterFile(of id: Int64, viewer: Viewer) throws -> LetterFile? {
        guard try letter(id: id, viewer: viewer) != nil else { return nil }
        return try letterFile(of: id)
    }

    /// The letter that a message carries. Only for an admin; others get none.
    package func letter(ofMessage id: Int64, viewer: Viewer) throws -> LetterRecord? {
        guard mayManageLetters(viewer) else { return nil }
        return try db.first("SELECT letter FROM letterMessage WHERE message = ?", [id]) { try letter(id: $0[0]) } ?? nil
    }

    /// Which of the messages that wait for their release cannot go yet, and why. Only for an admin; others get nothing.
    package func letterObstacles(viewer: Viewer) throws -> [Int64: LetterObstacle] {
        guard mayManageLetters(viewer) else { return [:] }
        return try obstacles("message.state = 'held'")
    }

    /// What becomes of a cycle's letters while its general feedback is not released; they wait where nobody has chosen.
    package func generalChoice(year: Int) throws -> GeneralChoice {
        try db.first("SELECT general FROM letterChoice WHERE year = ?", [year]) { GeneralChoice(rawValue: $0[0]) ?? .wait } ?? .wait
    }

    /// The last released feedback's number of each report of a cycle, by member. Only for an admin; others get nothing.
    package func lastReleases(year: Int, viewer: Viewer) throws -> [Int64: Int] {
        guard mayManageLetters(viewer) else { return [:] }
        let rows = try db.all(
            """
            SELECT report.member, max(feedbackRelease.number) FROM feedbackRelease JOIN report ON report.id = feedbackRelease.report
            WHERE report.year = ? GROUP BY report.member
            """, [year]
        ) { ($0[0] as Int64, $0[1] as Int) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func mayManageLetters(_ viewer: Viewer) -> Bool { Permissions.refusal(of: .manageOutbox, on: .outbox, by: viewer) == nil }

    func letter(id: Int64) throws -> LetterRecord? { try letters("letter.id = ?", [id]).first }

    func letterFile(of id: Int64) throws -> LetterFile? {
        try db.first("SELECT fileName, bytes FROM letterFile JOIN letter ON letter.id = letterFile.letter WHERE letter = ?", [id]) {
            LetterFile(fileName: $0[0], bytes: Array($0[1] as Data))
        }
    }

    func obstacles(_ condition: String, _ arguments: StatementArguments = []) throws -> [Int64: LetterObstacle] {
        let rows = try db.all(
            """
            SELECT message.id, letterFile.letter IS NULL,
                letter.kind = 'feedback' AND NOT letter.hasGeneral AND coalesce(letterChoice.general, 'wait') = 'wait'
            FROM letterMessage JOIN message ON message.id = letterMessage.message JOIN letter ON letter.id = letterMessage.letter
                JOIN report ON report.id = letter.report LEFT JOIN letterChoice ON letterChoice.year = report.year
                LEFT JOIN letterFile ON letterFile.letter = letter.id
            WHERE \(condition)
            """, arguments
        ) { row -> (Int64, LetterObstacle?) in
            let waits: Bool = row[2], hasNoFile: Bool = row[1]
            return (row[0], waits ? .waitsForGeneral : hasNoFile ? .noFile : nil)
        }
        return Dictionary(uniqueKeysWithValues: rows.compactMap { id, obstacle in obstacle.map { (id, $0) } })
    }

    func letters(_ condition: String, _ arguments: StatementArguments) throws -> [LetterRecord] {
        let mails = try db.all(
            """
            SELECT letterMessage.letter, message.id, recipient, message.state, recipientName, recipientEmail
            FROM letterMessage JOIN message ON message.id = letterMessage.message JOIN letter ON letter.id = letterMessage.letter
                JOIN report ON report.id = letter.report
            WHERE \(condition) ORDER BY message.id
            """, arguments
        ) { row in
            // The CHECK constraints leave no other words.
            (
                letter: row[0] as Int64,
                mail: LetterMail(
                    message: row[1], recipient: LetterMail.Recipient(rawValue: row[2]) ?? .copy,
                    state: MessageState(rawValue: row[3]) ?? .unknown, name: row[4], email: row[5])
            )
        }
        let mailsOfLetter = Dictionary(grouping: mails, by: \.letter).mapValues { $0.map(\.mail) }
        return try db.all(
            """
            SELECT letter.id, letter.report, report.member, report.year, release, kind, reference, letter.language, fileName, hasGeneral,
                letter.madeAt, supersededAt, letterFile.letter IS NOT NULL, receivedAt
            FROM letter JOIN report ON report.id = letter.report LEFT JOIN letterFile ON letterFile.letter = letter.id
                LEFT JOIN letterReceipt ON letterReceipt.letter = letter.id
            WHERE \(condition) ORDER BY report.member, letter.id
            """, arguments
        ) { row in
            LetterRecord(
                id: row[0], report: row[1], member: row[2], year: row[3], release: row[4],
                kind: Letter.Kind(rawValue: row[5]) ?? .feedback, reference: row[6], language: row[7], fileName: row[8],
                hasGeneral: row[9], madeAt: row[10], supersededAt: row[11], hasFile: row[12], receivedAt: row[13],
                mails: mailsOfLetter[row[0]] ?? [])
        }
    }
}
