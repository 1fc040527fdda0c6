/// An activation code that can be read out on the telephone and typed from paper: ten characters, 50 random bits.
/// Printing it shows nothing of it.
package struct ShortCode: Sendable, CustomStringConvertible {
    private let letters: [UInt8]

    /// Crockford's: no I, L, O (they look like 1 and 0) and no U (fewer accidental words).
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let count = 10

    /// A new one from the system's random source.
    package init() {
        letters = randomBytes(Self.count).map { Self.alphabet[Int($0 & 31)] }
    }

    /// Reads what a person types: any case, with spaces and hyphens anywhere, O for 0, I or L for 1.
    /// Nil for anything else.
    package init?(typed: String) {
        guard typed.utf8.count <= 100 else { return nil }
        let letters = typed.uppercased().filter { !$0.isWhitespace && !Self.hyphens.contains($0) }.utf8.map(Self.meant)
        guard letters.count == Self.count, letters.allSatisfy(Self.alphabet.contains) else { return nil }
        self.letters = letters
    }

    /// The code of a receipt: what the key of a poll makes of the form that brought the ballot. The same form has the same code again; which code it
    /// will be can be neither chosen nor known before, and neither form nor key is kept, so that nothing leads back from it.
    package static func receipt(of form: Token, for voter: String, key: [UInt8]) -> ShortCode {
        ShortCode(letters: Seal.mark(form.bytes + Array(voter.utf8), key: key).prefix(count).map { alphabet[Int($0 & 31)] })
    }

    private init(letters: [UInt8]) { self.letters = letters }

    /// `XXXXX-XXXXX`.
    package var text: String {
        String(decoding: letters.prefix(5), as: UTF8.self) + "-" + String(decoding: letters.dropFirst(5), as: UTF8.self)
    }

    /// What is stored instead of the code: 32 bytes. 50 bits could be tabulated once for everybody; sealed with the user
    /// name, such a table would serve for one login only, which has been activated or has expired before it is made.
    package func hash(userName: String) -> [UInt8] {
        Seal.mark(letters, key: Array(userName.utf8))
    }

    package var description: String { "ShortCode(hidden)" }

    /// Word processors and mail programs turn a hyphen into a dash.
    private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]

    private static func meant(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        default: letter
        }
    }
}
