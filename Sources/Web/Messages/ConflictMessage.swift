/// What is said where two people changed the same answer.
package enum ConflictMessage: String, MessageKey {
    case title = "conflict.title"
    case titleOwn = "conflict.title-own"
    case saved = "conflict.saved"
    case savedOwn = "conflict.saved-own"
    case difference = "conflict.difference"
    case guide = "conflict.guide"
    case choice = "conflict.choice"
    case mine = "conflict.mine"
    case theirs = "conflict.theirs"
    case theirsOwn = "conflict.theirs-own"
    case join = "conflict.join"
    case later = "conflict.later"
    case removed = "difference.removed"
    case added = "difference.added"
}
