import Domain
import Foundation

/// How words are compared in the library: lower case, accents folded in every script, and the letters that no accent explains.
enum FoldedText {
    /// A word of a text: where it stands, and its folded form.
    struct Word {
        var range: Range<String.Index>
        var folded: String
    }

    /// Letters that are no letter with an accent, for those whose keyboard lacks them.
    private static let plain: [Character: String] = [
        "ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ŋ": "n",
        "ĸ": "k",
        "ς": "σ", "і": "и", "ї": "и", "є": "е", "ґ": "г", "’": "", "ʼ": "",
    ]

    /// The words of a text, in order. A word is letters and digits; everything else is between words.
    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        for index in text.indices {
            if isPart(text[index]) {
                start = start ?? index
            } else if let begun = start {
                words.append(word(text, begun..<index))
                start = nil
            }
        }
        if let begun = start { words.append(word(text, begun..<text.endIndex)) }
        return words.filter { !$0.folded.isEmpty }
    }

    /// The folded words of a text with a space between: what the index holds.
    static func line(_ text: String) -> String { words(of: text).map(\.folded).joined(separator: " ") }

    private static func word(_ text: String, _ range: Range<String.Index>) -> Word {
        Word(range: range, folded: fold(text[range]))
    }

    private static func fold(_ word: Substring) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        let folded = String(word).folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil).lowercased()
        let plainWord = folded.reduce(into: "") { $0 += plain[$1] ?? String($1) }
        // What the tokenizer of the index would take for a gap is left out, so that both see the same words.
        return String(String.UnicodeScalarView(plainWord.unicodeScalars.filter { isPart(Character($0)) }))
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
