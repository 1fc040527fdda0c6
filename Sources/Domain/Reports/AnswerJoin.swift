/// Joins what two people did to the same answer at the same time.
package enum AnswerJoin {
    /// The answer with both changes, or nil where a person has to decide.
    ///
    /// Long texts are joined by paragraphs, tables and matrices by rows. Every other answer is one thing: half of one person's date and half of
    /// another's would be nobody's.
    package static func join(_ kind: QuestionKind, base: Answer, first: Answer, second: Answer) -> Answer? {
        switch kind {
        case .long:
            TextJoin.join(base: base.text, first: first.text, second: second.text).map { Answer($0) }
        case .matrix, .table:
            rows(base: base, first: first, second: second)
        case .text, .single, .multi, .yesNo, .scale, .integer, .decimal, .percent, .year, .date, .dateRange, .yearRange, .url, .email,
            .money,
            .file, .derived:
            nil
        }
    }

    /// A part is named by its row: `2.value` in a table, `police` in a matrix.
    private static func rows(base: Answer, first: Answer, second: Answer) -> Answer? {
        func rows(_ answer: Answer) -> [Substring: [String: String]] {
            Dictionary(grouping: answer.parts) { $0.key.prefix { $0 != "." } }.mapValues { parts in
                Dictionary(uniqueKeysWithValues: parts.map { ($0.key, $0.value) })
            }
        }
        let old = rows(base), one = rows(first), two = rows(second)
        var joined: [String: String] = [:]
        for row in Set(one.keys).union(two.keys).union(old.keys) {
            let (was, mine, theirs) = (old[row] ?? [:], one[row] ?? [:], two[row] ?? [:])
            guard mine == theirs || mine == was || theirs == was else { return nil }
            joined.merge(mine == was ? theirs : mine) { _, new in new }
        }
        return Answer("", parts: joined)
    }
}
