import Domain
import GRDB

extension Writer {
    /// Adds a message that waits for its release.
    ///
    /// - Returns: its number; nil where one of its kind waits for that person already.
    package func insert(_ content: Message.Content, at now: Instant, by account: Int64?) throws -> Int64? {
        let added = try db.change(
            """
            INSERT INTO message (kind, member, account, year, recipientName, recipientEmail, language, subject, body, messageId, state, revision,
            createdAt, createdBy, nextTryAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'held', 1, ?, ?, ?)
            ON CONFLICT (kind, coalesce(account, 0), recipientEmail, coalesce(member, 0), year) WHERE state IN ('held', 'queued', 'sending')
            DO NOTHING
            """,
            [
                content.kind.rawValue, content.member, content.account, content.year, content.recipientName, content.recipientEmail,
                content.writtenIn, content.text.subject, content.text.body, content.messageId, now, account, now,
            ])
        return added == 1 ? db.lastInsertedRowID : nil
    }

    /// Changes the words of a message that nobody has yet. Whether it may be changed was decided before, in the same transaction.
    package func setText(_ text: MessageText, message id: Int64) throws {
        try db.change(
            "UPDATE message SET subject = ?, body = ?, revision = revision + 1 WHERE id = ?", [text.subject, text.body, id])
    }

    /// Moves a message on. Whether the step is allowed was decided before, in the same transaction.
    ///
    /// - Throws: `Refusal.wrongState` where another message to the same person about the same waits meanwhile.
    package func setState(_ state: MessageState, message id: Int64, reason: Message.CancelReason? = nil) throws {
        do {
            try db.change("UPDATE message SET state = ?, cancelReason = ? WHERE id = ?", [state.rawValue, reason?.rawValue, id])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw Refusal.wrongState(.messageMovedOn)
        }
    }

    /// Keeps who let it go, and lets the worker take it from now on.
    package func noteRelease(message id: Int64, at now: Instant, by account: Int64?) throws {
        try db.change("UPDATE message SET releasedAt = ?1, releasedBy = ?2, nextTryAt = ?1 WHERE id = ?3", [now, account, id])
    }

    /// Counts a try that begins.
    package func noteTry(message id: Int64) throws { try db.change("UPDATE message SET tries = tries + 1 WHERE id = ?", [id]) }

    /// Keeps what the mail system said and when the next try is due.
    package func noteAnswer(_ answer: String, nextTryAt: Instant, message id: Int64) throws {
        try db.change("UPDATE message SET lastAnswer = ?, nextTryAt = ? WHERE id = ?", [answer, nextTryAt, id])
    }

    /// The message, for a use case that has asked who wants it, and for the worker.
    package func message(id: Int64) throws -> Message? { try reader.message(id: id) }

    /// For the worker: the message whose turn it is.
    package func nextMessage(at now: Instant) throws -> Message? {
        try db.first(
            """
            SELECT \(reader.messageColumns) FROM message WHERE state = 'queued' AND nextTryAt <= ? ORDER BY nextTryAt, id LIMIT 1
            """, [now], reader.message)
    }

    /// Messages of this kind about a city and cycle that nobody has got yet: for a use case that puts others in their place.
    package func waitingMessages(_ kind: Message.Kind, member: Int64, year: Int) throws -> [Message] {
        try db.all(
            "SELECT \(reader.messageColumns) FROM message WHERE kind = ? AND member = ? AND year = ? AND state IN ('held', 'queued') ORDER BY id",
            [kind.rawValue, member, year], reader.message)
    }

    /// For the worker: messages that were being handed over.
    package func messagesInHand() throws -> [Message] {
        try db.all("SELECT \(reader.messageColumns) FROM message WHERE state = 'sending' ORDER BY id", [], reader.message)
    }

    /// For the worker: the message that a bounce is about.
    package func message(messageId: String) throws -> Message? {
        try db.first("SELECT \(reader.messageColumns) FROM message WHERE messageId = ?", [messageId], reader.message)
    }

    /// For the worker: where the member's report of a year stands; nothing of what is in it.
    package func reportState(member: Int64, year: Int) throws -> ReportState? {
        try db.first("SELECT state FROM report WHERE member = ? AND year = ?", [member, year]) { ReportState(rawValue: $0[0]) } ?? nil
    }
}
