/// How a revision of an answer came about. The raw values are stored.
package enum AnswerOrigin: String, CaseIterable, Sendable {
    /// Typed and saved.
    case saved
    /// One person's side of a joining, as it was typed.
    case typed
    /// Two people's changes in different places together.
    case joined
    /// An earlier text, or one that stood beside the answer, put back by a person.
    case restored
    /// Taken over from the member's earlier report.
    case carried
    /// Its text was erased on request; the line stays, so that the history has no gap.
    case erased
}

/// One line of an answer's history, without its text.
package struct AnswerRevision: Hashable, Sendable {
    /// From 1.
    package var revision: Int64
    package var origin: AnswerOrigin
    package var savedAt: Instant
    /// Nil where the member list filled the answer in.
    package var savedByAccount: Int64?
    /// That person's name; empty without an account.
    package var savedBy: String

    package init(revision: Int64, origin: AnswerOrigin, savedAt: Instant, savedByAccount: Int64?, savedBy: String) {
        self.revision = revision
        self.origin = origin
        self.savedAt = savedAt
        self.savedByAccount = savedByAccount
        self.savedBy = savedBy
    }

    /// Saves of one person that follow each other within so many seconds are one piece of work: autosave makes many of them.
    package static let pause: Int64 = 600

    /// The last revision of each piece of work, the newest first; `revisions` come newest first. One side of a joining is none of its own. A clock
    /// that was set back ends a piece.
    package static func pieces(of revisions: [AnswerRevision]) -> [AnswerRevision] {
        var pieces: [AnswerRevision] = []
        var later: AnswerRevision?
        for revision in revisions where revision.origin != .typed {
            let belongs =
                later.map {
                    $0.origin == .saved && revision.origin == .saved && $0.savedByAccount == revision.savedByAccount
                        && abs($0.savedAt - revision.savedAt) < pause
                } ?? false
            if !belongs { pieces.append(revision) }
            later = revision
        }
        return pieces
    }
}

/// Where a text stands beside an answer, and whose it is, without the text.
package struct PlaceBeside: Hashable, Sendable {
    package var key: AnswerKey
    package var account: Int64
    package var name: String

    package init(key: AnswerKey, account: Int64, name: String) {
        self.key = key
        self.account = account
        self.name = name
    }
}

/// A text that somebody typed while another person saved something else. It is not part of the report; it waits for a decision.
package struct AnswerBeside: Hashable, Sendable {
    package var key: AnswerKey
    /// Whose it is.
    package var account: Int64
    package var name: String
    /// The revision it was based on, 0 for none.
    package var base: Int64
    package var answer: Answer
    package var typedAt: Instant

    package init(key: AnswerKey, account: Int64, name: String, base: Int64, answer: Answer, typedAt: Instant) {
        self.key = key
        self.account = account
        self.name = name
        self.base = base
        self.answer = answer
        self.typedAt = typedAt
    }
}
