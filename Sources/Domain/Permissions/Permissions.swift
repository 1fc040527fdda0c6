/// A wish of a person. The raw value is the row in the printed table.
package enum Action: String, CaseIterable, Sendable {
    case readReport = "read the report"
    case answer = "answer questions, add measures, attach a file"
    case submit = "submit the report"
    case requestSubmission = "ask the responsible person to submit"
    case readFrozen = "read what was submitted"
    case readFeedback = "read the released feedback"
    case readDrafts = "read one's own, the shared and the agreed feedback"
    case writeFeedback = "write and share one's own feedback"
    case agreeFeedback = "write and confirm the agreed feedback"
    case releaseFeedback = "release the feedback or its correction"
    case startCorrection = "begin a correction of the released feedback"
    case correctFeedback = "write and confirm a correction, once it is begun"
    case readNotes = "read the council's notes and tags"
    case writeNotes = "write notes, set tags"
    case serveOnCouncil = "list the council's reports, declare own conflicts and languages"
    case writeGeneral = "write the general feedback, see the overview"
    case releaseGeneral = "release the general feedback"
    case assignCouncil = "give reports to council members, note conflicts"
    case returnReport = "return a report for correction"
    case startUpdate = "start an update after the feedback"
    case dropUpdate = "drop an update"
    case decidePublication = "publish the report, or not"
    case withdrawPublication = "withdraw what is published"
    case previewPublication = "see what members would read"
    case readDecisions = "read the city's decisions on publication"
    case readPublished = "read the published report"
    case readPublishedFeedback = "read the published feedback"
    case manageColleagues = "create and disable colleagues' accounts"
    case manageMembers = "edit members and issue logins"
    case manageOutbox = "prepare, read, change and release mail"
    case managePrize = "set up the prize, run the vote"
    case checkCandidacies = "check candidacies formally"
    case seeCandidacies = "see the candidacies of all cities"
    case withdrawCandidacy = "withdraw the city's candidacy"
    case scoreMeasures = "score measures"
    case seeScores = "see scores"
    case decideShortlist = "decide the shortlist"
    case seeShortlist = "see the shortlist"
    case seeNotes = "see the board's notes"
    case decideFinalists = "discuss and decide the finalists"
    case seeFinalists = "see the finalists"
    case releaseFinalist = "release the city's finalist to the voters"
    case nameDelegate = "name the city's delegate"
    case vote = "cast the city's ballot"
    case seeElectors = "see who may vote and how many have"
    case seeAttendance = "see how many members are present"
    case noteAttendance = "note which members are present"
    case seeResult = "see the result"
}

/// What the wish is about.
package enum Subject: Sendable, Equatable {
    /// A report of this member, in this state.
    case report(member: Int64, state: ReportState)
    /// What this member's city has frozen of its report, and what the viewer has to do with it where it is somebody of the council.
    case frozen(member: Int64, state: ReportState, tie: CouncilTie)
    /// The report of this member in the library, with what its city has decided on publication last.
    case publication(member: Int64, state: ReportState, scope: PublicationScope)
    /// What the council has to do, and the person's own part in it.
    case council
    /// The general feedback of a cycle.
    case general
    /// Which reports lie in whose hands.
    case assignments
    /// The accounts of this member.
    case colleagues(member: Int64)
    /// The list of members and their logins.
    case members
    /// The mail that goes out.
    case outbox
    /// The prize of a year, in this phase.
    case prize(PrizePhase)
    /// What a member has in the prize, in this phase.
    case ofMember(Int64, PrizePhase)
}

/// Who may do what: one exhaustive rule, printed as a table by a test that everyone can review.
package enum Permissions {
    /// Nil when it is allowed, else why not.
    ///
    /// A person of another city gets `notFound`: not even the existence of a report is told. States are checked before roles where both refuse,
    /// since "it was submitted on 3 May" helps a colleague more than "ask the responsible person".
    package static func refusal(of action: Action, on subject: Subject, by viewer: Viewer) -> Refusal? {
        if let answer = ofPublication(action, on: subject, by: viewer) { return answer }
        return switch (action, subject) {
        case (.readReport, .report(let member, _)):
            isOfCity(viewer, member) ? nil : stranger(viewer)
        case (.answer, .report(let member, let state)):
            isOfCity(viewer, member) ? (state.isWritable ? nil : .wrongState(.reportSubmitted)) : stranger(viewer)
        case (.submit, .report(let member, let state)):
            isOfCity(viewer, member) ? refusalToSubmit(state, by: viewer.role) : stranger(viewer)
        case (.requestSubmission, .report(let member, let state)):
            isOfCity(viewer, member) ? refusalToRequest(state, by: viewer.role) : stranger(viewer)
        case (.startUpdate, .report(let member, let state)):
            isOfCity(viewer, member) ? refusalToUpdate(.startUpdate, state, by: viewer.role) : stranger(viewer)
        case (.dropUpdate, .report(let member, let state)):
            isOfCity(viewer, member) ? refusalToUpdate(.dropUpdate, state, by: viewer.role) : stranger(viewer)
        case (.readFrozen, .frozen(let member, let state, let tie)):
            isOfCity(viewer, member) ? nil : refusalToReadFrozen(state, tie, by: viewer.role)
        case (.readFeedback, .frozen(let member, let state, let tie)):
            !state.isEvaluated ? .notFound : isOfCity(viewer, member) ? nil : refusalToReadFrozen(state, tie, by: viewer.role)
        case (.readDrafts, .frozen(_, let state, let tie)), (.writeFeedback, .frozen(_, let state, let tie)),
            (.agreeFeedback, .frozen(_, let state, let tie)), (.releaseFeedback, .frozen(_, let state, let tie)),
            (.startCorrection, .frozen(_, let state, let tie)), (.correctFeedback, .frozen(_, let state, let tie)),
            (.readNotes, .frozen(_, let state, let tie)), (.writeNotes, .frozen(_, let state, let tie)):
            FeedbackRules.refusal(of: action, state, tie, by: viewer)
        case (.returnReport, .frozen(_, let state, _)):
            viewer.role == .admin ? (state.after(.returnToCity) == nil ? .wrongState(.notReturnable) : nil) : .notFound
        case (.serveOnCouncil, .council):
            viewer.role == .council ? nil : .forbidden(.onlyCouncil)
        case (.writeGeneral, .general), (.releaseGeneral, .general): GeneralRules.refusal(of: action, by: viewer)
        case (.assignCouncil, .assignments):
            viewer.role == .admin ? nil : .forbidden(.onlyAdmin)
        case (.manageColleagues, .colleagues(let member)):
            isOfCity(viewer, member) ? (viewer.role == .primary ? nil : .forbidden(.onlyPrimaryManagesColleagues)) : .notFound
        case (.manageMembers, .members), (.manageOutbox, .outbox):
            viewer.role == .admin ? nil : .forbidden(.onlyAdmin)
        case (_, .prize(let phase)): PrizeRules.refusal(of: action, phase, by: viewer)
        case (_, .ofMember(let member, let phase)): PrizeRules.refusal(of: action, member: member, phase, by: viewer)
        default: .notFound
        }
    }

    /// Throws the refusal, if there is one.
    package static func require(_ action: Action, on subject: Subject, by viewer: Viewer) throws(Refusal) {
        if let refusal = refusal(of: action, on: subject, by: viewer) { throw refusal }
    }

    /// The responsible person may press the button twice: the second time gives the same receipt.
    private static func refusalToSubmit(_ state: ReportState, by role: Role) -> Refusal? {
        if role == .primary { return nil }
        return state.isWritable ? .forbidden(.onlyPrimarySubmits) : .wrongState(.reportSubmitted)
    }

    /// Whoever may submit has nobody to ask.
    private static func refusalToRequest(_ state: ReportState, by role: Role) -> Refusal? {
        if !state.isWritable { return .wrongState(.reportSubmitted) }
        return role == .primary ? .forbidden(.primarySubmits) : nil
    }

    /// Whoever is recused does not learn that there is a report, nor do those to whom nothing has been released.
    private static func refusalToReadFrozen(_ state: ReportState, _ tie: CouncilTie, by role: Role) -> Refusal? {
        switch role {
        case .council: state.isWithCouncil && tie != .recused ? nil : .notFound
        case .admin: state.isWithCouncil ? nil : .forbidden(.onlyCityAnswers)
        case .primary, .secondary, .board: .notFound
        }
    }

    private static func isOfCity(_ viewer: Viewer, _ member: Int64) -> Bool { viewer.role.belongsToMember && viewer.member == member }

    /// The office knows that every member may have a report, but a draft is the city's own; others do not learn that it exists.
    private static func stranger(_ viewer: Viewer) -> Refusal { viewer.role == .admin ? .forbidden(.onlyCityAnswers) : .notFound }
}
