import Domain
import Foundation

/// What somebody typed to look for, as words and phrases. Nothing of it is ever read as an expression of the search's own language.
struct SearchTerms: Equatable {
    /// Words that follow each other; one word alone may be the beginning of a longer one.
    struct Term: Equatable {
        var words: [String]
        var isBeginning: Bool
    }

    /// All of them must be found.
    private(set) var terms: [Term] = []

    /// So many are looked for; what was typed beyond them is not.
    private static let most = 12
    /// From so many letters on, a word is also found as the beginning of a longer one: languages bend their words at the end.
    private static let beginning = 3

    /// Text in quotation marks, of any language, is a phrase. A star after a word makes a beginning of a short word too.
    init(_ text: String) {
        var isPhrase = false
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { "\"“”„«»".contains($0) }) {
            defer { isPhrase.toggle() }
            if isPhrase {
                let words = FoldedText.words(of: String(piece)).map(\.folded)
                if !words.isEmpty { terms.append(Term(words: words, isBeginning: false)) }
                continue
            }
            for chunk in piece.split(whereSeparator: \.isWhitespace) {
                let words = FoldedText.words(of: String(chunk)).map(\.folded)
                // "anti-racism" is two words that follow each other; the last may go on.
                guard let last = words.last else { continue }
                terms.append(Term(words: words, isBeginning: last.count >= Self.beginning || chunk.hasSuffix("*")))
            }
        }
        terms = Array(terms.prefix(Self.most))
    }

    /// For FTS5: every word in quotation marks, and none of them has one inside.
    var expression: String {
        terms.map { term in "\"\(term.words.joined(separator: " "))\"\(term.isBeginning ? " *" : "")" }.joined(separator: " AND ")
    }

    /// Which words of a text are what was looked for, by their place.
    func matches(in words: [FoldedText.Word]) -> Set<Int> {
        var found: Set<Int> = []
        for term in terms {
            for start in words.indices where start + term.words.count <= words.count {
                let fits = term.words.indices.allSatisfy { place in
                    let word = words[start + place].folded
                    let isLast = place == term.words.count - 1
                    return word == term.words[place] || (isLast && term.isBeginning && word.hasPrefix(term.words[place]))
                }
                if fits { found.formUnion(start..<start + term.words.count) }
            }
        }
        return found
    }

    /// The text with what was looked for marked.
    func marked(_ text: String) -> [Excerpt] {
        let words = FoldedText.words(of: text)
        return Self.marked(text, words, matches(in: words), within: text.startIndex..<text.endIndex)
    }

    /// A stretch of some 30 words in which most of what was looked for stands; its beginning where nothing does.
    func excerpt(of text: String) -> [Excerpt] {
        let words = FoldedText.words(of: text)
        guard !words.isEmpty else { return [] }
        let matches = matches(in: words)
        let first = matches.sorted().max { one, other in
            let left = count(matches, from: one), right = count(matches, from: other)
            return left == right ? one > other : left < right
        }
        let start = max(0, (first ?? 0) - 8), end = min(words.count, start + Self.length)
        let from = start == 0 ? text.startIndex : words[start].range.lowerBound
        let to = end == words.count ? text.endIndex : words[end - 1].range.upperBound
        var excerpt = Self.marked(text, words, matches, within: from..<to)
        if start > 0 { excerpt.insert(Excerpt("… ", isMatch: false), at: 0) }
        if end < words.count { excerpt.append(Excerpt(" …", isMatch: false)) }
        return excerpt
    }

    private static let length = 32

    private func count(_ matches: Set<Int>, from start: Int) -> Int { (start..<start + Self.length - 8).count { matches.contains($0) } }

    private static func marked(
        _ text: String, _ words: [FoldedText.Word], _ matches: Set<Int>, within range: Range<String.Index>
    ) -> [Excerpt] {
        var stretches: [Excerpt] = []
        var place = range.lowerBound
        for (number, word) in words.enumerated()
        where matches.contains(number) && word.range.lowerBound >= place && word.range.upperBound <= range.upperBound {
            if place < word.range.lowerBound { stretches.append(Excerpt(String(text[place..<word.range.lowerBound]), isMatch: false)) }
            stretches.append(Excerpt(String(text[word.range]), isMatch: true))
            place = word.range.upperBound
        }
        if place < range.upperBound { stretches.append(Excerpt(String(text[place..<range.upperBound]), isMatch: false)) }
        return stretches
    }
}
