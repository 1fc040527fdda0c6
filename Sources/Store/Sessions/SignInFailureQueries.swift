import Domain
import GRDB

/// How often signing in has failed for a user name or from an address.
package struct SignInFailures: Hashable, Sendable {
    /// What is counted for: a user name, whether it exists or not, or a network address.
    package enum Kind: String, Sendable { case account, address }

    package var failures: Int
    package var lastAt: Instant

    package static let none = SignInFailures(failures: 0, lastAt: Instant(seconds: 0))
}

extension Reader {
    /// How often it failed and when last; none without a count.
    package func signInFailures(_ kind: SignInFailures.Kind, key: String) throws -> SignInFailures {
        try db.first("SELECT failures, lastAt FROM signInFailure WHERE kind = ? AND key = ?", [kind.rawValue, key]) {
            SignInFailures(failures: $0[0], lastAt: $0[1])
        } ?? .none
    }
}

extension Writer {
    /// Counts one more failure. Counts whose last failure is older than `forgottenBefore` are forgotten, everybody's: user names and addresses
    /// that were only tried once do not pile up.
    package func countSignInFailure(_ kind: SignInFailures.Kind, key: String, at now: Instant, forgottenBefore: Instant) throws {
        try db.change("DELETE FROM signInFailure WHERE lastAt < ?", [forgottenBefore])
        try db.change(
            """
            INSERT INTO signInFailure (kind, key, failures, lastAt) VALUES (?1, ?2, 1, ?3)
            ON CONFLICT (kind, key) DO UPDATE SET failures = failures + 1, lastAt = ?3
            """, [kind.rawValue, key, now])
    }

    /// Forgets the count, such as after a sign-in that worked.
    package func clearSignInFailures(_ kind: SignInFailures.Kind, key: String) throws {
        try db.change("DELETE FROM signInFailure WHERE kind = ? AND key = ?", [kind.rawValue, key])
    }
}
