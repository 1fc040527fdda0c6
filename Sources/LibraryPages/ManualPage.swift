import Domain

/// The pages of the manual. The raw value is the page's name in its address and the name of its file in each language's folder.
enum ManualPage: String, CaseIterable {
    case start
    case signIn = "sign-in"
    case fillingIn = "filling-in"
    case measures
    case attachment
    case submitting
    case feedback
    case letter
    case colleagues
    case writing
    case councilReading = "council-reading"
    case councilFeedback = "council-feedback"
    case letters
    case office
    case assignments
    case contact

    /// What a role needs, in the order of reading; nil is somebody who is not signed in.
    static func forRole(_ role: Role?) -> [ManualPage] {
        switch role {
        case .primary:
            [.start, .fillingIn, .measures, .submitting, .feedback, .letter, .attachment, .colleagues, .writing, .signIn, .contact]
        case .secondary: [.start, .fillingIn, .measures, .writing, .attachment, .submitting, .feedback, .letter, .signIn, .contact]
        case .admin: [.office, .assignments, .letters, .start, .signIn, .submitting, .colleagues, .contact]
        case .council: [.councilReading, .councilFeedback, .start, .signIn, .contact]
        case .board, nil: [.start, .signIn, .contact]
        }
    }
}
