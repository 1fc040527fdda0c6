import Credentials
import Domain
import Store

/// Who a session's token stands for, and for how long.
package struct Sessions: Sendable {
    let store: Store
    /// In seconds.
    let idleLimit: Int64
    let absoluteLimit: Int64

    package init(store: Store, idleLimit: Int64, absoluteLimit: Int64) {
        self.store = store
        self.idleLimit = idleLimit
        self.absoluteLimit = absoluteLimit
    }

    /// The session of a token, nil when there is none or its time is over. Reads only; see `touch`.
    package func find(_ token: Token, now: Instant, in reader: Reader) throws -> SessionRecord? {
        guard let session = try reader.session(tokenHash: token.hash) else { return nil }
        return now - session.seenAt <= idleLimit && now - session.createdAt <= absoluteLimit ? session : nil
    }

    /// Notes that the session was used, at most once a minute, so that reading pages does not become writing. A clock that was set back counts from
    /// where it is now: no session gets the difference as a present.
    package func touch(_ session: SessionRecord, token: Token, now: Instant) throws {
        guard abs(now - session.seenAt) >= 60 else { return }
        try store.write { writer in
            try writer.touchSession(tokenHash: token.hash, at: now)
            try writer.forgetSessions(seenBefore: now + -idleLimit, createdBefore: now + -absoluteLimit)
        }
    }

    /// Ends a session on the server.
    package func end(_ token: Token, viewer: Viewer, now: Instant) throws {
        try store.write { writer in
            try writer.endSession(tokenHash: token.hash)
            try writer.note(JournalEntry(at: now, account: viewer.account, event: .signedOut, subject: "account/\(viewer.account)"))
        }
    }

    /// Keeps the interface's language in the session.
    package func choose(_ language: Language, token: Token) throws {
        try store.write { try $0.setLanguage(language, tokenHash: token.hash) }
    }
}
