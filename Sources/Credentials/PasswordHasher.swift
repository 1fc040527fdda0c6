/// Turns passwords into PHC strings by Argon2id, and checks them. Each call takes `parameters.memoryKiB` of memory while
/// it runs, so call it through a `HashingGate`.
package struct PasswordHasher: Sendable {
    package let parameters: HashParameters

    /// The PHC string to verify against when nobody has the user name that was typed, so that this takes as long as a
    /// wrong password. Its tag is random, not computed: no password fits it, and making it costs nothing at start-up.
    package let decoyHash: String

    private static let saltBytes = 16
    private static let tagBytes = 32

    package init(parameters: HashParameters = HashParameters()) {
        self.parameters = parameters
        decoyHash = PHC(parameters: parameters, salt: randomBytes(Self.saltBytes), tag: randomBytes(Self.tagBytes)).text
    }

    /// A PHC string with a salt of its own: the same password gives another string each time.
    /// Throws `HashingFailure` when there is no memory or Argon2 refuses the parameters, and for a password that is longer than `PasswordRules` allow.
    package func hash(_ password: String) throws -> String {
        guard password.utf8.count <= PasswordRules.maximumBytes else { throw HashingFailure(reason: "the password is too long") }
        let salt = randomBytes(Self.saltBytes)
        let tag = try Argon2id.tag(of: password.composedBytes, salt: salt, parameters: parameters, length: Self.tagBytes)
        return PHC(parameters: parameters, salt: salt, tag: tag).text
    }

    /// Whether `phc` was made from this password, with whatever parameters it names. A string that is no PHC string of
    /// Argon2id fits no password; so does every string when memory is short. A password that nobody can have set fits none either, and is not worked on.
    package func verify(_ password: String, phc: String) -> Bool {
        guard password.utf8.count <= PasswordRules.maximumBytes, let stored = PHC(phc),
            let tag = try? Argon2id.tag(
                of: password.composedBytes, salt: stored.salt, parameters: stored.parameters, length: stored.tag.count)
        else { return false }
        return constantTimeEqual(tag, stored.tag)
    }

    /// Whether `phc` was made otherwise than `hash` makes it today; hash again once the password is known to be right.
    package func needsRehash(_ phc: String) -> Bool {
        guard let stored = PHC(phc) else { return true }
        return stored.parameters != parameters || stored.salt.count != Self.saltBytes || stored.tag.count != Self.tagBytes
    }
}
