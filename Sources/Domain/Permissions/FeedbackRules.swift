/// Who may do what with the council's feedback on a report, before and after it is released, and with what the city never sees.
enum FeedbackRules {
    /// Nil when it is allowed. Whoever is not of the council, has no part in the report or is recused does not learn that anything is written.
    static func refusal(of action: Action, _ state: ReportState, _ tie: CouncilTie, by viewer: Viewer) -> Refusal? {
        guard viewer.role == .council, tie != .recused else { return .notFound }
        guard tie == .assigned || tie == .lead else { return action == .readNotes && state.isWithCouncil ? nil : .notFound }
        // Whoever writes knows that there is a report, and is told why the texts wait.
        if !state.isWithCouncil { return .wrongState(.reportReturned) }
        switch action {
        case .readDrafts, .readNotes, .writeNotes: return nil
        case .writeFeedback, .agreeFeedback: return state.isEvaluated ? .wrongState(.feedbackReleased) : nil
        case .releaseFeedback: return tie == .lead ? nil : .forbidden(.onlyLeadReleases)
        case .correctFeedback: return state.isEvaluated ? nil : .wrongState(.feedbackNotReleased)
        case .startCorrection:
            return tie != .lead ? .forbidden(.onlyLeadReleases) : state.isEvaluated ? nil : .wrongState(.feedbackNotReleased)
        default: return .notFound
        }
    }
}
