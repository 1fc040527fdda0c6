import GRDB

/// What can be wrong with the data file itself.
package enum StoreProblem: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case schema(found: [String], expected: [String])
    /// The system's SQLite is older than what our SQL is written for.
    case sqlite(found: String)
    /// Another file lies where the opened one was.
    case replaced(String)
    /// A file that was to be made is there already.
    case exists(String)
    /// What was to be put back is no sound database of ours: the file, and why.
    case noBackup(String, why: String)
    /// The copy that has to come before a change cannot be made: the file, and why. Nothing was changed.
    case noCopy(String, why: String)
    /// The transaction this work was part of could not be completed; nothing of it is stored.
    case interrupted(String)

    package var description: String {
        switch self {
        case .missing(let file): "there is no database \(file); run `ocrtctl migrate`"
        case .schema(let found, let expected): Self.sentence(found: found, expected: expected)
        case .replaced(let file): "\(file) was replaced by another file while this program had it open"
        case .exists(let file): "\(file) is there already and stays as it is; name a file that does not exist yet"
        case .noBackup(let file, let why): "\(file) cannot be put back: \(why); nothing was changed"
        case .noCopy(let file, let why):
            "nothing was changed, since the database cannot be copied to \(file) first: \(why)"
        case .sqlite(let found): "SQLite \(SQLiteVersion.needed) or later is needed, this is \(found)"
        case .interrupted(let why): "not stored: \(why)"
        }
    }

    private static func sentence(found: [String], expected: [String]) -> String {
        let schema = "the database has the schema \(found.last ?? "")"
        let needed = "this program needs \(expected.last ?? "none")"
        if found.count > expected.count, found.starts(with: expected) {
            return "\(schema) and is newer than this program, which needs \(expected.last ?? "none"): use the programs of that release"
        }
        if found.isEmpty {
            return "the file is empty or no database of this program; \(needed); run `ocrtctl migrate` if it is empty"
        }
        if expected.starts(with: found) { return "\(schema), \(needed); run `ocrtctl migrate` of the same release" }
        return "\(schema), \(needed): it was not made by a release of this program"
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
