import Credentials

extension PasswordRules.Problem {
    /// The end of the message key `password.<key>`.
    var messageKey: String {
        switch self {
        case .tooShort: "too-short"
        case .tooLong: "too-long"
        case .likeUserName: "like-user-name"
        case .common: "common"
        }
    }
}
