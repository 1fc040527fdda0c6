/// What a section's page says while answers save themselves.
package enum SavingMessage: String, MessageKey {
    case saved = "saving.saved"
    case waits = "saving.waits"
    case kept = "saving.kept"
    case signedOut = "saving.signed-out"
    case signIn = "saving.sign-in"
    case beside = "saving.beside"
    case choose = "saving.choose"
    case newer = "saving.newer"
    case apart = "saving.apart"
    case use = "saving.use"
    case discard = "saving.discard"
    case follow = "saving.follow"
    case update = "saving.update"
    case show = "saving.show"
    case nothingNew = "saving.nothing-new"
}

/// What somebody else has changed on the page that is open.
package enum PresenceMessage: String, MessageKey {
    case changed = "presence.changed"
    case changedElsewhere = "presence.changed-elsewhere"
}

/// Who else is on a section's page, counted.
package enum PresenceCount: String, CountedMessageKey {
    case here = "presence.here"
}

/// Signing in again inside a page.
package enum SessionMessage: String, MessageKey {
    case title = "session.title"
    case ended = "session.ended"
    case lead = "session.lead"
    case close = "session.close"
    case wrongPerson = "session.wrong-person"
    case gone = "session.gone"
}
