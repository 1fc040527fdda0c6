import Domain
import Foundation
import GRDB

extension Reader {
    /// Whether an account has been signed in to from a device since then.
    package func knowsDevice(mark: [UInt8], account: Int64, usedSince: Instant) throws -> Bool {
        try db.first("SELECT 1 FROM knownDevice WHERE account = ? AND mark = ? AND usedAt >= ?", [account, Data(mark), usedSince]) { _ in
            true
        } ?? false
    }
}

extension Writer {
    /// Notes that an account was signed in to from a device. Of an account's devices the last ones are kept; what nobody has used since `forgottenBefore` goes,
    /// everybody's.
    package func keepDevice(mark: [UInt8], account: Int64, at now: Instant, forgottenBefore: Instant, most: Int) throws {
        try db.change("DELETE FROM knownDevice WHERE usedAt < ?", [forgottenBefore])
        try db.change(
            "INSERT INTO knownDevice (account, mark, usedAt) VALUES (?1, ?2, ?3) ON CONFLICT (account, mark) DO UPDATE SET usedAt = ?3",
            [account, Data(mark), now])
        try db.change(
            """
            DELETE FROM knownDevice WHERE account = ?1 AND mark <> ?2 AND mark NOT IN
            (SELECT mark FROM knownDevice WHERE account = ?1 AND mark <> ?2 ORDER BY usedAt DESC LIMIT ?3)
            """, [account, Data(mark), most - 1])
    }

    /// Forgets an account's devices.
    package func forgetDevices(ofAccount account: Int64) throws {
        try db.change("DELETE FROM knownDevice WHERE account = ?", [account])
    }
}
