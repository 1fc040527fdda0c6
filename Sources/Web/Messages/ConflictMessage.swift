/// What is said where two people changed the same answer.
package enum ConflictMessage: String, MessageKey {
    case title = "conflict.title"
    case saved = "conflict.saved"
    case guide = "conflict.guide"
    case choice = "conflict.choice"
    case mine = "conflict.mine"
    case theirs = "conflict.theirs"
}
