import Credentials
import Domain
import Store

/// What the worker does, one message at a time, until nothing waits.
///
/// A message is in the state "sending" on the disk before it is handed over. If the worker dies in between, the next one finds it so, and it
/// becomes unknown: it is never sent again unless a person says so. Only one worker has the lease.
package struct DeliverNext: Sendable {
    let store: Store
    /// Names this run of the worker.
    let worker: String
    let clock: @Sendable () -> Instant

    static let lease = "outbox"
    /// In seconds; longer than a hand-over can take.
    package static let leaseTime: Int64 = 300

    package init(store: Store, worker: String, clock: @escaping @Sendable () -> Instant) {
        self.store = store
        self.worker = worker
        self.clock = clock
    }

    /// What one call did.
    package enum Step: Hashable, Sendable {
        /// Another worker is at work.
        case busy
        /// Nothing waits.
        case idle
        case cancelled(Message.CancelReason)
        /// What became of a message.
        case done(MessageState)
    }

    /// Takes the next message and gives it to `handOver`, which must return before the lease ends.
    package func perform(handOver: (Parcel) -> DeliveryOutcome) throws -> Step {
        switch try take() {
        case .nothing(let step): return step
        case .parcel(let parcel):
            let outcome = handOver(parcel)
            return .done(try record(outcome, of: parcel.message))
        }
    }

    /// What is handed over: a message with the letter that it carries, if it does.
    package struct Parcel: Sendable {
        package var message: Message
        package var file: LetterFile?
    }

    /// Gives the lease back, so that the next worker need not wait for its end.
    package func finish() throws {
        let worker = worker
        try store.write { try $0.endLease(Self.lease, worker: worker) }
    }

    private enum Taken: Sendable {
        case nothing(Step)
        case parcel(Parcel)
    }

    private func take() throws -> Taken {
        let now = clock()
        let worker = worker
        return try store.write { writer in
            guard try writer.takeLease(Self.lease, worker: worker, until: now + Self.leaseTime, at: now) else { return .nothing(.busy) }
            // Whoever has the lease hands over one at a time: what is in hand now, a worker that is gone has left so.
            for lost in try writer.messagesInHand() { try Self.lose(lost, at: now, in: writer) }
            guard var message = try writer.nextMessage(at: now) else { return .nothing(.idle) }
            if let reason = try Self.reasonToCancel(message, at: now, in: writer) {
                try writer.setState(.cancelled, message: message.id, reason: reason)
                try note(.messageCancelled, message, at: now, reason.rawValue, in: writer)
                return .nothing(.cancelled(reason))
            }
            try writer.setState(.sending, message: message.id)
            try writer.noteTry(message: message.id)
            message.tries += 1
            try note(.messageTaken, message, at: now, in: writer)
            return .parcel(try Self.parcel(message, at: now, in: writer))
        }
    }

    /// What the mail system said is kept even where the message was given up as lost meanwhile, unless a person has decided since.
    private func record(_ outcome: DeliveryOutcome, of taken: Message) throws -> MessageState {
        let now = clock()
        return try store.write { writer in
            guard let message = try writer.message(id: taken.id) else { return .unknown }
            guard message.tries == taken.tries, let state = message.state.after(outcome.event(tries: taken.tries)) else {
                return message.state
            }
            let pause = RetryPlan.pause(after: taken.tries) ?? 0
            try writer.setState(state, message: message.id)
            try writer.noteAnswer(outcome.answer, nextTryAt: now + (state == .queued ? pause : 0), message: message.id)
            try note(Self.event(for: state), message, at: now, outcome.answer, in: writer)
            return state
        }
    }

    private static func event(for state: MessageState) -> JournalEvent {
        switch state {
        case .accepted: .messageAccepted
        case .queued: .messageDeferred
        case .refused: .messageRefused
        default: .messageLost
        }
    }

    private static func lose(_ message: Message, at now: Instant, in writer: Writer) throws {
        try writer.setState(.unknown, message: message.id)
        try note(.messageLost, message, at: now, in: writer)
    }

    /// The message with its letter, and with a receipt link of its own where it has room for one: only the mail knows the link's secret, and a
    /// mail that is sent again has another one.
    private static func parcel(_ message: Message, at now: Instant, in writer: Writer) throws -> Parcel {
        guard let (letter, recipient) = try writer.carried(by: message.id) else { return Parcel(message: message) }
        var parcel = Parcel(message: message, file: try writer.letterFile(of: letter.id))
        let body = message.content.text.body
        if recipient == .mayor, body.contains(ReceiveLetter.secretPlace) {
            let token = Token()
            try writer.insert(letterToken: token.hash, letter: letter.id, at: now, until: now + ReceiveLetter.lifetime)
            parcel.message.content.text.body = body.replacing(ReceiveLetter.secretPlace, with: token.text)
        }
        return parcel
    }

    /// What happened since it was released and makes it wrong to send it.
    private static func reasonToCancel(_ message: Message, at now: Instant, in writer: Writer) throws -> Message.CancelReason? {
        let content = message.content
        guard try isStillThere(content, in: writer) else { return .recipientGone }
        let state = try content.member.flatMap { try writer.reportState(member: $0, year: content.year) }
        switch content.kind {
        // It was taken back meanwhile, or answered.
        case .assignment: return try writer.hasReportInHand(account: content.account ?? 0, year: content.year) ? nil : .superseded
        case .return: return state == .draft ? nil : .submitted
        case .letter: return try writer.carried(by: message.id)?.letter.supersededAt == nil ? nil : .superseded
        case .feedback, .finalist: return nil
        case .reminder:
            if state?.isWithCouncil == true { return .submitted }
            return try writer.reader.cycle(year: content.year)?.door(at: now) == .open ? nil : .closed
        }
    }

    /// Whether the person has this login and address still; without a login, whether the city has.
    private static func isStillThere(_ content: Message.Content, in writer: Writer) throws -> Bool {
        if let id = content.account {
            guard let account = try writer.reader.accountSecret(id: id)?.account else { return false }
            return account.state != .disabled && account.email == content.recipientEmail && account.name == content.recipientName
        }
        guard let id = content.member, let member = try writer.reader.member(id: id) else { return false }
        return [member.mayorEmail, member.contactEmail].contains(content.recipientEmail)
    }
}

/// A line of the journal by the worker.
private func note(_ event: JournalEvent, _ message: Message, at now: Instant, _ details: String = "", in writer: Writer) throws {
    try writer.note(JournalEntry(at: now, account: nil, event: event, subject: message.subject, details: details))
}
