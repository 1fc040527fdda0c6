/// The words of a block: text with bold parts, links and things to be typed as they stand.
enum MarkupLine {
    static func render(_ text: String) -> HTML {
        var html = HTML()
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "*" || $0 == "[" || $0 == "`" }) {
            html += HTML(escaping: String(rest[..<start]))
            rest = rest[start...]
            if let (piece, after) = bold(rest) ?? link(rest) ?? code(rest) {
                html += piece
                rest = after
            } else {
                html += HTML(escaping: String(rest.prefix(1)))
                rest = rest.dropFirst()
            }
        }
        return html + HTML(escaping: String(rest))
    }

    /// `**text**` at the start of the text, and what follows it.
    private static func bold(_ text: Substring) -> (HTML, Substring)? {
        guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
        let inner = text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound]
        guard !inner.isEmpty else { return nil }
        return ("<strong>\(render(String(inner)))</strong>", text[end.upperBound...])
    }

    /// "`text`" at the start of the text, and what follows it.
    private static func code(_ text: Substring) -> (HTML, Substring)? {
        guard text.hasPrefix("`"), let end = text.dropFirst().firstIndex(of: "`") else { return nil }
        let inner = String(text[..<end].dropFirst())
        return inner.isEmpty ? nil : ("<code>\(inner)</code>", text[text.index(after: end)...])
    }

    /// `[text](address)` at the start of the text, and what follows it.
    private static func link(_ text: Substring) -> (HTML, Substring)? {
        guard text.hasPrefix("["), let middle = text.firstRange(of: "]("), let close = text[middle.upperBound...].firstIndex(of: ")")
        else { return nil }
        let words = String(text[..<middle.lowerBound].dropFirst()), address = String(text[middle.upperBound..<close])
        guard !words.isEmpty, isAllowed(address) else { return nil }
        return ("<a href=\"\(address)\">\(words)</a>", text[text.index(after: close)...])
    }

    /// Paths of this site and mail addresses: nothing that runs, nothing that leads elsewhere.
    private static func isAllowed(_ address: String) -> Bool {
        let isClean = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isClean && (address.hasPrefix("mailto:") || address.hasPrefix("/") && !address.hasPrefix("//"))
    }
}
