import Domain
import Foundation
import GRDB

/// An activation that can be or was used to set a password.
package struct Activation: Hashable, Sendable {
    package var id: Int64
    package var account: Int64
    package var codeHash: [UInt8]
    package var expiresAt: Instant
    package var usedAt: Instant?
}

extension Reader {
    /// The activation a link's token stands for.
    package func activation(tokenHash: [UInt8]) throws -> Activation? {
        try db.first("SELECT \(activationColumns) FROM activation WHERE tokenHash = ?", [Data(tokenHash)], activation)
    }

    /// The newest activation of an account, for the short code.
    package func latestActivation(account: Int64) throws -> Activation? {
        try db.first("SELECT \(activationColumns) FROM activation WHERE account = ? ORDER BY id DESC LIMIT 1", [account], activation)
    }

    private var activationColumns: String { "id, account, codeHash, expiresAt, usedAt" }

    private func activation(_ row: Row) -> Activation {
        Activation(id: row[0], account: row[1], codeHash: Array(row[2] as Data), expiresAt: row[3], usedAt: row[4])
    }
}

extension Writer {
    /// Adds an activation and uses up the account's earlier ones: only the newest link and code work.
    package func insertActivation(
        account: Int64, tokenHash: [UInt8], codeHash: [UInt8], at now: Instant, by creator: Int64?, expiresAt: Instant
    ) throws {
        try db.change("UPDATE activation SET usedAt = ? WHERE account = ? AND usedAt IS NULL", [now, account])
        try db.change(
            "INSERT INTO activation (account, tokenHash, codeHash, createdAt, createdBy, expiresAt) VALUES (?, ?, ?, ?, ?, ?)",
            [account, Data(tokenHash), Data(codeHash), now, creator, expiresAt])
    }

    /// Uses an activation up. False when somebody else did so before.
    package func useUp(activation: Int64, at now: Instant) throws -> Bool {
        try db.change("UPDATE activation SET usedAt = ? WHERE id = ? AND usedAt IS NULL", [now, activation]) == 1
    }
}
