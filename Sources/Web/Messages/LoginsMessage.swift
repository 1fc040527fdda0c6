/// The logins as the office issues and manages them.
package enum LoginsMessage: String, MessageKey {
    case title = "logins.title"
    case titleOf = "logins.title-of"
    case intro = "logins.intro"
    case none = "logins.none"
    case person = "logins.person"
    case role = "logins.role"
    case state = "logins.state"
    case lastSignIn = "logins.last-sign-in"
    case never = "logins.never"
    case acts = "logins.acts"
    case ofUser = "logins.of-user"
    case newTitle = "logins.new-title"
    case newText = "logins.new-text"
    case issue = "logins.issue"
    case newCode = "logins.new-code"
    case handOver = "logins.hand-over"
    case disable = "logins.disable"
    case enable = "logins.enable"
    case disabled = "logins.disabled"
    case enabled = "logins.enabled"
    case disableTitle = "logins.disable-title"
    case disableText = "logins.disable-text"
    case handOverTitle = "logins.hand-over-title"
    case handOverText = "logins.hand-over-text"
    case newPerson = "logins.new-person"
    case newEmail = "logins.new-email"
    case handOverButton = "logins.hand-over-button"
    case back = "logins.back"
    case takenHere = "logins.taken-here"
}

/// What can be wrong when the office issues a login or hands it over.
package enum LoginProblem: String, MessageKey {
    case alreadyTheirs = "login.already-theirs"
    case roleForm = "login.role-form"
}

/// The mail with which a login is handed over.
package enum InvitationMessage: String, MessageKey {
    case title = "invitation.title"
    case hint = "invitation.hint"
    case subjectLabel = "invitation.subject-label"
    case bodyLabel = "invitation.body-label"
    case subject = "invitation.subject"
    case body = "invitation.body"
}
