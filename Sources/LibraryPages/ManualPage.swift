import Domain

/// The pages of the manual. The raw value is the page's name in its address and the name of its file in each language's folder.
enum ManualPage: String, CaseIterable {
    case start
    case signIn = "sign-in"
    case fillingIn = "filling-in"
    case measures
    case attachment
    case submitting
    case updating
    case publishing
    case library
    case colleagues
    case writing
    case office
    case contact

    /// What a role needs, in the order of reading; nil is somebody who is not signed in.
    static func forRole(_ role: Role?) -> [ManualPage] {
        switch role {
        case .primary:
            [
                .start, .fillingIn, .measures, .submitting, .attachment, .colleagues, .writing, .updating, .publishing, .library, .signIn,
                .contact,
            ]
        case .secondary:
            [.start, .fillingIn, .measures, .writing, .attachment, .submitting, .updating, .publishing, .library, .signIn, .contact]
        case .admin: [.office, .start, .signIn, .submitting, .publishing, .library, .colleagues, .contact]
        case .council, .board: [.start, .library, .signIn, .contact]
        case nil: [.start, .signIn, .contact]
        }
    }
}
