import GRDB

/// What can be wrong with the data file itself.
package enum StoreProblem: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case schema(found: [String], expected: [String])
    /// The system's SQLite is older than what our SQL is written for.
    case sqlite(found: String)
    /// The transaction this work was part of could not be completed; nothing of it is stored.
    case interrupted(String)

    package var description: String {
        switch self {
        case .missing(let file): "there is no database \(file); run `ocrtctl migrate`"
        case .schema(let found, let expected):
            "the database has the schema \(found.last ?? "none"), this program needs \(expected.last ?? "none"); run `ocrtctl migrate` of the same release"
        case .sqlite(let found): "SQLite \(SQLiteVersion.needed) or later is needed, this is \(found)"
        case .interrupted(let why): "not stored: \(why)"
        }
    }
}

extension StoreProblem {
    /// Runs `work`; what the disk refuses it (no room, an error of the device, a folder that became read-only) is named as such, so that a page can
    /// say that nothing was stored. Everything else is thrown as it comes.
    static func named<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let error as DatabaseError where ofTheDisk.contains(error.resultCode) {
            throw StoreProblem.interrupted("\(error)")
        }
    }

    private static let ofTheDisk: [ResultCode] = [
        .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY,
    ]
}
