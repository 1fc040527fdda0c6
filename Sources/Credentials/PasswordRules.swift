/// Which passwords are refused when one is chosen. There are no composition rules ("one digit, one capital"): they make
/// people choose `Password2027!` and keep them from whole sentences.
package enum PasswordRules {
    /// What is wrong with a password, for the page to put into words.
    package enum Problem: Sendable, Equatable {
        case tooShort(minimumCharacters: Int)
        case tooLong(maximumBytes: Int)
        case likeUserName
        case common
    }

    /// Characters as people count them (grapheme clusters): an accent or a flag adds one, however it is encoded.
    package static let minimumCharacters = 12
    /// Bytes of UTF-8; far beyond what anybody types, near enough to bound the work.
    package static let maximumBytes = 1024

    /// The first problem with `password`, or nil if it may be chosen by the person with this user name.
    /// Case, accents, look-alikes (`@` for a), and digits and punctuation round the word do not hide a common password.
    package static func check(_ password: String, userName: String) -> Problem? {
        // Before anything works on it.
        if password.utf8.count > maximumBytes { return .tooLong(maximumBytes: maximumBytes) }
        let composed = String(decoding: password.composedBytes, as: UTF8.self)
        if composed.count < minimumCharacters { return .tooShort(minimumCharacters: minimumCharacters) }
        let shape = PasswordShape(composed)
        let name = PasswordShape(userName)
        if shape.words.contains(where: { name.words.contains($0) }) { return .likeUserName }
        if shape.isMonotonous || shape.words.contains(where: CommonPasswords.contains) { return .common }
        return nil
    }
}
