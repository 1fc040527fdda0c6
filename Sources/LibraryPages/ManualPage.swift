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
    case updating
    case publishing
    case library
    case colleagues
    case writing
    case councilReading = "council-reading"
    case councilFeedback = "council-feedback"
    case letters
    case office
    case assignments
    case voting, judging, prize
    case contact

    /// What a role needs, in the order of reading; nil is somebody who is not signed in.
    static func forRole(_ role: Role?) -> [ManualPage] {
        switch role {
        case .primary:
            [
                .start, .fillingIn, .measures, .submitting, .feedback, .letter, .updating, .publishing, .library, .attachment, .colleagues,
                .writing, .voting, .signIn, .contact,
            ]
        case .secondary:
            [
                .start, .fillingIn, .measures, .writing, .attachment, .submitting, .feedback, .letter, .updating, .publishing, .library,
                .voting, .signIn, .contact,
            ]
        case .admin:
            [
                .office, .assignments, .letters, .prize, .voting, .start, .signIn, .submitting, .publishing, .library, .colleagues,
                .contact,
            ]
        case .council: [.councilReading, .councilFeedback, .judging, .start, .library, .signIn, .contact]
        case .board: [.start, .judging, .library, .signIn, .contact]
        case nil: [.start, .signIn, .voting, .contact]
        }
    }
}
