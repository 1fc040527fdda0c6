/// Setting a password with a link or a code.
package enum ActivateMessage: String, MessageKey {
    case title = "activate.title"
    case greeting = "activate.greeting"
    case codeIntro = "activate.code-intro"
    case code = "activate.code"
    case codeHint = "activate.code-hint"
    case button = "activate.button"
}

/// Choosing and changing a password.
package enum PasswordMessage: String, MessageKey {
    case title = "password.title"
    case intro = "password.intro"
    case current = "password.current"
    case new = "password.new"
    case rules = "password.rules"
    case repeated = "password.repeated"
    case button = "password.button"
    case changed = "password.changed"
    case currentWrong = "password.current-wrong"
    case notRepeated = "password.not-repeated"
    case tooShort = "password.too-short"
    case tooLong = "password.too-long"
    case likeUserName = "password.like-user-name"
    case common = "password.common"
    case codeWrong = "activation.code-wrong"
}

/// The logins of one city.
package enum ColleaguesMessage: String, MessageKey {
    case title = "colleagues.title"
    case intro = "colleagues.intro"
    case done = "colleagues.done"
    case newTitle = "colleagues.new-title"
    case name = "colleagues.name"
    case email = "colleagues.email"
    case userNameHint = "colleagues.user-name-hint"
    case issue = "colleagues.issue"
    case enable = "colleagues.enable"
    case disable = "colleagues.disable"
    case newCode = "colleagues.new-code"
    case disableTitle = "colleagues.disable-title"
    case disableText = "colleagues.disable-text"
    case back = "colleagues.back"
}

/// A login that was just issued.
package enum IssuedMessage: String, MessageKey {
    case title = "issued.title"
    case link = "issued.link"
    case code = "issued.code"
    case until = "issued.until"
    case once = "issued.once"
    case handOver = "issued.hand-over"
}

/// What use cases say about typed data; they name the keys themselves.
package enum InputMessage: String, MessageKey {
    case userNameForm = "login.user-name-form"
    case nameMissing = "login.name-missing"
    case userNameTaken = "account.user-name-taken"
    case primaryExists = "account.primary-exists"
}
