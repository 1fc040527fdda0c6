import Domain
import GRDB

/// One line of a message's history.
package struct MessageStep: Hashable, Sendable {
    package var at: Instant
    /// Who did it; empty where it was the worker.
    package var by: String
    package var event: JournalEvent
    package var details: String
}

extension Reader {
    /// The outbox, the latest first, in this state or in any. Only for an admin; others get nothing.
    package func messages(
        in state: MessageState?, from offset: Int = 0, atMost limit: Int = 10_000, viewer: Viewer
    ) throws -> [Message] {
        guard mayManage(viewer) else { return [] }
        return try db.all(
            "SELECT \(messageColumns) FROM message WHERE ?1 IS NULL OR state = ?1 ORDER BY id DESC LIMIT ?2 OFFSET ?3",
            [state?.rawValue, limit, offset], message)
    }

    /// How many messages are in each state. Only for an admin; others get nothing.
    package func messageCounts(viewer: Viewer) throws -> [MessageState: Int] {
        guard mayManage(viewer) else { return [:] }
        let rows = try db.all("SELECT state, count(*) FROM message GROUP BY state") { ($0[0] as String, $0[1] as Int) }
        return Dictionary(uniqueKeysWithValues: rows.map { (MessageState(rawValue: $0) ?? .unknown, $1) })
    }

    /// A message by its number: for an admin; others get none.
    package func message(id: Int64, viewer: Viewer) throws -> Message? {
        guard mayManage(viewer) else { return nil }
        return try message(id: id)
    }

    /// What happened to a message, the latest first. Only for an admin; others get nothing.
    package func messageSteps(id: Int64, viewer: Viewer) throws -> [MessageStep] {
        guard mayManage(viewer) else { return [] }
        return try db.all(
            """
            SELECT at, coalesce(account.name, ''), event, details FROM journal LEFT JOIN account ON account.id = journal.account
            WHERE subject = ? ORDER BY journal.id DESC
            """, [Message.subject(id)]
        ) { row in
            MessageStep(at: row[0], by: row[1], event: JournalEvent(rawValue: row[2]) ?? .messageChanged, details: row[3])
        }
    }

    /// The accounts for which a message of this kind and cycle waits. Only for an admin; others get nothing.
    package func accountsWithWaitingMessage(_ kind: Message.Kind, year: Int, viewer: Viewer) throws -> Set<Int64> {
        guard mayManage(viewer) else { return [] }
        return Set(
            try db.all(
                "SELECT account FROM message WHERE kind = ? AND year = ? AND account IS NOT NULL AND state IN ('held', 'queued', 'sending')",
                [kind.rawValue, year]
            ) { $0[0] as Int64 })
    }

    private func mayManage(_ viewer: Viewer) -> Bool { Permissions.refusal(of: .manageOutbox, on: .outbox, by: viewer) == nil }

    func message(id: Int64) throws -> Message? {
        try db.first("SELECT \(messageColumns) FROM message WHERE id = ?", [id], message)
    }

    var messageColumns: String {
        """
        id, kind, member, account, year, recipientName, recipientEmail, language, subject, body, messageId, state, revision, createdAt, \
        releasedAt, tries, nextTryAt, lastAnswer, cancelReason
        """
    }

    func message(_ row: Row) -> Message {
        // The CHECK constraints leave no other words for kind and state.
        Message(
            id: row[0],
            content: Message.Content(
                kind: Message.Kind(rawValue: row[1]) ?? .reminder, member: row[2], account: row[3], year: row[4], recipientName: row[5],
                recipientEmail: row[6], writtenIn: row[7],
                text: MessageText(subject: row[8], body: row[9]), messageId: row[10]),
            state: MessageState(rawValue: row[11]) ?? .unknown, revision: row[12], createdAt: row[13], releasedAt: row[14],
            tries: row[15], nextTryAt: row[16], lastAnswer: row[17],
            cancelReason: (row[18] as String?).flatMap(Message.CancelReason.init))
    }
}
