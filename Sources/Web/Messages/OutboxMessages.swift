import Domain

/// The mail that goes out, as the office sees it.
package enum OutboxMessage: String, MessageKey {
    case title = "outbox.title"
    case intro = "outbox.intro"
    case none = "outbox.none"
    case noneInState = "outbox.none-in-state"
    case prepare = "outbox.prepare"
    case releaseAll = "outbox.release-all"
    case filter = "outbox.filter"
    case all = "outbox.all"
    case recipient = "outbox.recipient"
    case city = "outbox.city"
    case subject = "outbox.subject"
    case state = "outbox.state"
    case preparedAt = "outbox.prepared-at"
    case kind = "outbox.kind"
    case messageTitle = "outbox.message-title"
    case from = "outbox.from"
    case language = "outbox.language"
    case tries = "outbox.tries"
    case nextTry = "outbox.next-try"
    case answer = "outbox.answer"
    case messageId = "outbox.message-id"
    case body = "outbox.body"
    case text = "outbox.text"
    case save = "outbox.save"
    case saved = "outbox.saved"
    case release = "outbox.release"
    case hold = "outbox.hold"
    case cancel = "outbox.cancel"
    case resend = "outbox.resend"
    case unknownHint = "outbox.unknown-hint"
    case resendTitle = "outbox.resend-title"
    case resendText = "outbox.resend-text"
    case releaseText = "outbox.release-text"
    case releaseNone = "outbox.release-none"
    case history = "outbox.history"
    case when = "outbox.when"
    case who = "outbox.who"
    case what = "outbox.what"
    case worker = "outbox.worker"
    case subjectProblem = "outbox.subject-problem"
    case bodyProblem = "outbox.body-problem"

    /// What a state is called.
    package static func state(_ state: MessageState) -> String { "outbox.state.\(state.rawValue)" }

    /// Why a message will not go.
    package static func reason(_ reason: Message.CancelReason) -> String { "outbox.cancelled.\(reason.rawValue)" }
}

/// Reminders before the deadline: the office's page, and the mail.
package enum ReminderMessage: String, MessageKey {
    case title = "reminder.title"
    case intro = "reminder.intro"
    case noCycle = "reminder.no-cycle"
    case withColleagues = "reminder.with-colleagues"
    case withoutColleagues = "reminder.without-colleagues"
    case nobody = "reminder.nobody"
    case recipient = "reminder.recipient"
    case address = "reminder.address"
    case missing = "reminder.missing"
    case left = "reminder.left"
    case why = "reminder.why"
    case sample = "reminder.sample"
    case subject = "reminder.subject"
    case body = "reminder.body"
    case complete = "reminder.complete"
    case toPrimary = "reminder.to-primary"
    case toColleague = "reminder.to-colleague"

    /// Why somebody is not reminded.
    package static func gap(_ gap: ReminderGap) -> String { "reminder.gap.\(gap.rawValue)" }
}

/// Numbers of messages.
package enum OutboxCount: String, CountedMessageKey {
    case released = "outbox.released"
    case releaseTitle = "outbox.release-title"
    case releaseButton = "outbox.release-button"
    case prepared = "outbox.prepared"
    case notPrepared = "outbox.not-prepared"
    case prepare = "reminder.prepare"
    case sum = "reminder.sum"
    case leftSum = "reminder.left-sum"
    case missing = "reminder.missing-count"
}
