/// Numbers as people write them, and as they are stored: exact decimal text without grouping, a dot before the decimals
/// (`65000`, `-3.5`), never a binary fraction.
package enum Numeral {
    /// Whether a text is in the stored form. There is no negative zero.
    package static func isCanonical(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == 0x2D { digits = digits.dropFirst() }
        let pieces = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard let whole = pieces.first, (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
        else { return false }
        guard whole.count == 1 || whole.first != 0x30 else { return false }
        return !text.hasPrefix("-") || text.utf8.contains { (0x31...0x39).contains($0) }
    }

    /// A stored number as it is shown: groups of three by a narrow no-break space, the language's decimal mark. Other text stays as it is.
    ///
    /// It has one reading: three decimals behind one to three digits get a zero, since `1.102` is a thousand elsewhere; `TypedNumber` takes that
    /// zero away again.
    package static func shown(_ stored: String, language: Language) -> String {
        guard isCanonical(stored) else { return stored }
        let pieces = stored.split(separator: ".", maxSplits: 1)
        let negative = stored.hasPrefix("-")
        let whole = pieces[0].drop { $0 == "-" }, length = whole.utf8.count
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (length - place).isMultiple(of: 3), length > 4 { grouped.append("\u{202F}") }
            grouped.append(digit)
        }
        guard pieces.count > 1 else { return (negative ? "-" : "") + grouped }
        let isDoubtful = pieces[1].utf8.count == 3 && length <= 3 && whole != "0"
        return (negative ? "-" : "") + grouped + String(language.decimalMark) + pieces[1] + (isDoubtful ? "0" : "")
    }

    /// Below, equal or above (-1, 0, 1), exactly; nil where one of the two is not a stored number.
    package static func compare(_ left: String, _ right: String) -> Int? {
        guard isCanonical(left), isCanonical(right) else { return nil }
        switch (left.hasPrefix("-"), right.hasPrefix("-")) {
        case (true, false): return -1
        case (false, true): return 1
        case (true, true): return magnitude(String(right.dropFirst()), String(left.dropFirst()))
        case (false, false): return magnitude(left, right)
        }
    }

    private static func magnitude(_ left: String, _ right: String) -> Int {
        let l = left.split(separator: ".", maxSplits: 1), r = right.split(separator: ".", maxSplits: 1)
        if l[0].count != r[0].count { return l[0].count < r[0].count ? -1 : 1 }
        if l[0] != r[0] { return l[0] < r[0] ? -1 : 1 }
        func trimmed(_ pieces: [Substring]) -> Substring {
            pieces.count > 1 ? pieces[1].dropLast { $0 == "0" } : ""
        }
        let a = trimmed(l), b = trimmed(r)
        return a == b ? 0 : (a < b ? -1 : 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
