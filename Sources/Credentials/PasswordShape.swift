@_spi(_Unicode) import Swift

/// What is left of a password when the ornaments are taken off with which people make a word look like a better one.
struct PasswordShape {
    /// The password in lower case, without accents.
    private let whole: [Character]

    init(_ password: String) {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: password.lowercased()._nfd.filter { !$0.properties.isDiacritic })
        whole = Array(String(scalars))
    }

    /// The words that this password may be made of: itself, without what surrounds it, with look-alikes read as
    /// letters and separators left out, and what it repeats. Never an empty one.
    var words: Set<String> {
        let core = Self.trimmed(whole)
        let letters = core.map { Self.lookAlikes[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber }
        let forms = [whole, core, letters]
        let units = forms.map { Self.trimmed(Self.repeatedUnit(of: $0)) }
        return Set((forms + units).filter { !$0.isEmpty }.map { String($0) })
    }

    /// Whether it repeats one to three characters (`abcabcabcabc`), or each character follows from the one before
    /// (`123456789012`, `zyxwvutsrqpo`).
    var isMonotonous: Bool {
        Self.repeatedUnit(of: whole).count <= 3 || Self.isRun(whole)
    }

    private static func trimmed(_ text: [Character]) -> [Character] {
        guard let first = text.firstIndex(where: \.isLetter), let last = text.lastIndex(where: \.isLetter) else { return [] }
        return Array(text[first...last])
    }

    /// The shortest beginning that, repeated and cut off at the end, gives the whole text.
    private static func repeatedUnit(of text: [Character]) -> [Character] {
        // For each place the length of the longest beginning of the text that also ends there: so every place is looked at once or twice.
        var borders = [0], border = 0
        for place in text.indices.dropFirst() {
            while border > 0 && text[place] != text[border] { border = borders[border - 1] }
            if text[place] == text[border] { border += 1 }
            borders.append(border)
        }
        return Array(text.prefix(text.count - border))
    }

    private static func isRun(_ text: [Character]) -> Bool {
        let codes = text.compactMap(\.asciiValue).map(Int.init)
        guard codes.count == text.count, codes.count > 1 else { return false }
        let steps = Set(zip(codes, codes.dropFirst()).map { $1 - $0 })
        // After 9 comes 0, so a run of digits may also step by 9 the other way.
        return steps.isSubset(of: [1, -9]) || steps.isSubset(of: [-1, 9])
    }

    private static let lookAlikes: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "€": "e", "!": "i",
    ]
}
