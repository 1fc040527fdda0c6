@_spi(_Unicode) import Swift

/// The one rule by which characters are counted, in the page and on the server: Unicode code points after NFC, a line break once.
package enum AnswerLength {
    /// The number that is shown beside the limit and compared with it.
    package static func of(_ text: String) -> Int {
        // Below U+0300 nothing can be composed any further, and that is nearly every text.
        if text.utf8.allSatisfy({ $0 < 0xCC }) { return count(text.unicodeScalars) }
        // (The standard library has NFC but does not yet promise its name.)
        return count(text.streamSafe._nfc)
    }

    /// Stored texts have LF line breaks; a CRLF that comes another way still counts once.
    private static func count(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        var count = 0
        var previous: Unicode.Scalar?
        for scalar in scalars {
            if !(scalar == "\n" && previous == "\r") { count += 1 }
            previous = scalar
        }
        return count
    }
}
