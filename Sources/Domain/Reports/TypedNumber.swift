/// Reads numbers the way people write them, in every script and with every usual mark, into the stored form that `Numeral` describes.
///
/// Digits of other scripts count as digits. Characters that nobody sees are left out, so that a number copied from a web page is a number. A currency
/// sign or a percent sign before or after it, and a dash in place of the cents (`63 000,–`), are how people write: the number is what is left.
package enum TypedNumber {
    /// How one mark before exactly three digits (`1.102`) is understood, where it could start decimals or separate thousands.
    package enum LoneMark: Sendable, Equatable {
        /// Money and whole numbers: nobody writes tenths of cents.
        case thousands
        /// This mark starts decimals; the other one separates thousands.
        case decimals(Character)

        /// As a language (ISO 639 code) is written. Most of Europe writes a comma.
        package static func written(in language: String) -> LoneMark {
            .decimals(pointLanguages.contains(String(language.prefix { $0 != "-" })) ? "." : ",")
        }

        private static let pointLanguages: Set<String> = [
            "en", "ga", "cy", "gd", "mt", "he", "ar", "fa", "ur", "hi", "bn", "ta", "th", "zh", "ja", "ko",
        ]
    }

    /// The stored form of a whole number; nil if it is none.
    ///
    /// Spaces, points, commas and apostrophes between groups of three separate thousands in every language (`65 000`, `1.102`, `65,000`); decimals
    /// that are all zero are none (`65.000,00`).
    package static func whole(_ typed: String) -> String? {
        guard let number = decimal(typed, loneMark: .thousands) else { return nil }
        let pieces = number.split(separator: ".")
        guard pieces.count > 1 else { return number }
        return pieces[1].utf8.allSatisfy { $0 == 0x30 } ? withoutNegativeZero(String(pieces[0])) : nil
    }

    /// The stored form of a number; nil if it is none.
    ///
    /// With two different marks the last one starts the decimals (`40.000,50`). One that cannot separate thousands starts them too (`3,5`). One alone
    /// that could be either (`1.102`) is read as `loneMark` says.
    package static func decimal(_ typed: String, loneMark: LoneMark) -> String? {
        guard let (sign, body) = TypedDigits.read(typed) else { return nil }
        return magnitude(body, loneMark: loneMark).map { withoutNegativeZero(sign + $0) }
    }

    private static func magnitude(_ body: String, loneMark: LoneMark) -> String? {
        let marks = body.filter { !$0.isNumber }
        guard let last = marks.last else { return ungrouped(body, mark: nil) }
        let others = Set(marks.dropLast())
        if !others.contains(last), startsDecimals(last, in: body, isAlone: others.isEmpty, loneMark: loneMark) {
            let pieces = body.split(separator: last, omittingEmptySubsequences: false)
            guard others.count <= 1, pieces.count == 2, !pieces[1].isEmpty, pieces[1].allSatisfy(\.isNumber) else { return nil }
            let whole = ungrouped(pieces[0].isEmpty ? "0" : String(pieces[0]), mark: others.first)
            return whole.map { "\($0).\(decimals(String(pieces[1])))" }
        }
        return others.isEmpty || others == [last] ? ungrouped(body, mark: last) : nil
    }

    private static func startsDecimals(_ mark: Character, in body: String, isAlone: Bool, loneMark: LoneMark) -> Bool {
        // Spaces and apostrophes only ever separate thousands.
        if mark == " " || mark == "'" { return false }
        return !isAlone || ungrouped(body, mark: mark) == nil || loneMark == .decimals(mark)
    }

    /// Without the zero that `Numeral.shown` adds to three decimals.
    private static func decimals(_ digits: String) -> String {
        digits.utf8.count == 4 && digits.hasSuffix("0") ? String(digits.prefix(3)) : digits
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
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let significant = digits.drop { $0 == "0" }
        return significant.isEmpty ? "0" : String(significant)
    }

    private static func withoutNegativeZero(_ number: String) -> String {
        number.hasPrefix("-") && number.utf8.allSatisfy({ !(0x31...0x39).contains($0) }) ? String(number.dropFirst()) : number
    }
}
