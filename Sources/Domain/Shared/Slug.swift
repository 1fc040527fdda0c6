/// A name that can stand in an address: a-z, 0-9 and inner hyphens, 2 to 60 characters, and none of the words that stand there already.
package enum Slug {
    /// What follows `/office/members/` without being a member.
    private static let taken: Set<String> = ["new", "import"]

    /// Asks of the text as it is; nothing is trimmed or lowered.
    package static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard !taken.contains(text), (2...60).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else { return false }
        return bytes.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
    }

    /// A slug for a member's name: letters without accents, everything else a hyphen. Empty where nothing Latin is left.
    package static func suggestion(for name: String) -> String {
        var slug = ""
        for character in name.lowercased() {
            if let plain = plainLetters[character] {
                slug += plain
            } else if character.utf8.count == 1, let byte = character.utf8.first, isLetterOrDigit(byte) {
                slug.append(character)
            } else if !slug.isEmpty && !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        return String(slug.prefix(60).dropLast { $0 == "-" })
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    /// Letters of European alphabets and what stands for them in an address.
    private static let plainLetters: [Character: String] = {
        let table: [String: String] = [
            "a": "àáâãāăąå", "c": "çćčĉċ", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ğģĝġ", "h": "ĥħ", "i": "ìíîïīĭįıi\u{307}", "j": "ĵ",
            "k": "ķ", "l": "ĺļľłŀ",
            "n": "ñńņň", "o": "òóôõōŏőø", "r": "ŕŗř", "s": "śşšŝș", "t": "ţťŧț", "u": "ùúûũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
            "ae": "äæ",
            "oe": "öœ", "ue": "ü", "ss": "ß", "th": "þ",
        ]
        var letters: [Character: String] = [:]
        for (plain, accented) in table { for letter in accented { letters[letter] = plain } }
        return letters
    }()
}
