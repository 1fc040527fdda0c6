import Foundation
import GRDB

/// The settings every connection has.
enum Connection {
    /// The writing connection. `makeDurable` comes before the first write.
    ///
    /// - Parameter check: looks at the schema, as long as nothing was changed.
    static func writer(file: String, check: (Database) throws -> Void) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "writer"
        let queue = try unchecked { try DatabaseQueue(path: file, configuration: configuration) }
        try queue.writeWithoutTransaction { db in
            try SQLiteVersion.check(db)
            try check(db)
        }
        return queue
    }

    /// Opens a file that may be no database, and says so.
    static func unchecked(_ open: () throws -> DatabaseQueue) throws -> DatabaseQueue {
        do { return try open() } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StoreProblem.schema(found: [], expected: Schema.names)
        }
    }

    /// Sets how the journal is kept, that a commit returns after the flush, and that nothing overwritten stays readable.
    ///
    /// Two programs that change the journal at once would hear "database is locked", and so would one that leaves WAL while another is in it:
    /// `lock` keeps the first from happening, the second is refused with a sentence. Nil where the caller holds the lock.
    static func makeDurable(_ writer: DatabaseQueue, journal: JournalMode, lock: FileLock?) throws {
        try writer.writeWithoutTransaction { db in
            if try String.fetchOne(db, sql: "PRAGMA journal_mode") != journal.rawValue {
                func change() throws -> String? { try? String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal.rawValue)") }
                let mode = try lock.map { try $0.hold(change) } ?? change()
                guard mode == journal.rawValue else {
                    throw StoreProblem.interrupted("the journal mode \(journal.rawValue) can only be set while no other program is running")
                }
            }
            // After the journal mode, since switching to WAL by some paths lowers it: a commit that was answered must survive a power cut.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // What is overwritten or erased shall not stay readable in the file's free space, however SQLite was built.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
    }

    static func reader(file: String) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "reader"
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = 1; PRAGMA cache_size = -500") }
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    /// For copying the whole file: `VACUUM INTO` writes, though not into this database, and so may not be told `query_only`.
    static func copier(file: String) throws -> DatabaseQueue {
        var configuration = common()
        configuration.label = "copier"
        return try DatabaseQueue(path: file, configuration: configuration)
    }

    private static func common() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // The write door keeps our programs apart; this is for strangers such as the sqlite3 shell or a backup.
        configuration.busyMode = .timeout(10)
        configuration.publicStatementArguments = false
        configuration.maximumReaderCount = 1
        return configuration
    }
}
