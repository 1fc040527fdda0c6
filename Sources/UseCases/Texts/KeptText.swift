import Domain
import Store

/// One text with its history and what stands beside it, for the person who reads or writes it: an answer of a report, a passage of what the council
/// writes. What it is kept in decides who may do what; whoever makes the value has asked.
package protocol KeptText: Sendable {
    /// Where it belongs among its neighbours; what the page calls it is the key's question.
    var key: AnswerKey { get }
    /// How two people's texts are joined.
    var kind: QuestionKind { get }
    var viewer: Viewer { get }

    /// As it stands now.
    func standing(in reader: Reader) throws -> SavedAnswer
    /// As it was in an earlier revision; nil where there is none any more.
    func text(revision: Int64, in reader: Reader) throws -> Answer?
    /// Every revision without its text, the newest first.
    func revisions(in reader: Reader) throws -> [AnswerRevision]
    /// What stands beside it, whoever typed it, the latest first.
    func beside(in reader: Reader) throws -> [AnswerBeside]

    /// Saves it with its history line if the stored revision still is `expected`; false when somebody else was faster.
    func save(_ text: Answer, expected: Int64, origin: AnswerOrigin, at now: Instant, in writer: Writer) throws -> Bool
    /// Takes out of its history what autosave has put between the beginning and the end of one piece of work, but for the latest time, since pages that
    /// are still open may be based on each revision.
    func thinHistory(at now: Instant, in writer: Writer) throws
    /// Keeps a text beside it, in the place of an earlier one of the same person.
    func keepBeside(_ text: AnswerBeside, in writer: Writer) throws
    /// Takes a text from beside it; does nothing where it is gone, or another one stands there by now.
    func removeBeside(account: Int64, base: Int64, in writer: Writer) throws
}

/// An answer of a report.
package struct KeptAnswer: KeptText {
    package let report: Report
    package let key: AnswerKey
    package let kind: QuestionKind
    package let viewer: Viewer

    package init(report: Report, key: AnswerKey, kind: QuestionKind, viewer: Viewer) {
        self.report = report
        self.key = key
        self.kind = kind
        self.viewer = viewer
    }

    /// See `KeptText`.
    package func standing(in reader: Reader) throws -> SavedAnswer {
        try reader.answer(of: report, key: key, viewer: viewer) ?? .none
    }

    /// See `KeptText`.
    package func text(revision: Int64, in reader: Reader) throws -> Answer? {
        try reader.answer(of: report, key: key, revision: revision, viewer: viewer)
    }

    /// See `KeptText`.
    package func revisions(in reader: Reader) throws -> [AnswerRevision] {
        try reader.revisions(of: report, key: key, viewer: viewer)
    }

    /// See `KeptText`.
    package func beside(in reader: Reader) throws -> [AnswerBeside] {
        try reader.textsBeside(of: report, key: key, viewer: viewer)
    }

    /// See `KeptText`.
    package func save(_ text: Answer, expected: Int64, origin: AnswerOrigin, at now: Instant, in writer: Writer) throws -> Bool {
        try writer.save(text, report: report.id, key: key, expected: expected, origin: origin, at: now, by: viewer.account)
    }

    /// See `KeptText`.
    package func thinHistory(at now: Instant, in writer: Writer) throws {
        try writer.thinHistory(report: report.id, key: key, before: now + -writer.reader.keptWhole(.report(report.id)))
    }

    package func keepBeside(_ text: AnswerBeside, in writer: Writer) throws { try writer.keepBeside(text, report: report.id) }

    /// See `KeptText`.
    package func removeBeside(account: Int64, base: Int64, in writer: Writer) throws {
        try writer.removeBeside(key, account: account, base: base, report: report.id)
    }
}
