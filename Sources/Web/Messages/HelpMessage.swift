/// What stands around the pages of the manual.
package enum HelpMessage: String, MessageKey {
    case title = "help.title"
    case lead = "help.lead"
    case forYou = "help.for-you"
    case further = "help.further"
    case next = "help.next"
    case question = "help.question"
}
