/// The sign-in page.
package enum SignInMessage: String, MessageKey {
    case title = "sign-in.title"
    case userName = "sign-in.user-name"
    case password = "sign-in.password"
    case button = "sign-in.button"
    case wrong = "sign-in.wrong"
    case helpTitle = "sign-in.help-title"
    case first = "sign-in.first"
    case activate = "sign-in.activate"
    case forgotten = "sign-in.forgotten"
}
