/// What was typed for a number, brought to one way of writing: a sign, digits 0 to 9, points, commas, apostrophes and single spaces.
enum TypedDigits {
    /// More bytes are no number.
    static let mostBytes = 200

    /// Nil where something stands that is no part of a number.
    static func read(_ typed: String) -> (sign: String, body: String)? {
        guard typed.utf8.count <= mostBytes, let scalars = plain(typed) else { return nil }
        var rest = withoutDash(withoutMoney(scalars)[...])
        var sign = ""
        if let first = rest.first, "-+".unicodeScalars.contains(first) {
            sign = first == "-" ? "-" : ""
            rest = trimmed(rest.dropFirst())
        }
        var body = String.UnicodeScalarView()
        for scalar in rest {
            switch scalar {
            case "0"..."9", ".", ",", "'", " ": body.append(scalar)
            default: return nil
            }
        }
        return body.isEmpty ? nil : (sign, String(body))
    }

    /// In one way of writing, without what nobody sees; nil for a control character that no keyboard has.
    private static func plain(_ typed: String) -> [Unicode.Scalar]? {
        var plain: [Unicode.Scalar] = []
        for scalar in typed.unicodeScalars {
            if let mark = marks[scalar] {
                plain.append(mark)
            } else if let digit = digit(scalar) {
                plain.append(digit)
            } else {
                switch scalar.properties.generalCategory {
                case .spaceSeparator: plain.append(" ")
                case .control where "\t\n\r".unicodeScalars.contains(scalar): plain.append(" ")
                case .format: continue
                case .control: return nil
                default: if !scalar.properties.isDefaultIgnorableCodePoint { plain.append(scalar) }
                }
            }
        }
        return Array(trimmed(plain[...]))
    }

    /// A digit of any script as one from 0 to 9. Not a superscript or a digit in a circle.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(0x30 + UInt8(value))
    }

    /// Other ways of writing a mark.
    private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2019}": "'", "\u{2018}": "'", "\u{02BC}": "'", "\u{00B4}": "'", "`": "'", "\u{066C}": "'",
        "\u{FF0C}": ",", "\u{066B}": ",", "\u{060C}": ",", "\u{201A}": ",", "\u{FF0E}": ".",
        "\u{2212}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2010}": "-", "\u{2011}": "-", "\u{FF0D}": "-", "\u{FF0B}": "+",
    ]

    /// Without a currency or a percent sign before or after the number.
    private static func withoutMoney(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = scalars[...]
        if let first = rest.first, isSign(first) { rest = trimmed(rest.dropFirst()) }
        if let last = rest.last, isSign(last) { rest = trimmed(rest.dropLast()) }
        // "63 000 kr."
        if rest.last == ".", let letter = rest.dropLast().last, isLetter(letter) { rest = trimmed(rest.dropLast()) }
        for isFront in [true, false] {
            let word = isFront ? rest.prefix(while: isLetter) : rest.suffix(while: isLetter)
            guard !word.isEmpty, currencies.contains(text(word).lowercased()) else { continue }
            rest = trimmed(isFront ? rest.dropFirst(word.count) : rest.dropLast(word.count))
            // "Fr. 63'000"
            if isFront, rest.first == "." { rest = trimmed(rest.dropFirst()) }
        }
        return Array(rest)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .currencySymbol || "%\u{FF05}\u{066A}\u{FE6A}".unicodeScalars.contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    /// How people of the member countries and their neighbours write their money.
    private static let currencies: Set<String> = [
        "eur", "euro", "euros", "ευρω", "ευρώ", "евро", "chf", "fr", "sfr", "gbp", "usd", "sek", "nok", "dkk", "isk", "kr", "pln", "zł",
        "zl",
        "czk", "kč", "kc", "huf", "ft", "ron", "lei", "leu", "bgn", "lv", "лв", "try", "tl", "uah", "грн", "rsd", "din", "дин", "all",
        "mkd",
        "ден", "bam", "gel", "mdl",
    ]

    /// Without the dash in place of the cents: `63 000,–`, `250000.--`.
    private static func withoutDash(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let number = scalars.dropLast(scalars.suffix(while: { $0 == "-" }).count)
        guard number.count < scalars.count, let mark = number.last, mark == "," || mark == "." else { return scalars }
        return trimmed(number.dropLast())
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let head = scalars.drop { $0 == " " }
        return head.dropLast(head.suffix(while: { $0 == " " }).count)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension ArraySlice {
    /// The longest end of which every element fits.
    fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice {
        var start = endIndex
        while start > startIndex, fits(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
