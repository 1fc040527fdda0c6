import Domain
import Foundation
import GRDB

/// Who votes for a member in place of its responsible person.
package struct Delegate: Hashable, Sendable {
    package var member: Int64
    package var name: String
    /// Printed by the office, for a member without a device.
    package var isOnPaper: Bool

    package init(member: Int64, name: String, isOnPaper: Bool) {
        self.member = member
        self.name = name
        self.isOnPaper = isOnPaper
    }
}

extension Reader {
    /// A member's delegate: for people of that city and the office, others get none.
    package func delegate(year: Int, member: Int64, viewer: Viewer) throws -> Delegate? {
        guard viewer.role == .admin || (viewer.role.belongsToMember && viewer.member == member) else { return nil }
        return try delegate(year: year, member: member)
    }

    /// The delegates of a year by member. Only for the office; others get nothing.
    package func delegates(year: Int, viewer: Viewer) throws -> [Int64: Delegate] {
        guard viewer.role == .admin else { return [:] }
        let all = try db.all("SELECT member, name, onPaper FROM delegate WHERE year = ?", [year], delegate)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.member, $0) })
    }

    /// Whose delegate holds this code, nil for a code that opens nothing.
    package func delegate(year: Int, codeHash: [UInt8]) throws -> Delegate? {
        try db.first(
            "SELECT member, name, onPaper FROM delegate WHERE year = ? AND codeHash = ?", [year, Data(codeHash)], delegate)
    }

    func delegate(year: Int, member: Int64) throws -> Delegate? {
        try db.first("SELECT member, name, onPaper FROM delegate WHERE year = ? AND member = ?", [year, member], delegate)
    }

    private func delegate(_ row: Row) -> Delegate { Delegate(member: row[0], name: row[1], isOnPaper: row[2]) }
}

extension Writer {
    /// Names a member's delegate in place of an earlier one, whose code stops working.
    package func save(_ delegate: Delegate, codeHash: [UInt8], year: Int, at now: Instant, by account: Int64) throws {
        try db.change(
            """
            INSERT INTO delegate (year, member, name, codeHash, onPaper, issuedAt, issuedBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (year, member) DO UPDATE SET name = ?3, codeHash = ?4, onPaper = ?5, issuedAt = ?6, issuedBy = ?7
            """, [year, delegate.member, delegate.name, Data(codeHash), delegate.isOnPaper, now, account])
    }

    /// Ends a delegation. False where there is none.
    package func removeDelegate(year: Int, member: Int64) throws -> Bool {
        try db.change("DELETE FROM delegate WHERE year = ? AND member = ?", [year, member]) == 1
    }

    /// A member's delegate, whoever asks.
    package func delegate(year: Int, member: Int64) throws -> Delegate? { try reader.delegate(year: year, member: member) }
}
