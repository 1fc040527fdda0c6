import Domain

/// What stands before an address.
enum AccessGate: Sendable, Equatable {
    /// Anybody may look, signed in or not.
    case open
    /// Anybody may ask, but the scene has nothing of the kind.
    case nowhere
    /// Anybody who is signed in.
    case signedIn
    /// Whoever is allowed this; the subject is the report of the scene, the accounts of its city, or the office's work.
    case may(Action)
    /// As `may`, but the scene has nothing of the kind: whoever is allowed learns just that.
    case absent(Action)
    /// As `may`, on something frozen: a draft has nothing of the kind.
    case frozen(Action)
    /// As `may`, but the thing of the scene is in a state in which nobody can do this.
    case busy(Action)
    /// As `may`, on a page of the council's: for the city, and for whoever may not, there is no such page.
    case council(Action)
    /// As `may`, on a page of the city's: for everybody else there is no such page.
    case city(Action)
    /// As `may`, of the visitor's own city.
    case own(Action)
    /// As `own`, on something of the scene's city: whoever may do it elsewhere finds nothing here.
    case ownPart(Action)
    /// A report as a document: the city's own in every state, for others what was submitted.
    case document
    /// A page of the office about the report: the office gets as far as it may do this, nobody else gets past its door.
    case office(Action)
    /// As `office`, on a form of another day, which nobody can send any more.
    case officeBusy(Action)

    /// What is to happen to a visitor.
    func expected(_ visitor: AccessScene.Visitor, sends isSent: Bool, state: ReportState, member: Int64) -> AccessOutcome {
        if self == .nowhere { return .hidden }
        // A form whose session has ended is given back, whatever it asks for.
        if visitor.person != nil, !visitor.hasSession, isSent { return .signIn }
        if self == .open { return .letIn }
        guard let viewer = visitor.viewer else { return .signIn }
        func permitted(_ action: Action, of city: Int64) -> AccessOutcome {
            AccessOutcome(
                Permissions.refusal(of: action, on: action.subject(state: state, member: city, tie: visitor.tie), by: viewer))
        }
        switch self {
        case .open, .nowhere, .signedIn: return .letIn
        case .may(let action): return permitted(action, of: member)
        case .absent(let action): return permitted(action, of: member).unless(.hidden)
        case .frozen(let action): return state == .draft ? permitted(action, of: member).unless(.hidden) : permitted(action, of: member)
        case .busy(let action): return permitted(action, of: member).unless(.notNow)
        case .council(let action):
            return permitted(action, of: member) == .letIn && !viewer.role.belongsToMember ? .letIn : .hidden
        case .city(let action): return viewer.role.belongsToMember ? permitted(action, of: member) : .hidden
        case .own(let action): return permitted(action, of: viewer.member ?? 0)
        case .ownPart(let action):
            let own = permitted(action, of: viewer.member ?? 0)
            return viewer.member == member ? own : own.unless(.hidden)
        case .document: return permitted(viewer.role.belongsToMember ? .readReport : .readFrozen, of: member)
        case .office(let action), .officeBusy(let action):
            guard viewer.role == .admin else { return permitted(.manageMembers, of: member) }
            return permitted(action, of: member).unless(self == .officeBusy(action) ? .notNow : .letIn)
        }
    }
}

/// What happened to a request, or is to happen. The raw value stands in the printed table.
enum AccessOutcome: String, Sendable {
    case letIn = "+"
    /// 404: the visitor does not learn that there is anything.
    case hidden = "."
    /// 403.
    case forbidden = "x"
    /// 409: nobody can do it now.
    case notNow = "o"
    /// The sign-in page.
    case signIn = "s"
    /// Anything else is a mistake of the program.
    case failed = "!"

    /// What is allowed ends like this all the same.
    func unless(_ outcome: AccessOutcome) -> AccessOutcome { self == .letIn ? outcome : self }

    init(_ refusal: Refusal?) {
        self =
            switch refusal {
            case nil, .invalid, .later: .letIn
            case .notFound: .hidden
            case .forbidden: .forbidden
            case .wrongState: .notNow
            }
    }
}

extension Action {
    /// The one thing of a scene that the action is about.
    func subject(state: ReportState, member: Int64, tie: CouncilTie) -> Subject {
        switch self {
        case .decidePublication, .withdrawPublication, .previewPublication, .readDecisions, .readPublished, .readPublishedFeedback:
            // The scene's city has published its updated report, with all there is.
            .publication(member: member, state: state, scope: state == .updated ? .reportAndFeedback : .nothing)
        case .readReport, .answer, .submit, .requestSubmission, .startUpdate, .dropUpdate: .report(member: member, state: state)
        case .readFrozen, .readFeedback, .returnReport, .readDrafts, .writeFeedback, .agreeFeedback, .releaseFeedback, .startCorrection,
            .correctFeedback, .readNotes, .writeNotes:
            .frozen(member: member, state: state, tie: tie)
        case .writeGeneral, .releaseGeneral: .general
        case .serveOnCouncil: .council
        case .assignCouncil: .assignments
        case .manageColleagues: .colleagues(member: member)
        case .manageMembers: .members
        case .manageOutbox: .outbox
        case .withdrawCandidacy, .releaseFinalist, .nameDelegate, .vote: .ofMember(member, .collecting)
        case .managePrize, .checkCandidacies, .seeCandidacies, .scoreMeasures, .seeScores, .decideShortlist, .seeShortlist, .seeNotes,
            .decideFinalists, .seeFinalists, .seeElectors, .seeAttendance, .noteAttendance, .seeResult:
            .prize(.collecting)
        }
    }
}
