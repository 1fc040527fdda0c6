import Domain

/// The pages of the manual. The raw value is the page's name in its address and the name of its file in each language's folder.
enum ManualPage: String, CaseIterable {
    case start
    case signIn = "sign-in"
    case fillingIn = "filling-in"
    case measures
    case attachment
    case submitting
    case letter
    case colleagues
    case writing
    case letters
    case office
    case contact

    /// What a role needs, in the order of reading; nil is somebody who is not signed in.
    static func forRole(_ role: Role?) -> [ManualPage] {
        switch role {
        case .primary: [.start, .fillingIn, .measures, .submitting, .letter, .attachment, .colleagues, .writing, .signIn, .contact]
        case .secondary: [.start, .fillingIn, .measures, .writing, .attachment, .submitting, .letter, .signIn, .contact]
        case .admin: [.office, .letters, .start, .signIn, .submitting, .colleagues, .contact]
        case .council, .board, nil: [.start, .signIn, .contact]
        }
    }
}
