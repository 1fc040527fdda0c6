/// A secret that opens something by itself: a session cookie, an activation link. 256 random bits, so it cannot be guessed.
/// Printing it shows nothing of it, so that it reaches no log by accident.
package struct Token: Sendable, CustomStringConvertible {
    let bytes: [UInt8]

    private static let count = 32
    private static let textLength = 43

    /// A new one from the system's random source.
    package init() {
        bytes = randomBytes(Self.count)
    }

    /// Reads `text` back; nil for any other length or alphabet.
    package init?(text: String) {
        guard text.utf8.count == Self.textLength, let bytes = Base64.url.decode(text), bytes.count == Self.count else { return nil }
        self.bytes = bytes
    }

    /// 43 characters of base64url, fit for addresses and cookies.
    package var text: String { Base64.url.encode(bytes) }

    /// What is stored instead of the token: 32 bytes of SHA-256. Whoever reads the database cannot sign in with them.
    /// No salt and no slow hash are needed, because nobody can try 2^256 tokens.
    package var hash: [UInt8] { Digest.sha256(bytes) }

    package var description: String { "Token(hidden)" }
}
