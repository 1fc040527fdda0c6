/// Joins what two people did to the same text at the same time.
package enum TextJoin {
    /// The text with both changes, or nil where both changed the same paragraph: then a person has to decide.
    ///
    /// Paragraphs are lines. Both adding a paragraph at the same place, or one removing what the other changed, counts as the same paragraph;
    /// both doing exactly the same there does not.
    package static func join(base: String, first: String, second: String) -> String? {
        if first == second || base == second { return first }
        if base == first { return second }
        let old = lines(base), one = lines(first), two = lines(second)
        let firsts = Changes(from: old, to: one).places.map { (old: $0.old, lines: Array(one[$0.new])) }
        let seconds = Changes(from: old, to: two).places.map { (old: $0.old, lines: Array(two[$0.new])) }
        var joined: [Substring] = []
        var place = 0
        var (left, right) = (firsts[...], seconds[...])
        while let next = [left.first, right.first].compactMap({ $0 }).min(by: { isBefore($0.old, $1.old) }) {
            if let a = left.first, let b = right.first, collide(a.old, b.old) {
                guard a.old == b.old, a.lines == b.lines else { return nil }
                right.removeFirst()
            }
            joined += old[place..<next.old.lowerBound] + next.lines
            place = next.old.upperBound
            if let a = left.first, a.old == next.old, a.lines == next.lines { left.removeFirst() } else { right.removeFirst() }
        }
        return (joined + old[place...]).joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// What is put in before a paragraph comes before what is done to that paragraph.
    private static func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
    }

    /// Whether two changes touch the same paragraph, or both put something in at the same place.
    private static func collide(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        if one.isEmpty && other.isEmpty { return one.lowerBound == other.lowerBound }
        return max(one.lowerBound, other.lowerBound) < min(one.upperBound, other.upperBound)
            || (one.isEmpty && other.lowerBound < one.lowerBound && one.lowerBound < other.upperBound)
            || (other.isEmpty && one.lowerBound < other.lowerBound && other.lowerBound < one.upperBound)
    }
}
