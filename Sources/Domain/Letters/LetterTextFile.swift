/// The office's words for letters as a file: a line `== piece` begins a piece, which goes to the next such line. Lines before the first are remarks.
package enum LetterTextFile {
    /// - Throws: `Refusal.invalid` for a piece that there is not, or that comes twice.
    package static func read(_ text: String, language: String) throws(Refusal) -> LetterTexts {
        var texts = LetterTexts(language: language)
        var seen: Set<LetterPiece> = []
        var piece: LetterPiece?
        var lines: [Substring] = []
        func keep() {
            if let piece { texts[piece] = joined(lines) }
            lines = []
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.hasPrefix("== ") else {
                lines.append(line)
                continue
            }
            keep()
            let name = String(line.dropFirst(3)).filter { !$0.isWhitespace }
            guard let next = LetterPiece(rawValue: name), seen.insert(next).inserted else {
                throw .invalid([InputProblem(field: name, message: "letter-text.unknown-piece", arguments: ["piece": name])])
            }
            piece = next
        }
        keep()
        return texts
    }

    /// Without empty lines at both ends.
    private static func joined(_ lines: [Substring]) -> String {
        func isEmpty(_ line: Substring) -> Bool { !line.contains { !$0.isWhitespace } }
        guard let first = lines.firstIndex(where: { !isEmpty($0) }), let last = lines.lastIndex(where: { !isEmpty($0) }) else { return "" }
        return lines[first...last].joined(separator: "\n")
    }
}
