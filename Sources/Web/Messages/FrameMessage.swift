/// What stands around every page.
package enum FrameMessage: String, MessageKey {
    case service = "frame.service"
    case skip = "frame.skip"
    case menu = "frame.menu"
    case report = "frame.report"
    case colleagues = "frame.colleagues"
    case members = "frame.members"
    case help = "frame.help"
    case signIn = "frame.sign-in"
    case password = "frame.password"
    case signOut = "frame.sign-out"
    case signedInAs = "frame.signed-in-as"
    case language = "frame.language"
    case errorTitle = "frame.error-title"
    case accessibility = "frame.accessibility"
    case privacy = "frame.privacy"
    case contact = "frame.contact"
}
