extension String {
    /// Unicode's stream-safe form (UAX 15, section 13): in a run of more than 30 accents and other marks that combine with the letter before, a mark that
    /// is not seen (U+034F) stands after every thirtieth. No language writes so many. Normal forms put such a run in order, which takes the square of its
    /// length; so every text that comes in is brought into this form first, and stays as it is where nobody means harm.
    ///
    /// A letter that has marks of its own, such as "ǟ", begins a run of 30 all the same: counting those would need Unicode's tables and gain nothing.
    package var streamSafe: String {
        // Below U+0300 nothing combines, and that is nearly every text.
        guard utf8.contains(where: { $0 >= 0xCC }), hasLongRun else { return self }
        var safe = UnicodeScalarView()
        var run = 0
        for scalar in unicodeScalars {
            let marks = scalar.combiningMarks
            if marks == 0 {
                run = 0
            } else if run + marks > Self.longestRun {
                safe.append("\u{034F}")
                run = marks
            } else {
                run += marks
            }
            safe.append(scalar)
        }
        return String(safe)
    }

    private static let longestRun = 30

    private var hasLongRun: Bool {
        var run = 0
        for scalar in unicodeScalars {
            let marks = scalar.combiningMarks
            run = marks == 0 ? 0 : run + marks
            if run > Self.longestRun { return true }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// How many combining marks this is when it is taken apart: none for a letter, one for an accent, two for the few that are two in one.
    fileprivate var combiningMarks: Int {
        switch value {
        case ..<0x300: 0
        case 0x344, 0xF73, 0xF75, 0xF81: 2
        // The sound marks of half-width Katakana count as none themselves, and are taken apart into one that does.
        case 0xFF9E, 0xFF9F: 1
        default: properties.canonicalCombiningClass == .notReordered ? 0 : 1
        }
    }
}
