/// The prize's part of `Permissions`: three electorates, one after another. A role that has no business with something does not learn of it; one that
/// has, but not now, is told where the prize stands.
enum PrizeRules {
    static func refusal(of action: Action, _ phase: PrizePhase, by viewer: Viewer) -> Refusal? {
        switch action {
        case .managePrize: viewer.role == .admin ? nil : .forbidden(.onlyAdmin)
        case .checkCandidacies: viewer.role == .admin ? only(in: [.collecting, .scoring], phase) : .notFound
        case .seeCandidacies: viewer.role == .admin || viewer.role == .council ? nil : .notFound
        case .scoreMeasures, .decideShortlist:
            viewer.role == .council ? only(in: [.scoring], phase) : .forbidden(.onlyCouncilScores)
        case .seeScores:
            switch viewer.role {
            case .council: from(.scoring, phase)
            case .admin: from(.deciding, phase)
            default: .notFound
            }
        case .seeShortlist:
            switch viewer.role {
            case .council, .board, .admin: from(.deciding, phase)
            default: .notFound
            }
        case .seeNotes: viewer.role == .board ? from(.deciding, phase) : .notFound
        case .decideFinalists: viewer.role == .board ? only(in: [.deciding], phase) : .forbidden(.onlyBoardDecides)
        case .seeFinalists: from(.finalists, phase)
        case .seeElectors: from(.voting, phase)
        case .seeAttendance: from(.finalists, phase)
        case .noteAttendance: viewer.role == .admin ? only(in: [.finalists, .voting, .counted], phase) : .forbidden(.onlyAdmin)
        case .seeResult: from(viewer.role == .admin ? .counted : .published, phase)
        default: .notFound
        }
    }

    static func refusal(of action: Action, member: Int64, _ phase: PrizePhase, by viewer: Viewer) -> Refusal? {
        let isOfCity = viewer.role.belongsToMember && viewer.member == member
        guard let phases = ofPrimary[action], isOfCity else { return .notFound }
        return viewer.role == .primary ? only(in: phases, phase) : .forbidden(.onlyPrimaryOfPrize)
    }

    /// What a city's responsible person does in the prize, and when.
    private static let ofPrimary: [Action: Set<PrizePhase>] = [
        .withdrawCandidacy: [.collecting, .scoring], .releaseFinalist: [.finalists], .nameDelegate: [.finalists, .voting],
        .vote: [.voting],
    ]

    private static func only(in phases: Set<PrizePhase>, _ phase: PrizePhase) -> Refusal? {
        phases.contains(phase) ? nil : .wrongState(reason(phase))
    }

    private static func from(_ first: PrizePhase, _ phase: PrizePhase) -> Refusal? {
        phase.hasReached(first) ? nil : .wrongState(reason(phase))
    }

    /// Where the prize stands, as the reason why something is not possible now.
    private static func reason(_ phase: PrizePhase) -> Reason {
        switch phase {
        case .collecting: .prizeCollecting
        case .scoring: .prizeScoring
        case .deciding: .prizeDeciding
        case .finalists: .prizeFinalists
        case .voting: .prizeVoting
        case .counted: .prizeCounted
        case .published: .prizePublished
        }
    }
}
