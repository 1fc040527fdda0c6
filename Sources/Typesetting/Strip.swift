import Domain

/// A stretch of the page that is never cut: a line, a row of a table, a rule.
struct Strip {
    var content: Content
    var height: Double
    /// Left out where the strip comes first on a page.
    var spaceBefore = 0.0
    /// Whether the next strip stands on the same page.
    var keepsNext = false
    var startsPage = false
    /// The groups that begin before it.
    var opens: [SetTag] = []
    /// How many groups end after it.
    var closes = 0
    /// Its place in the reader's table of contents.
    var outline: (title: String, level: Int)?

    enum Content {
        case line(SetText, Int)
        case row([Cell])
        /// A line to write on, from this distance to the left margin on.
        case rule(x: Double)
    }

    /// A table's cell.
    struct Cell {
        var text: SetText
        var scope: SetTag.Scope?
    }

    /// Whether this is a line of the same text as the one before.
    func continues(_ other: Strip) -> Bool {
        if case .line(let text, _) = content, case .line(let before, _) = other.content { text === before } else { false }
    }
}
