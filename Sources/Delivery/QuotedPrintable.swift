/// Text as quoted-printable (RFC 2045): lines of at most 76 bytes, all of them ASCII.
enum QuotedPrintable {
    private static let most = 76

    static func lines(_ text: String) -> [String] {
        let ends = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var lines = ends.split(separator: "\n", omittingEmptySubsequences: false).flatMap(encoded)
        // The end of the last line is the end of the text.
        if ends.hasSuffix("\n") { lines.removeLast() }
        return lines
    }

    private static func encoded(_ line: Substring) -> [String] {
        let bytes = Array(line.utf8)
        var lines = [""]
        for (place, byte) in bytes.enumerated() {
            let isLast = place == bytes.count - 1
            let piece = piece(byte, isFirst: lines[lines.count - 1].isEmpty, isLast: isLast)
            if lines[lines.count - 1].utf8.count + piece.utf8.count > most - (isLast ? 0 : 1) {
                lines[lines.count - 1] += "="
                lines.append(self.piece(byte, isFirst: true, isLast: isLast))
            } else {
                lines[lines.count - 1] += piece
            }
        }
        return lines
    }

    /// White space at the end of a line gets lost on the way; a dot or an "F" (as in "From ") at its beginning means something to mail systems.
    private static func piece(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> String {
        let isSpace = byte == 0x20 || byte == 0x09
        let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D && !(isFirst && (byte == 0x2E || byte == 0x46))
        return isPlain || (isSpace && !isLast) ? String(UnicodeScalar(byte)) : "=" + Hex.text(byte)
    }
}
