/// The one rule by which characters are counted, in the page and on the server: Unicode code points after NFC, a line break once.
package enum AnswerLength {
    package static func of(_ text: String) -> Int {
        // Stored texts are NFC and have LF line breaks; a CRLF that comes another way still counts once.
        var count = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if !(scalar == "\n" && previous == "\r") { count += 1 }
            previous = scalar
        }
        return count
    }
}
