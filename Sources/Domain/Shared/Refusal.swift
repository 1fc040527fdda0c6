/// Why a wish is not granted: a value, turned into words at the edge.
package enum Refusal: Error, Equatable, Sendable {
    /// It does not exist, or the viewer may not know that it does (404).
    case notFound
    /// The viewer may know of it but not do this (403).
    case forbidden(Reason)
    /// The input cannot be taken as it is (422).
    case invalid([InputProblem])
    /// The thing is in a state in which this is not possible (409).
    case wrongState(Reason)
    /// Too many tries (429) or too much at once (503); possible again after so many seconds.
    case later(Reason, seconds: Int64)
}

/// The reasons a refusal can carry. The raw value ends the message key: `refusal.<raw value>`.
package enum Reason: String, CaseIterable, Sendable {
    case onlyPrimarySubmits = "only-primary-submits"
    case primarySubmits = "primary-submits"
    case onlyPrimaryManagesColleagues = "only-primary-manages-colleagues"
    case onlyAdmin = "only-admin"
    case onlyCouncil = "only-council"
    case onlyCityAnswers = "only-city-answers"
    case reportSubmitted = "report-submitted"
    case notReturnable = "not-returnable"
    case onlyPrimaryPublishes = "only-primary-publishes"
    case onlyPrimaryUpdates = "only-primary-updates"
    case notEvaluated = "not-evaluated"
    case notPublished = "not-published"
    case notUpdating = "not-updating"
    case alreadyUpdating = "already-updating"
    case decidedMeanwhile = "decided-meanwhile"
    case reportReturned = "report-returned"
    case feedbackReleased = "feedback-released"
    case feedbackNotReleased = "feedback-not-released"
    case onlyLeadReleases = "only-lead-releases"
    case noCorrection = "no-correction"
    case tooManyItems = "too-many-items"
    case generalWithoutEnglish = "general-without-english"
    case generalBeside = "general-beside"
    case generalChanged = "general-changed"
    case handsChanged = "hands-changed"
    case notOnCouncil = "not-on-council"
    case hasConflict = "has-conflict"
    case cycleNotOpen = "cycle-not-open"
    case deadlinePassed = "deadline-passed"
    case signInTooOften = "sign-in-too-often"
    case codeTooOften = "code-too-often"
    case currentPasswordTooOften = "current-password-too-often"
    case serverBusy = "server-busy"
    case activationUnknown = "activation-unknown"
    case activationExpired = "activation-expired"
    case activationUsed = "activation-used"
    case accountDisabled = "account-disabled"
    case ownLogin = "own-login"
    case measureRemoved = "measure-removed"
    case tooManyMeasures = "too-many-measures"
    case writtenTooMuch = "written-too-much"
    case textsFull = "texts-full"
    case besideFull = "beside-full"
    case pageAhead = "page-ahead"
    case messageMovedOn = "message-moved-on"
    case messageChanged = "message-changed"
    case onlyCouncilScores = "only-council-scores"
    case onlyBoardDecides = "only-board-decides"
    case onlyPrimaryOfPrize = "only-primary-of-prize"
    case prizeCollecting = "prize-collecting"
    case prizeScoring = "prize-scoring"
    case prizeDeciding = "prize-deciding"
    case prizeFinalists = "prize-finalists"
    case prizeVoting = "prize-voting"
    case prizeCounted = "prize-counted"
    case prizePublished = "prize-published"
    case criteriaMissing = "criteria-missing"
    case candidaciesUnready = "candidacies-unready"
    case inhabitantsUnknown = "inhabitants-unknown"
    case candidacyOut = "candidacy-out"
    case alreadyDecided = "already-decided"
    case nothingReleased = "nothing-released"
    case pollNotYetOpen = "poll-not-yet-open"
    case pollClosed = "poll-closed"
    case pollOpen = "poll-open"
    case pollCounted = "poll-counted"
    case noSuchPoll = "no-such-poll"
    case notElector = "not-elector"
    case alreadyVoted = "already-voted"
    case votesOnPaper = "votes-on-paper"
    case delegateVotes = "delegate-votes"
    case codeUnknown = "code-unknown"
    case handCountOpen = "hand-count-open"
    case resultTied = "result-tied"
    case noTie = "no-tie"
    case letterTextsChanged = "letter-texts-changed"
}

/// One field that cannot be taken, with the message key that says what to do.
package struct InputProblem: Hashable, Sendable {
    /// The field's name in the form.
    package var field: String
    /// A message key of the interface.
    package var message: String
    /// Values for the message's places.
    package var arguments: [String: String]

    package init(field: String, message: String, arguments: [String: String] = [:]) {
        self.field = field
        self.message = message
        self.arguments = arguments
    }
}
