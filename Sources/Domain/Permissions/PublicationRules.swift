extension Permissions {
    /// Who decides on publication and reads what is published. Nil for other wishes.
    static func ofPublication(_ action: Action, on subject: Subject, by viewer: Viewer) -> Refusal?? {
        guard case .publication(let member, let state, let scope) = subject else { return nil }
        let isOfCity = viewer.role.belongsToMember && viewer.member == member
        // The office knows that every member may have a report; others do not learn that it exists.
        let outside: Refusal = viewer.role == .admin ? .forbidden(.onlyCityAnswers) : .notFound
        switch action {
        case .decidePublication: return .some(isOfCity ? refusalToDecide(state, by: viewer.role) : outside)
        case .previewPublication: return .some(isOfCity ? (state.isEvaluated ? nil : .wrongState(.notEvaluated)) : outside)
        case .withdrawPublication:
            let decided = scope == .nothing && state.isEvaluated ? Refusal.wrongState(.notPublished) : nil
            return .some(isOfCity ? decided ?? refusalToDecide(state, by: viewer.role) : outside)
        case .readDecisions: return .some(isOfCity ? nil : outside)
        // Signed in is enough, whatever the role: that is what publishing means.
        case .readPublished: return .some(state.isEvaluated && scope != .nothing ? nil : .notFound)
        case .readPublishedFeedback: return .some(state.isEvaluated && scope == .reportAndFeedback ? nil : .notFound)
        default: return nil
        }
    }

    private static func refusalToDecide(_ state: ReportState, by role: Role) -> Refusal? {
        if !state.isEvaluated { return .wrongState(.notEvaluated) }
        return role == .primary ? nil : .forbidden(.onlyPrimaryPublishes)
    }

    /// Starting an update takes one that has not begun, dropping one that has. The responsible person may press the button to start twice.
    static func refusalToUpdate(_ event: ReportState.Event, _ state: ReportState, by role: Role) -> Refusal? {
        if state.after(event) == nil {
            if event == .startUpdate && state == .updating && role == .primary { return nil }
            if event == .dropUpdate { return .wrongState(.notUpdating) }
            return .wrongState(state == .updating ? .alreadyUpdating : .notEvaluated)
        }
        return role == .primary ? nil : .forbidden(.onlyPrimaryUpdates)
    }
}
