import Domain

/// What changed from one text to another, in the text itself: struck out and added, also for those who hear the page.
package enum DifferenceView {
    /// - Parameter language: of both texts (BCP 47).
    package static func render(from old: String, to new: String, language: String, _ messages: Messages) -> HTML {
        let stretches = TextDifference(from: old, to: new).stretches.map { stretch -> HTML in
            switch stretch.kind {
            case .same: "\(stretch.text)"
            case .removed: "<del>\(mark(ConflictMessage.removed, messages))\(stretch.text)</del>"
            case .added: "<ins>\(mark(ConflictMessage.added, messages))\(stretch.text)</ins>"
            }
        }
        return "<p class=\"words difference\" lang=\"\(language)\">\(stretches)</p>"
    }

    private static func mark(_ key: ConflictMessage, _ messages: Messages) -> HTML {
        "<span class=\"unseen\" lang=\"\(messages.language.rawValue)\">\(messages[key]) </span>"
    }
}
