import Domain
import GRDB

/// One line of the journal: who did or tried what, when. It never holds an answer's text, a password or a code.
package struct JournalEntry: Hashable, Sendable {
    package var at: Instant
    package var account: Int64?
    package var event: JournalEvent
    /// What it was about, such as `report/2027/graz`.
    package var subject: String
    package var details: String
    /// How often it was read on that day; nil for what happened once.
    package var times: Int?

    package init(at: Instant, account: Int64?, event: JournalEvent, subject: String, details: String = "", times: Int? = nil) {
        self.at = at
        self.account = account
        self.event = event
        self.subject = subject
        self.details = details
        self.times = times
    }
}

/// What happened. The raw values are stored: a value is added, never reworded.
package enum JournalEvent: String, CaseIterable, Sendable {
    case signedIn = "signed in", signInFailed = "sign-in failed", signedOut = "signed out"
    case passwordSet = "password set", loginIssued = "login issued", loginDisabled = "login disabled", loginEnabled = "login enabled"
    case loginHandedOver = "login handed over"
    case memberAdded = "member added", memberChanged = "member changed"
    case figureNoted = "figure noted", figureRemoved = "figure removed"
    case reportCreated = "report created", reportSubmitted = "report submitted", submissionRefused = "submission refused"
    case updateStarted = "update started", updateDropped = "update dropped"
    case reportPublished = "report published", publicationWithdrawn = "publication withdrawn", notPublished = "publication put off"
    case publishedRead = "published report read", libraryExported = "library exported"
    case historyErased = "history erased"
    case measureAdded = "measure added", measureRemoved = "measure removed", measureRestored = "measure restored"
    case answersCarried = "answers carried", measureContinued = "measure continued"
    case recommendationsImported = "recommendations imported"
    case feedbackShared = "feedback shared", feedbackConfirmed = "feedback confirmed", feedbackReleased = "feedback released"
    case correctionBegun = "correction begun", feedbackCorrected = "feedback corrected"
    case councilTagAdded = "council tag added"
    case attachmentSaved = "attachment saved", attachmentRemoved = "attachment removed"
    case sectionGiven = "section given", sectionTakenBack = "section taken back"
    case sectionDone = "section done", sectionReopened = "section reopened"
    case submissionRequested = "submission requested", submissionRequestWithdrawn = "submission request withdrawn"
    case messagePrepared = "message prepared", messageChanged = "message changed", messageReleased = "message released"
    case messageHeld = "message held", messageCancelled = "message cancelled", messageResent = "message resent"
    case messageTaken = "message taken", messageAccepted = "message accepted", messageDeferred = "message deferred"
    case messageRefused = "message refused", messageLost = "message lost", messageBounced = "message bounced"
    case prizeSet = "prize set", criteriaImported = "criteria imported", scoringStarted = "scoring started"
    case candidacyWithdrawn = "candidacy withdrawn", candidacyRestored = "candidacy restored"
    case candidacyChecked = "candidacy checked", candidacyExcluded = "candidacy excluded", candidacyRead = "candidacy read"
    case measureScored = "measure scored", shortlistDecided = "shortlist decided", finalistsDecided = "finalists decided"
    case finalistReleased = "finalist released", delegateNamed = "delegate named", delegateRemoved = "delegate removed"
    case memberCame = "member came", memberLeft = "member left", quorumWaived = "opened without quorum"
    case pollOpened = "poll opened", pollClosed = "poll closed", ballotCast = "ballot cast", paperVoteNoted = "paper vote noted"
    case handCountEntered = "hand count entered", handCountTakenBack = "hand count taken back", finalistLeftOut = "finalist left out"
    case ballotsCounted = "ballots counted", resultPublished = "result published"
    case letterMade = "letter made", letterReceived = "letter received", letterTextsChanged = "letter texts changed"
    case letterChoiceChanged = "letter choice changed"
    case reportRead = "report read", reportReturned = "report returned"
    case reportAssigned = "report assigned", assignmentEnded = "assignment ended"
    case generalReleased = "general feedback released"
    case conflictDeclared = "conflict declared", conflictWithdrawn = "conflict withdrawn", readingLanguagesSet = "reading languages set"
    case approvalAwaited = "approval awaited", approvalGiven = "approval given", approvalWithdrawn = "approval withdrawn"
}

extension Reader {
    /// The journal about a subject, newest first; the whole journal without one.
    package func journal(subject: String? = nil, atMost limit: Int = 1000) throws -> [JournalEntry] {
        try db.all(
            "SELECT at, account, event, subject, details, times FROM journal WHERE ?1 IS NULL OR subject = ?1 ORDER BY id DESC LIMIT ?2",
            [subject, limit]
        ) { row in
            JournalEntry(
                at: row[0], account: row[1], event: JournalEvent(rawValue: row[2]) ?? .signInFailed, subject: row[3], details: row[4],
                times: row[5])
        }
    }
}

extension Writer {
    /// Notes that somebody reads something. Reading the same again on the same day (UTC) makes no line of its own: the first one counts how often. So
    /// every reading is noted, and asking for a page again and again does not fill the disk.
    package func noteReading(_ entry: JournalEntry) throws {
        let day: Int64 = 24 * 3600
        let isCounted =
            try db.change(
                """
                UPDATE journal SET times = times + 1 WHERE times IS NOT NULL AND account IS ?1 AND subject = ?2 AND details = ?3 AND event = ?4
                AND at BETWEEN ?5 - ?5 % ?6 AND ?5 - ?5 % ?6 + ?6 - 1
                """, [entry.account, entry.subject, entry.details, entry.event.rawValue, entry.at, day]) > 0
        if isCounted { return }
        try db.change(
            "INSERT INTO journal (at, account, event, subject, details, times) VALUES (?, ?, ?, ?, ?, 1)",
            [entry.at, entry.account, entry.event.rawValue, entry.subject, entry.details])
    }

    /// Adds a line to the journal, in the same transaction as what it tells of. Lines are never changed or removed, but for the number of readings.
    package func note(_ entry: JournalEntry) throws {
        try db.change(
            "INSERT INTO journal (at, account, event, subject, details) VALUES (?, ?, ?, ?, ?)",
            [entry.at, entry.account, entry.event.rawValue, entry.subject, entry.details])
    }
}
