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

    /// The stored form of a whole number as typed, nil if it is none.
    ///
    /// Spaces, points, commas and apostrophes between groups of three are taken as grouping in every language (`65 000`, `1.102`, `65,000`).
    package static func whole(_ typed: String) -> String? {
        guard let (sign, body) = split(typed) else { return nil }
        let marks = Set(body.filter { !$0.isNumber })
        guard marks.count <= 1 else { return nil }
        return ungrouped(body, mark: marks.first).map { sign + $0 }.map(withoutNegativeZero)
    }

    /// The stored form of a number as typed, nil if it is none.
    ///
    /// With two different marks the last one starts the decimals (`40.000,50`). One mark alone that could be either (`1.102`) is read as the
    /// language of the page writes numbers; one that cannot be grouping starts the decimals (`3,5`).
    package static func decimal(_ typed: String, language: Language) -> String? {
        guard let (sign, body) = split(typed) else { return nil }
        let number = decimals(body, language: language)
        return number.map { sign + $0 }.map(withoutNegativeZero)
    }

    /// A stored number as it is shown: groups of three by a narrow no-break space, the language's decimal mark. Other text stays as it is.
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
        return (negative ? "-" : "") + grouped + (pieces.count > 1 ? String(language.decimalMark) + pieces[1] : "")
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

    /// Sign and rest; every kind of space becomes one space, every apostrophe one apostrophe. Nil where a strange character stands.
    private static func split(_ typed: String) -> (sign: String, body: String)? {
        var body = ""
        var sign = ""
        for character in typed.unicodeScalars {
            switch character {
            case "0"..."9", ".", ",": body.unicodeScalars.append(character)
            case "'", "\u{2019}": body += "'"
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\n", "\r": if !body.isEmpty { body += " " }
            case "-", "\u{2212}":
                guard body.isEmpty, sign.isEmpty else { return nil }
                sign = "-"
            default: return nil
            }
        }
        body = String(body.dropLast { $0 == " " })
        return body.isEmpty ? nil : (sign, body)
    }

    private static func decimals(_ body: String, language: Language) -> String? {
        let marks = body.filter { !$0.isNumber }
        guard let last = marks.last else { return ungrouped(body, mark: nil) }
        let others = Set(marks.dropLast())
        let start = body.lastIndex(of: last)!
        let whole = String(body[..<start]), rest = String(body[body.index(after: start)...])
        if others.isEmpty || !others.contains(last) {
            let mustBeGrouping = last == " " || last == "'"
            let canBeGrouping = ungrouped(body, mark: last) != nil
            let isDecimal = !mustBeGrouping && (!canBeGrouping || !others.isEmpty || last == language.decimalMark)
            if isDecimal {
                guard others.count <= 1, !rest.isEmpty, rest.allSatisfy({ $0.isNumber }) else { return nil }
                return (ungrouped(whole.isEmpty ? "0" : whole, mark: others.first)).map { "\($0).\(rest)" }
            }
        }
        guard others.isEmpty || others == [last] else { return nil }
        return ungrouped(body, mark: last)
    }

    /// The digits without grouping: groups of three after a first group of one to three, which starts with no zero (nobody groups `0,125`).
    /// Without a mark, leading zeros go.
    private static func ungrouped(_ body: String, mark: Character?) -> String? {
        var digits = body
        if let mark {
            let groups = body.split(separator: mark, omittingEmptySubsequences: false)
            guard groups.count > 1, (1...3).contains(groups[0].count), !groups[0].hasPrefix("0"),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            digits = groups.joined()
        }
        guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return nil }
        let significant = digits.drop { $0 == "0" }
        return significant.isEmpty ? "0" : String(significant)
    }

    private static func withoutNegativeZero(_ number: String) -> String {
        number.hasPrefix("-") && number.utf8.allSatisfy({ !(0x31...0x39).contains($0) }) ? String(number.dropFirst()) : number
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
