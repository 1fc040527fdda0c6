import Crypto

/// HMAC-SHA256: a mark that only the holder of a key can make.
package enum Seal {
    /// 32 bytes.
    package static func mark(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    /// The text that every form of this session carries. It is sealed with the session's own token, which another site
    /// cannot read; so it needs no secret of the server, nothing stored, and ends with the session.
    package static func csrf(for token: Token) -> String {
        Base64.url.encode(mark(Array("csrf".utf8), key: token.bytes))
    }

    /// What is stored of a device's token for one login: 32 bytes. Of two logins on one device they differ, so that the database does not tell who shares one.
    package static func deviceMark(of token: Token, userName: String) -> [UInt8] {
        mark(Array("device \(userName)".utf8), key: token.bytes)
    }

    /// Whether a form that came with this token carries its text. Takes the same time whatever the form carries.
    package static func accepts(csrf: String, for token: Token) -> Bool {
        constantTimeEqual(Array(csrf.utf8), Array(Self.csrf(for: token).utf8))
    }
}
