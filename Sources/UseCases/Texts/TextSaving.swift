import Domain
import Store

/// One typed text on its way to where it is kept, inside a transaction: an answer of a report, a passage of what the council writes.
struct TextSaving {
    enum Result {
        case saved(SavedTyping)
        case unchanged(SavedTyping)
        case conflict(AnswerConflict)
    }

    let writer: Writer
    let text: any KeptText
    let now: Instant

    private var viewer: Viewer { text.viewer }
    private var name: String { text.key.question }

    /// - Throws: `Refusal.wrongState` for a base that is not there yet, as after a backup was put back, and where too much of the person stands beside
    ///   the text; `Refusal.later` and `wrongState` as `Writer.spend`.
    func save(_ typed: SaveAnswers.Typed) throws -> Result {
        try save(typed.answer.inNFC, base: typed.base, decision: typed.decision)
    }

    private func save(_ typed: Answer, base: Int64?, decision: BesideDecision?) throws -> Result {
        let saved = try text.standing(in: writer.reader)
        // What the person has decided about, if the page showed one.
        let beside = try decision.flatMap { _ in try texts().first }
        let base = base ?? (saved.savedByAccount == viewer.account ? saved.revision : 0)
        // No page of ours has shown a revision that is still to come.
        guard base <= saved.revision else { throw Refusal.wrongState(.pageAhead) }
        switch decision {
        case .theirs:
            try forget(beside)
            return unchanged(saved, typed: typed)
        case .later:
            try keep(typed, base: beside?.base ?? base)
            return .unchanged(SavedTyping(question: name, revision: saved.revision, base: saved.revision))
        case .join, .mine:
            // Where somebody was faster once more, it is kept beside that newer text below.
            try forget(beside)
            if decision == .join, base == saved.revision {
                return try write(both(saved.answer, typed), origin: .joined, on: saved)
            }
        case nil:
            break
        }
        if saved.answer == typed {
            try forget(texts().first { $0.answer == typed })
            return unchanged(saved, typed: typed)
        }
        if base == saved.revision { return try write(typed, origin: .saved, on: saved) }
        return try meet(typed, base: base, saved: saved)
    }

    /// The page was made before somebody saved what stands in the report now.
    private func meet(_ typed: Answer, base: Int64, saved: SavedAnswer) throws -> Result {
        let before = base == 0 ? Answer() : try text.text(revision: base, in: writer.reader)
        guard let before else { return try conflict(typed, base: base, saved: saved) }
        // This person left the answer as it stood on the page: then the other's newer text simply stays.
        if typed == before { return unchanged(saved, typed: typed) }
        guard let joined = AnswerJoin.join(text.kind, base: before, first: typed, second: saved.answer) else {
            return try conflict(typed, base: base, saved: saved)
        }
        if joined == saved.answer { return unchanged(saved, typed: typed) }
        if joined == typed { return try write(typed, origin: .saved, on: saved) }
        // What was typed gets a revision of its own: its writer may be typing on, from there.
        guard case .saved(let side) = try write(typed, origin: .typed, on: saved),
            case .saved(let whole) = try write(joined, origin: .joined, onRevision: side.revision)
        else { return try conflict(typed, base: base, saved: saved) }
        let standing = try text.standing(in: writer.reader)
        return .saved(SavedTyping(question: name, revision: whole.revision, base: side.revision, joined: standing))
    }

    private func write(_ answer: Answer, origin: AnswerOrigin, on saved: SavedAnswer) throws -> Result {
        try write(answer, origin: origin, onRevision: saved.revision)
    }

    private func write(_ answer: Answer, origin: AnswerOrigin, onRevision revision: Int64) throws -> Result {
        guard try text.save(answer, expected: revision, origin: origin, at: now, in: writer) else {
            throw StoreProblem.interrupted("revision \(revision) of \(name) has gone inside a transaction")
        }
        let written = revision + 1
        if written % Self.thinningEvery == 0 {
            try text.thinHistory(at: now, in: writer)
        }
        return .saved(SavedTyping(question: name, revision: written, base: written))
    }

    /// Autosave makes a revision with every pause of the writer; what is older than the pages that may still be open is thinned out now and then.
    private static let thinningEvery: Int64 = 32

    private func unchanged(_ saved: SavedAnswer, typed: Answer) -> Result {
        .unchanged(
            SavedTyping(
                question: name, revision: saved.revision, base: saved.revision, joined: saved.answer == typed ? nil : saved))
    }

    private func conflict(_ typed: Answer, base: Int64, saved: SavedAnswer) throws -> Result {
        try keep(typed, base: base)
        return .conflict(AnswerConflict(question: name, typed: typed, saved: saved))
    }

    private func both(_ saved: Answer, _ typed: Answer) -> Answer {
        guard case .long = text.kind, !saved.text.isEmpty else { return typed }
        return typed.text.isEmpty || typed == saved ? saved : Answer(saved.text + "\n\n" + typed.text)
    }

    private func texts() throws -> [AnswerBeside] {
        try text.beside(in: writer.reader).filter { $0.account == viewer.account }
    }

    /// One text of a person stands beside each. What is typed on in the same window takes the place of what was typed there before; what the person
    /// typed in another window, on another base, joins it, so that no word of either is lost.
    func keep(_ typed: Answer, base: Int64) throws {
        let earlier = try texts().first { $0.base != base }
        let answer = earlier.map { together($0.answer, typed) } ?? typed
        guard earlier == nil || answer.text.utf8.count <= ByteBudget.beside else { throw Refusal.wrongState(.besideFull) }
        try text.keepBeside(
            AnswerBeside(key: text.key, account: viewer.account, name: viewer.name, base: base, answer: answer, typedAt: now), in: writer)
    }

    /// Both texts of one person, one after the other; once only where one ends or begins with the other. Of two choices or numbers the later one.
    private func together(_ earlier: Answer, _ later: Answer) -> Answer {
        guard case .long = text.kind else { return later }
        let (first, second) = (earlier.text, later.text)
        if first.hasPrefix(second) || first.ends(with: second) { return earlier }
        if second.hasPrefix(first) || second.ends(with: first) { return later }
        return both(earlier, later)
    }

    private func forget(_ beside: AnswerBeside?) throws {
        if let beside { try text.removeBeside(account: beside.account, base: beside.base, in: writer) }
    }
}
