/// Who may do what with a cycle's general feedback before and after it is released. What is released every city may read.
enum GeneralRules {
    /// Nil when it is allowed.
    static func refusal(of action: Action, by viewer: Viewer) -> Refusal? {
        switch (action, viewer.role) {
        case (.writeGeneral, .council), (.writeGeneral, .admin), (.releaseGeneral, .admin): nil
        case (.writeGeneral, _): .forbidden(.onlyCouncil)
        default: .forbidden(.onlyAdmin)
        }
    }
}
