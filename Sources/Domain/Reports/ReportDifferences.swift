/// What changed from one version of a report to another, or to what is being written.
package struct ReportDifferences: Sendable, Equatable {
    /// One answer that differs; empty where nothing stands.
    package struct Change: Sendable, Equatable {
        package var key: AnswerKey
        package var before: Answer
        package var after: Answer

        package init(key: AnswerKey, before: Answer, after: Answer) {
            self.key = key
            self.before = before
            self.after = after
        }
    }

    /// By key; measures that are new or gone are told as such and not answer by answer.
    package private(set) var changes: [AnswerKey: Change] = [:]
    /// Measures that only the later one has, in its order.
    package private(set) var added: [Measure] = []
    /// Measures that only the earlier one has, in its order.
    package private(set) var removed: [Measure] = []
    /// Whether the measures that both have stand in another order.
    package private(set) var isReordered: Bool
    /// The names of the attached file before and after; nil for no file, both nil where it is the same.
    package private(set) var attachment: (before: String?, after: String?)?

    package init(from old: SubmissionContent, to new: SubmissionContent) {
        let before = Dictionary(old.measures.map { ($0.number, $0.answers) }) { one, _ in one }
        let after = Dictionary(new.measures.map { ($0.number, $0.answers) }) { one, _ in one }
        added = new.listedMeasures.filter { before[$0.number] == nil }
        removed = old.listedMeasures.filter { after[$0.number] == nil }
        let kept = new.measures.map(\.number).filter { before[$0] != nil }
        isReordered = kept != old.measures.map(\.number).filter { after[$0] != nil }
        if old.attachment?.sha256 != new.attachment?.sha256 { attachment = (old.attachment?.fileName, new.attachment?.fileName) }
        compare(old.answers, new.answers, measure: 0)
        for number in kept { compare(before[number] ?? [:], after[number] ?? [:], measure: number) }
    }

    package var isEmpty: Bool { changes.isEmpty && added.isEmpty && removed.isEmpty && !isReordered && attachment == nil }

    /// How many things differ: answers, measures, the file.
    package var count: Int {
        changes.count + added.count + removed.count + (isReordered ? 1 : 0) + (attachment == nil ? 0 : 1)
    }

    private mutating func compare(_ old: [String: SubmissionContent.Entry], _ new: [String: SubmissionContent.Entry], measure: Int) {
        for question in Set(old.keys).union(new.keys) where old[question] != new[question] {
            let key = AnswerKey(measure: measure, question: question)
            changes[key] = Change(key: key, before: Self.answer(old[question]), after: Self.answer(new[question]))
        }
    }

    private static func answer(_ entry: SubmissionContent.Entry?) -> Answer {
        entry.map { Answer($0.text, parts: $0.parts) } ?? Answer()
    }

    package static func == (one: ReportDifferences, other: ReportDifferences) -> Bool {
        one.changes == other.changes && one.added == other.added && one.removed == other.removed && one.isReordered == other.isReordered
            && one.attachment?.before == other.attachment?.before && one.attachment?.after == other.attachment?.after
    }
}
