/// What ids may look like.
enum Identifier {
    /// Ids of options, steps, lists, levels, rows and columns: a-z, 0-9 and hyphen.
    static func isValid(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == hyphen } }

    /// Ids of sections, which are part of addresses: a letter first, no hyphen at the end.
    static func isSection(_ text: String) -> Bool {
        isValid(text) && text.utf8.count <= 40 && !isDigit(text.utf8.first!) && text.utf8.first != hyphen && text.utf8.last != hyphen
    }

    /// Ids of questions: the section's id, a dot, a slug of a-z, 0-9 and underscore.
    static func isQuestion(_ text: String, of section: String) -> Bool {
        guard text.hasPrefix(section + ".") else { return false }
        let slug = text.utf8.dropFirst(section.utf8.count + 1)
        return !slug.isEmpty && slug.allSatisfy { isLetterOrDigit($0) || $0 == underscore }
    }

    /// Names of versions: letters, digits, dot and hyphen.
    static func isVersion(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { isLetterOrDigit($0) || isCapital($0) || $0 == hyphen || $0 == dot }
    }

    /// Language tags as `lang` has them: `fr`, `pt-BR`.
    static func isLanguage(_ text: String) -> Bool {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(pieces[0].utf8.count) && pieces[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
            && pieces.dropFirst().allSatisfy { piece in
                (2...8).contains(piece.utf8.count) && piece.utf8.allSatisfy { isLetterOrDigit($0) || isCapital($0) }
            }
    }

    private static let hyphen: UInt8 = 0x2D, underscore: UInt8 = 0x5F, dot: UInt8 = 0x2E

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte) }
}
