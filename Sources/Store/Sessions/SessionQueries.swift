import Domain
import Foundation
import GRDB

/// A session and the person it belongs to.
package struct SessionRecord: Sendable {
    package var viewer: Viewer
    /// The viewer's city: its name in addresses; nil for council, board and admin.
    package var memberSlug: String?
    /// The city's name in the session's language, else in English, else in its own.
    package var memberName: String?
    /// The year of the latest cycle.
    package var currentYear: Int?
    /// The interface's language chosen in this session.
    package var language: Language?
    package var createdAt: Instant
    package var seenAt: Instant
}

extension Reader {
    /// The session of a token, if its account may be used. Limits of age are the caller's matter.
    package func session(tokenHash: [UInt8]) throws -> SessionRecord? {
        try db.first(
            """
            SELECT account.id, account.name, account.role, account.member, member.slug, session.language, session.createdAt, session.seenAt,
                coalesce(
                    (SELECT name FROM memberName WHERE memberName.member = member.id AND memberName.language = session.language),
                    (SELECT name FROM memberName WHERE memberName.member = member.id AND memberName.language = 'en'),
                    (SELECT name FROM memberName WHERE memberName.member = member.id AND memberName.language = member.language), member.slug),
                (SELECT max(year) FROM cycle)
            FROM session JOIN account ON account.id = session.account LEFT JOIN member ON member.id = account.member
            WHERE session.tokenHash = ? AND account.disabledAt IS NULL
            """, [Data(tokenHash)]
        ) { row in
            SessionRecord(
                viewer: Viewer(account: row[0], name: row[1], role: Role(rawValue: row[2]) ?? .secondary, member: row[3]),
                memberSlug: row[4], memberName: row[8], currentYear: row[9], language: (row[5] as String?).flatMap(Language.init),
                createdAt: row[6], seenAt: row[7])
        }
    }
}

/// Where the sessions of some time began.
package struct SessionBeginnings: Hashable, Sendable {
    package var sessions: Int
    /// Of so many different people.
    package var accounts: Int
    /// The one address, not of the internet, that all of them began from; nil where they did not.
    package var privateAddress: String?

    package init(sessions: Int, accounts: Int, privateAddress: String?) {
        self.sessions = sessions
        self.accounts = accounts
        self.privateAddress = privateAddress
    }
}

extension Reader {
    /// Where the sessions that began since then, and have not ended, began: for the command line.
    package func sessionBeginnings(since: Instant) throws -> SessionBeginnings {
        try db.first(
            """
            SELECT count(*), count(DISTINCT account),
                CASE WHEN count(privateAddress) = count(*) AND count(DISTINCT privateAddress) = 1 THEN min(privateAddress) END
            FROM session WHERE createdAt >= ?
            """, [since]
        ) {
            SessionBeginnings(sessions: $0[0], accounts: $0[1], privateAddress: $0[2])
        } ?? SessionBeginnings(sessions: 0, accounts: 0, privateAddress: nil)
    }
}

extension Writer {
    /// Begins a session. Only the token's hash is stored; of an address only one that is not of the internet.
    package func insertSession(
        tokenHash: [UInt8], account: Int64, language: Language?, from address: NetworkAddress = .unknown, at now: Instant
    ) throws {
        try db.change(
            "INSERT INTO session (tokenHash, account, language, createdAt, seenAt, privateAddress) VALUES (?, ?, ?, ?, ?, ?)",
            [Data(tokenHash), account, language?.rawValue, now, now, address.isPrivate ? address.text : nil])
    }

    /// Keeps when the session was last used.
    package func touchSession(tokenHash: [UInt8], at now: Instant) throws {
        try db.change("UPDATE session SET seenAt = ? WHERE tokenHash = ?", [now, Data(tokenHash)])
    }

    /// Keeps the interface's language that was chosen in the session; mail comes in it too.
    package func setLanguage(_ language: Language, tokenHash: [UInt8]) throws {
        try db.change("UPDATE session SET language = ? WHERE tokenHash = ?", [language.rawValue, Data(tokenHash)])
        try db.change(
            "UPDATE account SET language = ? WHERE id = (SELECT account FROM session WHERE tokenHash = ?)",
            [language.rawValue, Data(tokenHash)])
    }

    /// Ends a session. Without such a session nothing happens.
    package func endSession(tokenHash: [UInt8]) throws {
        try db.change("DELETE FROM session WHERE tokenHash = ?", [Data(tokenHash)])
    }

    /// Ends all sessions of an account, except the one given.
    package func endSessions(ofAccount account: Int64, exceptTokenHash kept: [UInt8] = []) throws {
        try db.change("DELETE FROM session WHERE account = ? AND tokenHash <> ?", [account, Data(kept)])
    }

    /// Forgets sessions that nobody can use any more.
    package func forgetSessions(seenBefore idle: Instant, createdBefore absolute: Instant) throws {
        try db.change("DELETE FROM session WHERE seenAt < ? OR createdAt < ?", [idle, absolute])
    }
}
