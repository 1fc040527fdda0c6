/// A field of a score sheet: the step on a criterion's scale, or the comment on it. Its name is stored, and is the name of its field.
package enum SheetPlace: Hashable, Sendable {
    /// By the criterion's id.
    case step(String)
    case comment(String)

    /// Nil for anything that `name` does not write.
    package init?(_ name: String) {
        let pieces = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 2, !pieces[1].isEmpty else { return nil }
        switch pieces[0] {
        case "step": self = .step(pieces[1])
        case "comment": self = .comment(pieces[1])
        default: return nil
        }
    }

    package var name: String {
        switch self {
        case .step(let criterion): "step.\(criterion)"
        case .comment(let criterion): "comment.\(criterion)"
        }
    }

    package var criterion: String {
        switch self {
        case .step(let criterion), .comment(let criterion): criterion
        }
    }
}
