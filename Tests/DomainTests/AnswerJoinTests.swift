import Testing

@testable import Domain

@Suite("Joining two people's changes of one answer")
struct AnswerJoinTests {
    private func option(_ id: String) -> Option { Option(id: id, text: id) }

    @Test("Rows of a table that different people changed are joined; the same row is for people to decide")
    func tables() {
        let kind = QuestionKind.table(
            columns: [Column(id: "name", text: "n", kind: .text), Column(id: "sum", text: "s", kind: .int)], max: 3)
        let base = Answer("", parts: ["1.name": "a", "1.sum": "1", "2.name": "b"])
        let first = Answer("", parts: ["1.name": "a", "1.sum": "10", "2.name": "b"])
        let second = Answer("", parts: ["1.name": "a", "1.sum": "1", "2.name": "b", "3.name": "c"])
        #expect(
            AnswerJoin.join(kind, base: base, first: first, second: second)
                == Answer("", parts: ["1.name": "a", "1.sum": "10", "2.name": "b", "3.name": "c"]))
        // One has removed the row, the other has changed it.
        let without = Answer("", parts: ["2.name": "b"])
        #expect(AnswerJoin.join(kind, base: base, first: first, second: without) == nil)
        let renamed = Answer("", parts: ["1.name": "A", "1.sum": "1", "2.name": "b"])
        #expect(AnswerJoin.join(kind, base: base, first: first, second: renamed) == nil)
    }

    @Test("Rows of a matrix are joined")
    func matrices() {
        let kind = QuestionKind.matrix(rows: [option("police"), option("school")], columns: [option("yes"), option("no")])
        let first = Answer("", parts: ["police": "yes"]), second = Answer("", parts: ["school": "no"])
        #expect(
            AnswerJoin.join(kind, base: Answer(), first: first, second: second) == Answer("", parts: ["police": "yes", "school": "no"]))
    }

    @Test("Half of one person's date and half of another's is nobody's")
    func dates() {
        let base = Answer("", parts: ["day": "1", "month": "2", "year": "2027"])
        let first = Answer("", parts: ["day": "9", "month": "2", "year": "2027"])
        let second = Answer("", parts: ["day": "1", "month": "3", "year": "2027"])
        #expect(AnswerJoin.join(.date, base: base, first: first, second: second) == nil)
    }

    @Test("One line is one thing")
    func lines() { #expect(AnswerJoin.join(.text(limit: 90), base: Answer("a"), first: Answer("b"), second: Answer("c")) == nil) }

    @Test("Saves that follow each other closely are one piece of work; one side of a joining is none")
    func pieces() {
        func line(_ revision: Int64, _ seconds: Int64, _ account: Int64, _ origin: AnswerOrigin = .saved) -> AnswerRevision {
            AnswerRevision(revision: revision, origin: origin, savedAt: Instant(seconds: seconds), savedByAccount: account, savedBy: "")
        }
        let revisions = [
            line(9, 5000, 1), line(8, 4999, 1), line(7, 4399, 1), line(6, 3000, 2, .joined), line(5, 3000, 2, .typed), line(4, 2990, 1),
            line(3, 2985, 2), line(2, 2980, 2), line(1, 2975, 2, .carried),
        ]
        #expect(AnswerRevision.pieces(of: revisions).map(\.revision) == [9, 7, 6, 4, 3, 1])
        // The clock was set back by an hour before the third.
        #expect(AnswerRevision.pieces(of: [line(3, 1400, 1), line(2, 5000, 1), line(1, 4990, 1)]).map(\.revision) == [3, 2])
    }
}
