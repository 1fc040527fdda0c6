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
    case updating
    case publishing
    case library
    case colleagues
    case writing
    case councilReading = "council-reading"
    case councilFeedback = "council-feedback"
    case office
    case assignments
    case contact

    /// What a role needs, in the order of reading; nil is somebody who is not signed in.
    static func forRole(_ role: Role?) -> [ManualPage] {
        switch role {
        case .primary:
            [
                .start, .fillingIn, .measures, .submitting, .feedback, .updating, .publishing, .library, .attachment, .colleagues, .writing,
                .signIn, .contact,
            ]
        case .secondary:
            [
                .start, .fillingIn, .measures, .writing, .attachment, .submitting, .feedback, .updating, .publishing, .library, .signIn,
                .contact,
            ]
        case .admin: [.office, .assignments, .start, .signIn, .submitting, .publishing, .library, .colleagues, .contact]
        case .council: [.councilReading, .councilFeedback, .start, .library, .signIn, .contact]
        case .board: [.start, .library, .signIn, .contact]
        case nil: [.start, .signIn, .contact]
        }
    }
}
